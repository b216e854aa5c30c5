import { ndArray, valueAt, type NdArray } from '../../../ops/array';
import { depthwise } from '../../../ops/layer';
import { literal } from '../../../ops/size';
import { stages } from '../../../ops/stages';
import { channelMap } from '../../../ops/value';
import type { Example } from '../../page/example';

/**
 * The same layer without its sum: a depthwise layer with as many maps per channel as there were filters.
 * Its weights are the same numbers in the same order; its map `channel · N + n` is what slice `channel` of
 * filter `n` makes of that channel.
 */
export function unsummed({ stage, operands, input }: Example): Example {
	const { layer, loops, output } = stage;
	const { kernel } = operands.weights;
	if (layer.op !== 'conv' || kernel === undefined) throw new RangeError(`${layer.op} has no filters`);
	const { kernel: side, stride, padding, inChannels } = layer;
	const apart = depthwise({
		inChannels: literal(inChannels.value),
		multiplier: literal(output.channels.value),
		kernel: [literal(side[0].value), literal(side[1].value)],
		stride,
		padding,
	});
	const [first] = stages([apart], stage.input);
	if (first === undefined) throw new RangeError('a layer makes a stage');
	const maps = loops.depth.value * output.channels.value;
	const weights = { kernel: ndArray([side[0].value, side[1].value, 1, maps], kernel.data) };
	return { stage: first, input, operands: { ...operands, weights } };
}

/** The planes of one filter, `[height, width, channels]`: what each of its slices makes of its channel. */
export function planes(apart: Example, filter: number): NdArray {
	const channels = apart.stage.input.channels.value;
	const filters = apart.stage.output.channels.value / channels;
	const maps = Array.from({ length: channels }, (_, channel) =>
		channelMap(apart.stage, apart.operands, channel * filters + filter),
	);
	const [height = 1, width = 1] = maps[0]?.shape ?? [];
	const values = Array.from({ length: height * width }, (_, place) =>
		maps.map(({ data }) => data[place] ?? NaN),
	);
	return ndArray([height, width, channels], values.flat());
}

/** The first planes added up, place by place, as `[height, width, 1]`. */
export function sumOf(array: NdArray, taken: number): NdArray {
	const [height = 1, width = 1] = array.shape;
	const values = Array.from({ length: height * width }, (_, place) => {
		const [y, x] = [Math.floor(place / width), place % width];
		const each = Array.from({ length: taken }, (_, channel) => valueAt(array, y, x, channel));
		return each.reduce((sum, value) => sum + value, 0);
	});
	return ndArray([height, width, 1], values);
}

/** In how many places a map holds the same number as one channel of an output. */
export function samePlaces(map: NdArray, output: NdArray, channel: number): number {
	const channels = output.shape[2] ?? 1;
	return map.data.filter((value, place) => value === output.data[place * channels + channel]).length;
}
