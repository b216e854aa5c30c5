import { added, channelOf, largestMagnitude, type NdArray } from '../../../ops/array';
import type { Run } from '../../../ops/run';
import { relativeError } from '../../../ops/twin';
import { isRectified, shownOf } from './microscope-run';

/** What a run shows of one output channel, each `[height, width, 1]`. */
export interface Maps {
	readonly layer: NdArray;
	readonly pair: NdArray;
	/** The layer minus the pair. */
	readonly difference: NdArray;
	/** What the pair makes of the negative of the input, and that added to what it makes of the input. */
	readonly mirrored: NdArray;
	readonly sum: NdArray;
}

/** What a run says of the layer and its twin. */
export interface Findings {
	readonly maps: Maps;
	/** Relative errors of the whole output, and of this map. */
	readonly output: number;
	readonly map: number;
	/** How much of the pair's map is left when that of the negative is added to it. */
	readonly left: number;
	/** Whether the pair makes nothing in this channel. */
	readonly isBlank: boolean;
	/** Whether BN and ReLU stand between the layers of the pair. */
	readonly isRectified: boolean;
}

/** What a run says of its output, and of one channel of it. */
export function findings(run: Run, channel: number): Findings {
	const whole = shownOf(run);
	const [layer, pair] = [channelOf(whole.layer, channel), channelOf(whole.pair, channel)];
	const mirrored = channelOf(whole.mirrored, channel);
	return {
		maps: { layer, pair, difference: added(layer, pair, -1), mirrored, sum: added(pair, mirrored) },
		output: relativeError(whole.layer, whole.pair),
		map: relativeError(layer, pair),
		left: relativeError(pair, { ...mirrored, data: mirrored.data.map((value) => -value) }),
		isBlank: largestMagnitude(pair) === 0,
		isRectified: isRectified(run),
	};
}
