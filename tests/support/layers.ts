import fc from 'fast-check';
import * as layer from '$lib/ops/layer';
import type { Convolution, Padding, Pool } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { size, type Size } from '$lib/ops/size';
import { sample, type Sample } from './sample';

type Pair = readonly [number, number];

interface Window {
	readonly kernel: Pair;
	readonly stride: Pair;
	readonly dilation: Pair;
	readonly padding: Padding;
	/** The smallest input that the window fits. */
	readonly least: Pair;
}

/** A whole number between two. */
export function count(least: number, most: number): fc.Arbitrary<number> {
	return fc.integer({ min: least, max: most });
}

function pair(least: number, most: number): fc.Arbitrary<Pair> {
	return fc.tuple(count(least, most), count(least, most));
}

/** Kernels up to 4, with strides or dilations up to 3, in all three forms of padding. */
function windows(kernels = pair(1, 4), dilations = pair(1, 3)): fc.Arbitrary<Window> {
	const parts = fc.record({
		kernel: kernels,
		stride: fc.oneof(fc.constant<Pair>([1, 1]), pair(1, 3)),
		dilation: fc.oneof(fc.constant<Pair>([1, 1]), dilations),
		form: fc.constantFrom('same', 'valid', 'sides'),
		sides: fc.tuple(count(0, 9), count(0, 9), count(0, 9), count(0, 9)),
	});
	return parts.map(({ kernel, stride, dilation, form, sides }) => {
		const gaps: Pair = Math.max(...stride) > 1 ? [1, 1] : dilation;
		const reach: Pair = [(kernel[0] - 1) * gaps[0] + 1, (kernel[1] - 1) * gaps[1] + 1];
		const pads = {
			top: sides[0] % reach[0],
			bottom: sides[1] % reach[0],
			left: sides[2] % reach[1],
			right: sides[3] % reach[1],
		};
		const padding = form === 'same' || form === 'valid' ? form : pads;
		return { kernel, stride, dilation: gaps, padding, least: leastInput(padding, reach) };
	});
}

function leastInput(padding: Padding, reach: Pair): Pair {
	if (padding === 'same') return [1, 1];
	if (padding === 'valid') return reach;
	const { top, bottom, left, right } = padding;
	return [Math.max(reach[0] - top - bottom, 1), Math.max(reach[1] - left - right, 1)];
}

interface Channels {
	readonly groups: number;
	readonly perGroup: Pair;
}

/** Sizes with names, so that costs come out as formulas; `same` for literals. */
function named(symbol: string, value: number, isNamed: boolean): Size | number {
	return isNamed ? size(symbol, value) : value;
}

function convolutions(
	window: fc.Arbitrary<Window>,
	channels: fc.Arbitrary<Channels>,
): fc.Arbitrary<Sample<Convolution>> {
	const parts = fc.record({ window, channels, extra: pair(0, 4), bias: fc.boolean(), isNamed: fc.boolean() });
	return parts.map(({ window: { kernel, least, ...window }, channels, extra, bias, isNamed }) => {
		const { groups, perGroup } = channels;
		const inChannels = named('M', groups * perGroup[0], isNamed);
		const options = {
			...window,
			kernel: [named('H', kernel[0], isNamed), named('K', kernel[1], isNamed)] as const,
			inChannels,
			outChannels: named('N', groups * perGroup[1], isNamed),
			groups: named('g', groups, isNamed),
			bias,
		};
		const height = named('Y', least[0] + extra[0], isNamed);
		const width = named('X', least[1] + extra[1], isNamed);
		return sample([layer.conv(options)], shape(height, width, inChannels));
	});
}

function channels(groups: fc.Arbitrary<number>, perGroup = pair(1, 3)): fc.Arbitrary<Channels> {
	return fc.record({ groups, perGroup });
}

/** Standard, grouped, depthwise (with a multiplier), pointwise and strip convolutions, named or bare. */
export const anyConvolution: fc.Arbitrary<Sample<Convolution>> = fc.oneof(
	convolutions(windows(), channels(fc.constant(1), pair(1, 4))),
	convolutions(windows(), channels(count(2, 4))),
	convolutions(windows(), channels(count(2, 5), fc.tuple(fc.constant(1), count(1, 3)))),
	convolutions(windows(fc.constant([1, 1] as const)), channels(count(1, 3), pair(1, 4))),
	convolutions(
		windows(fc.oneof(fc.tuple(fc.constant(1), count(2, 5)), fc.tuple(count(2, 5), fc.constant(1)))),
		channels(count(1, 4)),
	),
);

/** Max and average pools with windows of any form. */
export const anyPool: fc.Arbitrary<Sample<Pool>> = fc
	.record({
		window: windows(pair(1, 4), pair(1, 1)),
		extra: pair(0, 4),
		channels: count(1, 4),
		isMax: fc.boolean(),
	})
	.map(({ window: { least, ...window }, extra, channels, isMax }) =>
		sample(
			[isMax ? layer.maxPool(window) : layer.avgPool(window)],
			shape(least[0] + extra[0], least[1] + extra[1], channels),
		),
	);
