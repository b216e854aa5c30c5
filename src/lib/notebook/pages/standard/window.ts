import { valueAt } from '../../../ops/array';
import { pads } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import type { Cell } from '../../../ops/taps';
import { products } from '../../../ops/value';
import type { Rectangle } from '../../../viz/scene';
import type { Example } from '../../page/example';

/** What could become of the numbers that the channels give, the commonest mistake first. */
export const combinations = ['average', 'stack', 'sum'] as const;
export type Combination = (typeof combinations)[number];

/** How what a combination gives compares with the cell of the output. */
export type Comparison = 'same' | 'sameAtZero' | 'other' | 'many';

/** In how many places the window can be along each axis. */
export function windowPlaces({ input, output, loops }: Stage): Record<'x' | 'y' | 'channel', number> {
	return {
		x: output.width.value,
		y: output.height.value,
		channel: input.channels.value - loops.depth.value + 1,
	};
}

/** The window of an output cell, in cells of the input. */
export function windowAt({ layer, input, loops }: Stage, { y, x }: Pick<Cell, 'y' | 'x'>): Rectangle {
	if (layer.op !== 'conv') throw new RangeError(`${layer.op} has no window`);
	const { top, left } = pads(layer, input);
	return {
		y: y * layer.stride[0] - top,
		x: x * layer.stride[1] - left,
		height: loops.kernelHeight.value,
		width: loops.kernelWidth.value,
	};
}

/** What each input channel gives at a place: the sum of its products with its slice of the filter. */
export function channelSums({ stage, operands }: Example, output: Cell): number[] {
	const sums = Array.from({ length: stage.loops.depth.value }, () => 0);
	for (const { product, weight } of products(stage, operands, output)) {
		const depth = weight?.depth ?? 0;
		sums[depth] = (sums[depth] ?? 0) + product;
	}
	return sums;
}

/** One slice of a filter, `[height, width, 1]`, by row, then column. */
export function sliceValues(
	{ stage: { loops }, operands }: Example,
	place: { readonly channel: number; readonly filter: number },
): number[] {
	const { kernel } = operands.weights;
	const [height, width] = [loops.kernelHeight.value, loops.kernelWidth.value];
	if (kernel === undefined) throw new RangeError('the layer has no kernel');
	return Array.from({ length: height * width }, (_, index) =>
		valueAt(kernel, Math.floor(index / width), index % width, place.channel, place.filter),
	);
}

/** What a combination makes of the channels' numbers. */
export function combined(sums: readonly number[], combination: Combination): readonly number[] {
	const total = sums.reduce((sum, each) => sum + each, 0);
	switch (combination) {
		case 'sum':
			return [total];
		case 'average':
			return [total / sums.length];
		case 'stack':
			return sums;
	}
}

/** Compares it with the value of the output cell. */
export function comparison(made: readonly number[], combination: Combination, real: number): Comparison {
	if (made.length > 1) return 'many';
	if (made[0] !== real) return 'other';
	return combination === 'average' && real === 0 ? 'sameAtZero' : 'same';
}
