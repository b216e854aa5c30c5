import type { Convolution, Pads, Pool } from '../description';
import { pads } from '../shape';
import type { Stage } from '../stages';

/** A layer with a window, and the sides of padding it has at its place. */
export interface Padded<L extends Convolution | Pool = Convolution | Pool> {
	readonly layer: L;
	readonly sides: Pads;
}

/** The sides of a windowed layer's padding. */
export function padded<L extends Convolution | Pool>(layer: L, stage: Stage): Padded<L> {
	return { layer, sides: pads(layer, stage.input) };
}

/** Whether opposite sides are alike, so that one number an axis says it all. */
export function isEven({ top, bottom, left, right }: Pads): boolean {
	return top === bottom && left === right;
}

/** A convolution with a kernel for every channel, for which frameworks have a layer of its own. */
export function isDepthwise({ groups, inChannels }: Convolution): boolean {
	return groups.value > 1 && groups.value === inChannels.value;
}

/** Whether there is no padding at all. */
export function isBare({ top, bottom, left, right }: Pads): boolean {
	return top + bottom + left + right === 0;
}
