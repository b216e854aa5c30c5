import { beforeAll, expect, test } from 'vitest';
import { ndArray, type NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { dimensions, shape, type Shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { products, reduced, type Operands } from '$lib/ops/value';
import { integerInput } from '$lib/ops/weights';
import { cells, item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';
import { disagreements, run, valueByTaps } from '../support/run';

beforeAll(async () => {
	await useBackend('cpu');
});

const first = { y: 0, x: 0, channel: 0 };

function last(layers: readonly Layer[], input: Shape): Stage {
	return item(stages(layers, input), -1);
}

/** A row of values as a map of height 1 with one channel. */
function row(...values: number[]): Operands {
	return { sources: [ndArray([1, values.length, 1], values)], weights: {} };
}

/** The value of a cell with more and more of its products taken in. */
function growing(stage: Stage, operands: Operands, cell = first): number[] {
	const all = products(stage, operands, cell);
	return upTo(all.length + 1).map((taken) =>
		reduced(stage, operands, { output: cell, taken: all.slice(0, taken) }),
	);
}

test('the taps of any layers give the value that tfjs computes, to the last bit for whole numbers', () => {
	forAll(
		anyLayers,
		(sample) => {
			expect(run(sample).flatMap(disagreements)).toEqual([]);
		},
		200,
	);
});

test('a product is the value read times the weight, and the padding counts as 0', () => {
	const stage = last([layer.depthwise({ inChannels: 1, kernel: [1, 3] })], shape(1, 2, 1));
	const operands = { ...row(5, -2), weights: { kernel: ndArray([1, 3, 1, 1], [1, 2, 3]) } };
	const found = products(stage, operands, first);
	expect(found.map(({ value, factor, product, padded }) => [value, factor, product, padded])).toEqual([
		[0, 1, 0, true],
		[5, 2, 10, false],
		[-2, 3, -6, false],
	]);
	expect(growing(stage, operands)).toEqual([0, 0, 10, 4]);
});

test('where there is no weight the product is the value itself', () => {
	const [only] = products(last([layer.relu()], shape(1, 1, 1)), row(-3), first);
	expect(only).toMatchObject({ value: -3, factor: NaN, product: -3 });
});

test('a bias is there from the start', () => {
	const stage = last(
		[layer.conv({ inChannels: 1, outChannels: 1, kernel: [1, 2], padding: 'valid', bias: true })],
		shape(1, 2, 1),
	);
	const weights = { kernel: ndArray([1, 2, 1, 1], [1, 1]), bias: ndArray([1], [100]) };
	expect(growing(stage, { ...row(5, 7), weights })).toEqual([100, 105, 112]);
});

test('a maximum and a mean grow with the products taken in, and leave the padding out', () => {
	const window = { kernel: [1, 3], stride: 1, padding: 'same' } as const;
	const max = last([layer.maxPool(window)], shape(1, 3, 1));
	const mean = last([layer.avgPool(window)], shape(1, 3, 1));
	const values = row(-6, -2, -4);
	const middle = { y: 0, x: 1, channel: 0 };
	expect(growing(max, values, middle)).toEqual([-Infinity, -6, -2, -2]);
	expect(growing(mean, values, middle)).toEqual([0, -6, -4, -4]);
	expect(growing(max, values)).toEqual([-Infinity, -Infinity, -6, -2]);
	expect(growing(mean, values)).toEqual([0, 0, -6, -4]);
});

test.each([
	[layer.relu(), 0],
	[layer.leakyRelu({ slope: 0.5 }), -1.5],
])('$op keeps what is positive and scales what is not', (only, negative) => {
	const stage = last([only], shape(1, 2, 1));
	expect(valueByTaps(stage, row(-3, 4), first)).toBe(negative);
	expect(valueByTaps(stage, row(-3, 4), { ...first, x: 1 })).toBe(4);
});

test('a batch norm shifts and scales by its own channel', () => {
	const stage = last([layer.batchNorm({ epsilon: 0 })], shape(1, 1, 2));
	const weights = {
		gamma: ndArray([2], [1, 3]),
		beta: ndArray([2], [0, 5]),
		mean: ndArray([2], [0, 2]),
		variance: ndArray([2], [1, 4]),
	};
	const operands = { sources: [ndArray([1, 1, 2], [9, 8])], weights };
	expect(valueByTaps(stage, operands, first)).toBe(9);
	expect(valueByTaps(stage, operands, { ...first, channel: 1 })).toBe((3 * (8 - 2)) / 2 + 5);
});

test('epsilon keeps a batch norm of no variance finite', () => {
	const stage = last([layer.batchNorm({ epsilon: 0.25 })], shape(1, 1, 1));
	const [one, zero] = [ndArray([1], [1]), ndArray([1])];
	const weights = { gamma: one, beta: zero, mean: zero, variance: zero };
	expect(valueByTaps(stage, { ...row(3), weights }, first)).toBe(6);
});

test('softmax shares add to 1, also of large values', () => {
	const stage = last([layer.softmax()], shape(1, 1, 3));
	const operands = { sources: [ndArray([1, 1, 3], [1000, 1000, 1000 + Math.log(2)])], weights: {} };
	const shares = upTo(3).map((channel) => valueByTaps(stage, operands, { ...first, channel }));
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
	expect(item(shares, 2)).toBeCloseTo(0.5, 4);
});

test('a sum takes in its main path, then its branch', () => {
	const stage = last([layer.relu(), layer.add()], shape(1, 1, 1));
	expect(
		growing(stage, { sources: [ndArray([1, 1, 1], [2]), ndArray([1, 1, 1], [-5])], weights: {} }),
	).toEqual([...[0, 2, -3]]);
});

test('no product and no value is minus zero, which would be shown with a sign', () => {
	forAll(anyLayers, (sample) => {
		for (const { stage, operands } of run(sample)) {
			for (const cell of cells(stage.output)) {
				const all = products(stage, operands, cell);
				const shown = [
					...all.map(({ product }) => product),
					reduced(stage, operands, { output: cell, taken: all }),
				];
				if (shown.some((value) => Object.is(value, -0))) expect.fail(`${stage.layer.op} shows −0`);
			}
		}
	});
});

/** What a layer with this kernel makes of some whole numbers, cell by cell. */
function convolved(only: Layer, input: Shape, kernel: NdArray): number[] {
	const stage = last([only], input);
	const operands = { sources: [integerInput(dimensions(input), 5)], weights: { kernel } };
	return cells(stage.output).map((cell) => valueByTaps(stage, operands, cell));
}

test('the kernel is not flipped: a weight on the right reads the right neighbour', () => {
	const stage = last([layer.depthwise({ inChannels: 1, kernel: [1, 3] })], shape(1, 3, 1));
	const weights = { kernel: ndArray([1, 3, 1, 1], [0, 0, 1]) };
	const shifted = cells(stage.output).map((cell) => valueByTaps(stage, { ...row(4, 5, 6), weights }, cell));
	expect(shifted).toEqual([5, 6, 0]);
});

test('a strip along the rows and one along the columns make the kernel that is their product', () => {
	const input = shape(5, 6, 1);
	const [column, line] = [
		[1, 2, 1],
		[-1, 0, 1],
	];
	const full = column.flatMap((left) => line.map((right) => left * right));
	const whole = convolved(layer.depthwise({ inChannels: 1, kernel: 3 }), input, ndArray([3, 3, 1, 1], full));
	const rows = convolved(
		layer.depthwise({ inChannels: 1, kernel: [1, 3] }),
		input,
		ndArray([1, 3, 1, 1], line),
	);
	const second = last([layer.depthwise({ inChannels: 1, kernel: [3, 1] })], input);
	const operands = {
		sources: [ndArray([5, 6, 1], rows)],
		weights: { kernel: ndArray([3, 1, 1, 1], column) },
	};
	expect(cells(second.output).map((cell) => valueByTaps(second, operands, cell))).toEqual(whole);
});
