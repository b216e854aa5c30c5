import { expect, test } from 'vitest';
import { parameters } from '$lib/ops/convolution';
import { convolution } from '$lib/ops/convolutions';
import { cost, stageCost, volume, type Cost } from '$lib/ops/cost';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { dimensions, shape, type Shape } from '$lib/ops/shape';
import { constant, evaluate, over, plus, size, times, type Polynomial } from '$lib/ops/size';
import { stages, type Stage } from '$lib/ops/stages';
import { taps } from '$lib/ops/taps';
import { isWeighted } from '$lib/ops/trace';
import { weightShapes } from '$lib/ops/weights';
import { cells, item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyConvolution } from '../support/layers';
import { anyLayers } from '../support/networks';

const [side, ins, outs, kernel] = [size('D_F', 6), size('M', 4), size('N', 8), size('D_K', 3)];
const input = shape(side, side, ins);

function number(polynomial: Polynomial): number {
	const { numerator, denominator } = evaluate(polynomial);
	expect(denominator).toBe(1);
	return numerator;
}

/** The cost of the last of some layers, as numbers. */
function numbers(layers: readonly Layer[], given = input): Record<keyof Cost, number> {
	const { macs, weights, params, paramsNonTrainable, read, written } = stageCost(
		item(stages(layers, given), -1),
	);
	return {
		macs: number(macs),
		weights: number(weights),
		params: number(params),
		paramsNonTrainable: number(paramsNonTrainable),
		read: number(read),
		written: number(written),
	};
}

function macs(...layers: Layer[]): Polynomial {
	return cost(stages(layers, input), input).macs;
}

test('a standard convolution costs D_F²·M·N·D_K²', () => {
	expect(macs(layer.conv({ inChannels: ins, outChannels: outs, kernel })).terms).toEqual(
		times(side, side, ins, outs, kernel, kernel).terms,
	);
});

test('a depthwise one costs D_F²·M·D_K², and with a pointwise one D_F²·M·N more', () => {
	const depthwise = layer.depthwise({ inChannels: ins, kernel });
	const filtering = times(side, side, ins, kernel, kernel);
	expect(macs(depthwise).terms).toEqual(filtering.terms);
	const mixing = times(side, side, ins, outs);
	const both = macs(depthwise, layer.pointwise({ inChannels: ins, outChannels: outs }));
	expect(both.terms).toEqual(plus(filtering, mixing).terms);
});

test('groups divide the cost by g', () => {
	const groups = size('g', 2);
	expect(macs(layer.conv({ inChannels: ins, outChannels: outs, kernel, groups })).terms).toEqual(
		over(times(side, side, ins, outs, kernel, kernel), groups).terms,
	);
});

test('with a stride the side of the output counts, not that of the input', () => {
	const strided = layer.conv({ inChannels: ins, outChannels: outs, kernel, stride: 2 });
	expect(macs(strided).terms).toEqual(over(times(side, side, ins, outs, kernel, kernel), constant(4)).terms);
});

const flat = shape(1, 1, 4);
const conv = { inChannels: 4, outChannels: 8, kernel: 3 };

test.each<{ what: string; only: Layer; given?: Shape; counts: Partial<Record<keyof Cost, number>> }>([
	{
		what: 'a convolution',
		only: layer.conv(conv),
		counts: { macs: 10368, weights: 288, params: 288, read: 144, written: 288 },
	},
	{
		what: 'a convolution with a bias',
		only: layer.conv({ ...conv, bias: true }),
		counts: { macs: 10368, weights: 288, params: 296 },
	},
	{
		what: 'a dense layer',
		only: layer.dense({ units: 10 }),
		given: flat,
		counts: { macs: 40, weights: 40, params: 50, read: 4, written: 10 },
	},
	{
		what: 'a dense layer without bias',
		only: layer.dense({ units: 10, bias: false }),
		given: flat,
		counts: { macs: 40, weights: 40, params: 40 },
	},
])('the cost of $what is as the papers count it', ({ only, given, counts }) => {
	expect(numbers([only], given)).toMatchObject({ ...counts, paramsNonTrainable: 0 });
});

const free = { macs: 0, weights: 0, params: 0, paramsNonTrainable: 0 };

