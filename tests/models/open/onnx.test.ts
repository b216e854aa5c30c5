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
