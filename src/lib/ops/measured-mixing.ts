import { integers, largestMagnitude, type NdArray } from './array';
import { batch, images } from './batch';
import type { Layer } from './description';
import type { Mixing } from './mixing';
import { arrayAt, type Run } from './run';
import { dimensions, type Shape } from './shape';
import { stages } from './stages';
import { integerWeights } from './weights';

/** Whole numbers above 0, so small that the sums of several layers stay exact. */
const weightRange = [1, 2] as const;
const inputRange = [1, 3] as const;

/** What is added to a channel that is nudged, at each of its places. */
export const nudge = 1;

/** Below this, float32 holds every whole number: one that grows by 1 is another one. */
const exactBelow = 2 ** 24;

/**
 * What has to be run to measure which channels depend on which: a batch of an image as it is and, for each input
 * channel, the same image with that channel nudged. All numbers are whole and above 0, and so is the nudge: along
 * every path it adds something, so that what one path adds no other can cancel, and no ReLU stops it.
 * @param layers any that sum, copy or take a maximum; a shuffle is one like the others
 */
export function nudging(layers: readonly Layer[], input: Shape, seed = 1): Omit<Run, 'outputs'> {
	const list = stages(layers, input);
	const image = integers(dimensions(input), { seed, layer: 0, role: 0 }, inputRange);
	const nudged = Array.from({ length: input.channels.value }, (_, channel) => withNudge(image, channel));
	return { stages: list, input: batch([image, ...nudged]), weights: integerWeights(list, seed, weightRange) };
}

/**
 * Which channels of what a stage made depend on which input channels, seen from the values alone: an output
 * channel depends on an input channel if any of its values is another one when that channel is nudged.
 * @param run a `nudging`, with what its stages made
 * @param stage by index; the last unless told otherwise
 * @throws RangeError if a value is so large that it need not be exact
 */
export function measuredMixing(run: Run, stage = run.stages.length - 1): Mixing {
	const made = arrayAt(run, stage);
	const largest = largestMagnitude(made);
	if (largest >= exactBelow) throw new RangeError(`values must stay below ${exactBelow}: got ${largest}`);
	const [plain, ...nudged] = images(made);
	if (plain === undefined) throw new RangeError('nothing was run');
	const moved = nudged.map((image) => movedChannels(plain, image));
	const outputs = plain.shape.at(-1) ?? 0;
	const reads = Array.from({ length: outputs }, (_, output) =>
		moved.flatMap((channels, input) => (channels.has(output) ? [input] : [])),
	);
	return { inputs: nudged.length, reads };
}

function withNudge({ shape, data }: NdArray, channel: number): NdArray {
	const channels = shape.at(-1) ?? 1;
	const nudged = data.map((value, index) => (index % channels === channel ? value + nudge : value));
	return { shape, data: nudged };
}

/** The channels of an image that are not what they were. */
function movedChannels(plain: NdArray, image: NdArray): ReadonlySet<number> {
	const channels = plain.shape.at(-1) ?? 1;
	const moved = new Set<number>();
	plain.data.forEach((value, index) => {
		if (image.data[index] !== value) moved.add(index % channels);
	});
	return moved;
}