test.each<[Layer, Partial<Record<keyof Cost, number>>]>([
	[layer.maxPool({ kernel: 2 }), { ...free, read: 144, written: 36 }],
	[layer.globalAvgPool(), { ...free, read: 144, written: 4 }],
	[layer.shuffle({ groups: 2 }), { ...free, read: 144, written: 144 }],
	[layer.relu(), { ...free, read: 144, written: 144 }],
	[layer.softmax(), { ...free, read: 144, written: 144 }],
	[layer.add(), { ...free, read: 288, written: 144 }],
	[layer.concat(), { ...free, read: 288, written: 288 }],
	[layer.flatten(), { ...free, read: 0, written: 0 }],
	[layer.batchNorm(), { ...free, params: 8, paramsNonTrainable: 8, read: 144, written: 144 }],
])('$op has no multiply-accumulates, but moves values', (only, counts) => {
	expect(numbers([only])).toEqual(counts);
});

test('a concat reads its main path and its branch, each as large as it is', () => {
	const branch = [layer.pointwise({ inChannels: 4, outChannels: 2 })];
	expect(
		numbers([layer.pointwise({ inChannels: 4, outChannels: 3 }), layer.concat({ branch })]),
	).toMatchObject({
		read: 36 * 5,
		written: 36 * 5,
	});
});

test('layers together cost the sum of each, and keep the input and every map', () => {
	const layers = [
		layer.depthwise({ inChannels: ins, kernel }),
		layer.pointwise({ inChannels: ins, outChannels: outs }),
	];
	const total = cost(stages(layers, input), input);
	expect(number(total.macs)).toBe(1296 + 1152);
	expect(number(total.params)).toBe(36 + 32);
	expect(number(total.read)).toBe(144 + 144);
	expect(number(total.written)).toBe(144 + 288);
	expect(number(total.activations)).toBe(144 + 144 + 288);
	expect(number(total.bytes)).toBe(4 * (288 + 432 + 68));
});

test('without layers only the input is kept', () => {
	const total = cost([], input);
	expect(total.activations.terms).toEqual(volume(input).terms);
	expect([total.macs, total.params, total.bytes].map(number)).toEqual([0, 0, 0]);
});

function product(sides: readonly number[]): number {
	return sides.reduce((left, right) => left * right, 1);
}

function countedTaps(stage: Stage): number {
	return cells(stage.output).reduce((count, cell) => count + taps(stage, cell).length, 0);
}

test('the multiply-accumulates are the taps with a weight, counted one by one, those on padding too', () => {
	forAll(anyLayers, ({ layers, input: given }) => {
		for (const stage of stages(layers, given)) {
			expect(number(stageCost(stage).macs)).toBe(isWeighted(stage) ? countedTaps(stage) : 0);
		}
	});
});

test('the weights and parameters are those of the tensors that a stage needs', () => {
	forAll(anyLayers, ({ layers, input: given }) => {
		for (const stage of stages(layers, given)) {
			const { kernel: kernels = [0], mean, variance, ...others } = weightShapes(stage);
			const { weights, params, paramsNonTrainable } = stageCost(stage);
			const trained = Object.values(others).map(product);
			const stored = [mean ?? [0], variance ?? [0]].map(product);
			expect(number(weights)).toBe(product(kernels));
			expect(number(params)).toBe(trained.reduce((sum, count) => sum + count, product(kernels)));
			expect(number(paramsNonTrainable)).toBe(stored.reduce((sum, count) => sum + count, 0));
		}
	});
});

test('written values are those of the output', () => {
	forAll(anyConvolution, ({ layers, input: given }) => {
		const stage = item(stages(layers, given), 0);
		expect(number(stageCost(stage).written)).toBe(product(dimensions(stage.output)));
		expect(number(stageCost(stage).read)).toBe(product(dimensions(given)));
	});
});

test('an EffNet block on an even side costs D_F²·(MN/2 + 3·D_K·N/4 + N²/4)', () => {
	const kind = convolution('effnet-block');
	const given = parameters(kind, { ...kind.defaults, outChannels: 16, padding: 'same' });
	const [area, wide] = [times(side, side), given.outChannels];
	const expected = plus(
		over(times(area, ins, wide), constant(2)),
		over(times(constant(3), area, wide, kernel), constant(4)),
		over(times(area, wide, wide), constant(4)),
	);
	expect(macs(...kind.layers(given)).terms).toEqual(expected.terms);
});
