import { describe, expect, test } from 'vitest';
import { countedModel } from '$lib/models/open/counted-graph';
import { extracted, modelGraph } from '$lib/models/open/model-file';
import { dimensions } from '$lib/ops/shape';
import { onnxFile, smallOnnx } from '../../support/onnx-file';

async function opened(...file: Parameters<typeof onnxFile>) {
	return countedModel(modelGraph(await extracted(new Blob([onnxFile(...file)]))));
}

describe('a small ONNX file', () => {
	test('is counted layer by layer, weights from the shapes of its tensors', async () => {
		const { layers, total, isSideOpen, title } = await opened(smallOnnx);
		expect(title).toBe('net');
		expect(isSideOpen).toBe(false);
		expect(layers.map(({ type, costs }) => [type, costs.macs, costs.params])).toEqual([
			['Conv', 16 * 16 * 27 * 16, 27 * 16 + 16],
			['Relu', 0, 0],
			['Conv', 16 * 16 * 9 * 16, 9 * 16],
			['Conv', 16 * 16 * 16 * 16, 16 * 16],
			['Add', 0, 0],
			['GlobalAveragePool', 0, 0],
			['Reshape', 0, 0],
			['Gemm', 160, 170],
		]);
		expect(total.params).toBe(27 * 16 + 16 + 9 * 16 + 256 + 170);
	});

	test('knows which layer is followed by an activation', async () => {
		const { layers } = await opened(smallOnnx);
		expect(layers.filter(({ isFused }) => isFused).map(({ name }) => name)).toEqual(['c1']);
	});

	test('is taken at a side of 224 where it leaves the side open', async () => {
		const model = await opened({ ...smallOnnx, input: { name: 'x', dims: ['n', 3, 'h', 'w'] } });
		expect(model.isSideOpen).toBe(true);
		expect(dimensions(model.input)).toEqual([224, 224, 3]);
	});
});

test('the shuffle of ShuffleNet, five axes turned, keeps its map', async () => {
	const model = await opened({
		input: { name: 'x', dims: [1, 8, 6, 6] },
		tensors: [
			{ name: 'table', dims: [5], wholes: [1, 2, 4, 6, 6] },
			{ name: 'map', dims: [4], wholes: [1, 8, 6, 6] },
		],
		nodes: [
			{ type: 'Reshape', reads: ['x', 'table'], makes: ['t'] },
			{ type: 'Transpose', reads: ['t'], makes: ['u'], wholes: { perm: [0, 2, 1, 3, 4] } },
			{ type: 'Reshape', reads: ['u', 'map'], makes: ['y'] },
		],
	});
	const { output } = model.layers.at(-1) ?? {};
	expect(output && dimensions(output)).toEqual([6, 6, 8]);
});

test('pictures laid out the other way are turned back', async () => {
	const model = await opened({
		input: { name: 'x', dims: [1, 32, 24, 3] },
		tensors: [{ name: 'w', dims: [4, 3, 3, 3] }],
		nodes: [
			{ type: 'Transpose', reads: ['x'], makes: ['t'], wholes: { perm: [0, 3, 1, 2] } },
			{ type: 'Conv', reads: ['t', 'w'], makes: ['y'], wholes: { strides: [2, 2], pads: [1, 1, 1, 1] } },
		],
	});
	const { output } = model.layers.at(-1) ?? {};
	expect(output && dimensions(output)).toEqual([16, 12, 4]);
});

