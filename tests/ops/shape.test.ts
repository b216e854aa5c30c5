import { expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import type { Operation } from '$lib/ops/layer';
import { dimensions, outputShape, pads, reach, shape, shapeText } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { forAll } from '../support/for-all';
import { anyConvolution, anyPool } from '../support/layers';
import { anyLayers } from '../support/networks';
import { strip } from '../support/strip';

test.each([
	{ side: 6, kernel: 1, stride: 1, dilation: 1, output: 6, before: 0, after: 0 },
	{ side: 6, kernel: 2, stride: 1, dilation: 1, output: 6, before: 0, after: 1 },
	{ side: 6, kernel: 3, stride: 1, dilation: 1, output: 6, before: 1, after: 1 },
	{ side: 6, kernel: 4, stride: 1, dilation: 1, output: 6, before: 1, after: 2 },
	{ side: 6, kernel: 3, stride: 2, dilation: 1, output: 3, before: 0, after: 1 },
	{ side: 7, kernel: 3, stride: 2, dilation: 1, output: 4, before: 1, after: 1 },
	{ side: 6, kernel: 5, stride: 2, dilation: 1, output: 3, before: 1, after: 2 },
	{ side: 7, kernel: 5, stride: 2, dilation: 1, output: 4, before: 2, after: 2 },
	{ side: 6, kernel: 1, stride: 2, dilation: 1, output: 3, before: 0, after: 0 },
	{ side: 7, kernel: 2, stride: 2, dilation: 1, output: 4, before: 0, after: 1 },
	{ side: 8, kernel: 3, stride: 3, dilation: 1, output: 3, before: 0, after: 1 },
	{ side: 1, kernel: 3, stride: 2, dilation: 1, output: 1, before: 1, after: 1 },
	{ side: 224, kernel: 3, stride: 2, dilation: 1, output: 112, before: 0, after: 1 },
	{ side: 6, kernel: 3, stride: 1, dilation: 2, output: 6, before: 2, after: 2 },
	{ side: 6, kernel: 2, stride: 1, dilation: 3, output: 6, before: 1, after: 2 },
])(
	'same padding of $side with kernel $kernel, stride $stride, dilation $dilation adds $before and $after',
	({ side, kernel, stride, dilation, output, before, after }) => {
		const rows = strip({ kernel, stride, dilation });
		expect(outputShape(rows, shape(side, 5, 1)).height.value).toBe(output);
		expect(pads(rows, shape(side, 5, 1))).toEqual({ top: before, bottom: after, left: 0, right: 0 });
		const columns = layer.conv({
			...{ inChannels: 1, outChannels: 1, padding: 'same' },
			...{ kernel: [1, kernel], stride: [1, stride], dilation: [1, dilation] },
		});
		expect(outputShape(columns, shape(5, side, 1)).width.value).toBe(output);
		expect(pads(columns, shape(5, side, 1))).toEqual({ top: 0, bottom: 0, left: before, right: after });
	},
);

test.each([
	{ side: 6, kernel: 3, stride: 1, dilation: 1, output: 4 },
	{ side: 6, kernel: 3, stride: 2, dilation: 1, output: 2 },
	{ side: 7, kernel: 3, stride: 2, dilation: 1, output: 3 },
	{ side: 3, kernel: 3, stride: 1, dilation: 1, output: 1 },
	{ side: 6, kernel: 3, stride: 1, dilation: 2, output: 2 },
	{ side: 5, kernel: 2, stride: 2, dilation: 1, output: 2 },
	{ side: 6, kernel: 1, stride: 4, dilation: 1, output: 2 },
])(
	'valid padding of $side with kernel $kernel, stride $stride, dilation $dilation leaves $output',
	({ side, kernel, stride, dilation, output }) => {
		const rows = strip({ kernel, stride, dilation, padding: 'valid' });
		expect(outputShape(rows, shape(side, 5, 1)).height.value).toBe(output);
		expect(pads(rows, shape(side, 5, 1))).toEqual({ top: 0, bottom: 0, left: 0, right: 0 });
	},
);

test('sides given one by one are used as they are, each on its own side', () => {
	const padding = { top: 2, bottom: 0, left: 0, right: 1 };
	const padded = layer.conv({ inChannels: 1, outChannels: 1, kernel: 3, padding });
	expect(pads(padded, shape(5, 5, 1))).toEqual(padding);
	expect(dimensions(outputShape(padded, shape(5, 5, 1)))).toEqual([5, 4, 1]);
});

test('same padding makes ⌈side/stride⌉ outputs, whose last window ends within the padding', () => {
	forAll(anyConvolution, ({ layers: [only], input }) => {
		if (only?.padding !== 'same') return;
		const output = outputShape(only, input);
		const { top, bottom, left, right } = pads(only, input);
		expect(output.height.value).toBe(Math.ceil(input.height.value / only.stride[0]));
		expect(output.width.value).toBe(Math.ceil(input.width.value / only.stride[1]));
		expect(bottom - top === 0 || bottom - top === 1).toBe(true);
		expect(right - left === 0 || right - left === 1).toBe(true);
		const end = (output.height.value - 1) * only.stride[0] - top + reach(only, 0);
		expect(end).toBeLessThanOrEqual(input.height.value + bottom);
	});
});

test('one more output would not fit, whatever the padding', () => {
	forAll(anyPool, ({ layers: [only], input }) => {
		if (only === undefined || only.padding === 'same') return;
		const { top, bottom } = pads(only, input);
		const rows = outputShape(only, input).height.value;
		const end = (output: number): number => output * only.stride[0] - top + reach(only, 0);
		expect(end(rows - 1)).toBeLessThanOrEqual(input.height.value + bottom);
		expect(end(rows)).toBeGreaterThan(input.height.value + bottom);
	});
});

test('reach counts the gaps of a dilated window', () => {
	expect(reach(strip({ kernel: 3, dilation: 4 }), 0)).toBe(9);
	expect(reach(strip({ kernel: 3, dilation: 4 }), 1)).toBe(1);
});

const map = shape(4, 6, 3);

test.each<[string, Operation, string]>([
	['a convolution makes its channels', layer.conv({ inChannels: 3, outChannels: 5, kernel: 3 }), '4×6×5'],
	['a pool keeps the channels', layer.avgPool({ kernel: 2 }), '2×3×3'],
	['a shuffle keeps the shape', layer.shuffle({ groups: 3 }), '4×6×3'],
	['a join with the input keeps the shape', layer.add(), '4×6×3'],
	['a concat with the input doubles the channels', layer.concat(), '4×6×6'],
	['a global average pool keeps only the channels', layer.globalAvgPool(), '1×1×3'],
	['flatten puts everything into channels', layer.flatten(), '1×1×72'],
	['a batch norm keeps the shape', layer.batchNorm(), '4×6×3'],
	['a ReLU keeps the shape', layer.relu(), '4×6×3'],
	['a leaky ReLU keeps the shape', layer.leakyRelu({ slope: 0.3 }), '4×6×3'],
	['a softmax keeps the shape', layer.softmax(), '4×6×3'],
])('%s', (_, given, text) => {
	expect(shapeText(outputShape(given, map))).toBe(text);
});

test('a dense layer makes its units from a 1×1 map, and refuses any other', () => {
	const dense = layer.dense({ units: 10 });
	expect(shapeText(outputShape(dense, shape(1, 1, 3)))).toBe('1×1×10');
	expect(() => outputShape(dense, shape(1, 2, 3))).toThrow('dense needs a 1×1 map: got 1×2×3');
	expect(() => outputShape(dense, shape(2, 1, 3))).toThrow('dense needs a 1×1 map: got 2×1×3');
});

test('add wants equal shapes, concat only equal maps', () => {
	const fewer = shape(4, 6, 2);
	expect(() => outputShape(layer.add(), map, fewer)).toThrow(
		'add needs equal shapes: 4×6×3 and 4×6×2 differ',
	);
	expect(shapeText(outputShape(layer.concat(), map, fewer))).toBe('4×6×5');
	expect(() => outputShape(layer.concat(), map, shape(4, 5, 3))).toThrow(
		'concat needs equal maps: 4×6×3 and 4×5×3 differ; try a branch that makes 4×6',
	);
});

test('a shuffle refuses groups that do not divide the channels', () => {
	expect(() => outputShape(layer.shuffle({ groups: 2 }), map)).toThrow(
		'groups must divide in and out channels: 2 does not divide 3; try 1 or 3',
	);
});

test('a window may be as large as the padded input, and no larger', () => {
	const rows = strip({ kernel: 4, padding: { top: 1, bottom: 0, left: 0, right: 0 } });
	expect(outputShape(rows, shape(3, 1, 1)).height.value).toBe(1);
	expect(() => outputShape(rows, shape(2, 1, 1))).toThrow(
		'the window must fit the padded input: 4 does not fit 3',
	);
});

test('every shape is made of whole numbers of at least 1', () => {
	forAll(anyLayers, ({ layers, input }) => {
		for (const { output } of stages(layers, input)) {
			for (const value of dimensions(output)) expect(Number.isSafeInteger(value) && value >= 1).toBe(true);
		}
	});
});
