import { depthwise, pointwise } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import { stages } from '../../../ops/stages';
import { stageCost } from '../../../ops/cost';
import { evaluate } from '../../../ops/size';
import { standardControls } from '../../../ops/convolution';
import type { NumberCheck } from '../../check/predict';
import type { Alpha } from './dials';

/** The two terms of a separable convolution's work. */
export interface Terms {
	readonly depthwise: number;
	readonly pointwise: number;
	readonly together: number;
}

/** The work of the house example, split in two, with all widths times α. */
export function houseTerms(alpha: number): Terms {
	const { mapSide, inChannels, outChannels, kernel } = standardControls;
	const [M, N] = [inChannels.default * alpha, outChannels.default * alpha];
	const layers = [
		depthwise({ inChannels: M, kernel: kernel.default }),
		pointwise({ inChannels: M, outChannels: N }),
	];
	const list = stages(layers, shape(mapSide.default, mapSide.default, M));
	const [filter = NaN, mix = NaN] = list.map((stage) => evaluate(stageCost(stage).macs).numerator);
	return { depthwise: filter, pointwise: mix, together: filter + mix };
}

/** The width that the check asks about. */
export const askedAlpha: Alpha = 0.5;

/** Per cent of the work that is left of the house example at half the width. */
export function widthCheck(): NumberCheck {
	const share = houseTerms(askedAlpha).together / houseTerms(1).together;
	const linear = Math.round(askedAlpha * 100);
	const quadratic = Math.round(askedAlpha ** 2 * 100);
	return {
		kind: 'numbers',
		parts: [{ name: 'left', answer: Math.round(share * 100), wrong: { linear, quadratic } }],
	};
}