describe('parts of maps, and maps of other sides', () => {
	const made = async (node: Parameters<typeof onnxFile>[0]['nodes'][number]) => {
		const tensors = [
			{ name: 'one', dims: [1], wholes: [1] },
			{ name: 'two', dims: [1], wholes: [2] },
			{ name: 'last', dims: [1], wholes: [-1] },
			{ name: 'far', dims: [1], wholes: [2 ** 40] },
			{ name: 'axes', dims: [2], wholes: [2, 3] },
			{ name: 'from', dims: [2], wholes: [1, 0] },
			{ name: 'to', dims: [2], wholes: [9, -2] },
			{ name: 'twice', dims: [2], wholes: [2, 1] },
			{ name: 'uneven', dims: [2], wholes: [3, 5] },
			{ name: 'sides', dims: [4], wholes: [1, 8, 20, 15] },
			{ name: 'scales', dims: [4], floats: [1, 1, 2, 3] },
			{ name: 'half', dims: [4], floats: [1, 1, 0.5, 0.5] },
		];
		const model = await opened({ input: { name: 'x', dims: [1, 8, 10, 6] }, tensors, nodes: [node] });
		const [{ output, why } = {}] = model.layers;
		return output ? dimensions(output) : why;
	};

	test.each([
		[
			'halves of the channels',
			{ type: 'Split', reads: ['x'], makes: ['a', 'b'], whole: { axis: 1 } },
			[10, 6, 4],
		],
		[
			'channels from the second on',
			{ type: 'Slice', reads: ['x', 'one', 'far', 'one'], makes: ['a'] },
			[10, 6, 7],
		],
		['every other', { type: 'Slice', reads: ['x', 'one', 'last', 'one', 'two'], makes: ['a'] }, [10, 6, 3]],
		['a window', { type: 'Slice', reads: ['x', 'from', 'to', 'axes', 'twice'], makes: ['a'] }, [4, 4, 8]],
		['new sides', { type: 'Resize', reads: ['x', '', '', 'sides'], makes: ['a'] }, [20, 15, 8]],
		['scales', { type: 'Resize', reads: ['x', '', 'scales'], makes: ['a'] }, [20, 18, 8]],
	])('%s', async (_, node, sides) => {
		expect(await made(node)).toEqual(sides);
	});

	test.each([
		['rows', { type: 'Split', reads: ['x'], makes: ['a', 'b'], whole: { axis: 2 } }, /axis 1: got 2/],
		[
			'unequal parts',
			{ type: 'Split', reads: ['x', 'uneven'], makes: ['a', 'b'], whole: { axis: 1 } },
			/got 3, 5/,
		],
		[
			'thirds of eight',
			{ type: 'Split', reads: ['x'], makes: ['a', 'b', 'c'], whole: { axis: 1 } },
			/3 does not/,
		],
		['nothing', { type: 'Slice', reads: ['x', 'two', 'one', 'one'], makes: ['a'] }, /got 10×6×0/],
		['of the batch', { type: 'Slice', reads: ['x', 'one', 'far'], makes: ['a'] }, /got axis 0/],
		['backwards', { type: 'Slice', reads: ['x', 'one', 'far', 'one', 'last'], makes: ['a'] }, /forward/],
		['what is computed', { type: 'Slice', reads: ['x', 'x', 'x', 'one'], makes: ['a'] }, /in the file/],
		['by halves', { type: 'Resize', reads: ['x', '', 'half'], makes: ['a'] }, /whole scales/],
	])('not %s, which is said', async (_, node, why) => {
		expect(await made(node)).toMatch(why);
	});
});

test('rows and columns that change places are not taken for the same map', async () => {
	const { layers } = await opened({
		input: { name: 'x', dims: [1, 8, 10, 6] },
		nodes: [{ type: 'Transpose', reads: ['x'], makes: ['y'], wholes: { perm: [0, 1, 3, 2] } }],
	});
	expect(layers[0]).toMatchObject({ state: 'unknown', why: /got 0, 1, 3, 2$/ });
});

test('one number that is added was not trained; a bias was', async () => {
	const { layers } = await opened({
		input: { name: 'x', dims: [1, 8, 6, 6] },
		tensors: [
			{ name: 'three', dims: [] },
			{ name: 'bias', dims: [8, 1, 1] },
		],
		nodes: [
			{ type: 'Add', reads: ['x', 'three'], makes: ['a'] },
			{ type: 'Add', reads: ['a', 'bias'], makes: ['b'] },
		],
	});
	expect(layers.map(({ costs }) => costs.params)).toEqual([0, 8]);
});
