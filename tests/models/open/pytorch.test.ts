import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countedModel } from '$lib/models/open/counted-graph';
import { extracted, modelGraph } from '$lib/models/open/model-file';

// Written by torch.onnx.export of PyTorch 1.13 (opset 13): a standard convolution with its batch norm folded in, a grouped, a
// depthwise and a pointwise one, a hard swish, a channel shuffle, a slice, and a fully connected layer.
test('a file that PyTorch wrote is counted whole; what no convention counts is named', async () => {
	const file = new Blob([readFileSync('tests/fixtures/models/pytorch.onnx')]);
	const { layers, total } = countedModel(modelGraph(await extracted(file)));
	expect(
		layers.filter(({ costs }) => costs.macs > 0).map(({ name, costs }) => [name, costs.macs, costs.params]),
	).toEqual([
		['/c1/Conv', 16 * 16 * 27 * 16, 27 * 16 + 16],
		['/g/Conv', 16 * 16 * 9 * 4 * 32, 9 * 4 * 32],
		['/d/Conv', 16 * 16 * 9 * 32, 9 * 32 + 32],
		['/p/Conv', 16 * 16 * 32 * 32, 32 * 32 + 32],
		// Half of the channels are cut out before.
		['/f/Gemm', 32 * 10, 32 * 10 + 10],
	]);
	expect(total.params).toBe(448 + 1152 + 320 + 1056 + 330);
	expect(layers.map(({ state }) => state).filter((state) => !['counted', 'shaped'].includes(state))).toEqual(
		[],
	);
	expect(layers.filter(({ isUncountedWork }) => isUncountedWork).map(({ type }) => type)).toEqual([
		'HardSigmoid',
		'Mul',
	]);
});
