import { standardControls } from '../../../ops/convolution';
import { LayerError } from '../../../ops/error';
import { conv } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import { stages, type Stage } from '../../../ops/stages';
import { dialKeys } from '../../fragment';
import { exampleOf, type Example } from '../../page/example';

/** The four dials of the cell; padding is the same on all four sides. */
export interface PaddingDials {
	readonly side: number;
	readonly kernel: number;
	readonly padding: number;
	readonly stride: number;
}

export type PaddingDial = keyof PaddingDials;

const { mapSide, kernel, stride } = standardControls;

/** Where the dials start, and how far they go: as far as every cell keeps its figure. */
export const paddingRanges: Readonly<Record<PaddingDial, { usual: number; min: number; max: number }>> = {
	side: { usual: mapSide.default, min: 1, max: 10 },
	kernel: { usual: kernel.default, min: kernel.min, max: kernel.max },
	padding: { usual: 1, min: 0, max: 3 },
	stride: { usual: stride.default, min: stride.min, max: stride.max },
};

/** Their keys in a link, as everywhere. */
export const paddingKeys: Readonly<Record<PaddingDial, string>> = {
	side: dialKeys.mapSide,
	kernel: dialKeys.kernel,
	padding: 'padding',
	stride: dialKeys.stride,
};

/** The dials in the order in which they are shown. */
export const paddingDials: readonly PaddingDial[] = ['side', 'kernel', 'padding', 'stride'];

/** Where all dials start. */
export const usualPadding: PaddingDials = {
	side: paddingRanges.side.usual,
	kernel: paddingRanges.kernel.usual,
	padding: paddingRanges.padding.usual,
	stride: paddingRanges.stride.usual,
};

/**
 * The layer that the dials describe, from one channel to one.
 * @throws LayerError if there is none
 */
export function paddingStage({ side, kernel, padding, stride }: PaddingDials): Stage {
	const sides = { top: padding, bottom: padding, left: padding, right: padding };
	const layer = conv({ inChannels: 1, outChannels: 1, kernel, stride, padding: sides });
	const [stage] = stages([layer], shape(side, side, 1));
	if (stage === undefined) throw new RangeError('a layer makes a stage');
	return stage;
}

/** The layer with whole numbers to compute with. */
export function paddingExample(dials: PaddingDials): Example {
	return exampleOf(paddingStage(dials));
}

/** Why there is no layer with these dials; nothing if there is. */
export function paddingObstacle(dials: PaddingDials): LayerError | undefined {
	try {
		paddingStage(dials);
		return undefined;
	} catch (error) {
		if (error instanceof LayerError) return error;
		throw error;
	}
}

/** The values of a dial for which there is a layer while the others stay. */
export function validPaddings(dials: PaddingDials, name: PaddingDial): number[] {
	const { min, max } = paddingRanges[name];
	const all = Array.from({ length: max - min + 1 }, (_, index) => min + index);
	return all.filter((value) => paddingObstacle({ ...dials, [name]: value }) === undefined);
}

/** The dials with one of them as near as there is to what was asked for. */
export function turnedPadding(dials: PaddingDials, name: PaddingDial, asked: number): PaddingDials {
	const [first = dials[name], ...others] = validPaddings(dials, name);
	const nearest = others.reduce(
		(best, value) => (Math.abs(value - asked) < Math.abs(best - asked) ? value : best),
		first,
	);
	return { ...dials, [name]: Number.isFinite(asked) ? nearest : dials[name] };
}

/** Dials that a link asked for, if there is a layer with them; else where they start. */
export function settledPadding(dials: PaddingDials): PaddingDials {
	return paddingObstacle(dials) === undefined ? dials : usualPadding;
}

/** The output side that the formula gives, and what stands in its brackets. */
export function paddingFormula({ side, kernel, padding, stride }: PaddingDials) {
	const span = side + 2 * padding - kernel;
	return { span, quotient: span / stride, isWhole: span % stride === 0 };
}
