import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countedModel } from '$lib/models/open/counted-graph';
import { extracted, modelGraph } from '$lib/models/open/model-file';

// Written by torch.onnx.export of PyTorch 1.13 (opset 13): a standard convolution with its batch norm folded in, a grouped, a
// depthwise and a pointwise one, a hard swish, a channel shuffle, a slice, and a fully connected layer.
test('a file that PyTorch wrote is counted up to what is not known, which is named', async () => {
	const file = new Blob([readFileSync('tests/fixtures/models/pytorch.onnx')]);
	const { layers, total } = countedModel(modelGraph(await extracted(file)));
	expect(
		layers.filter(({ costs }) => costs.macs > 0).map(({ name, costs }) => [name, costs.macs, costs.params]),
	).toEqual([
		['/c1/Conv', 16 * 16 * 27 * 16, 27 * 16 + 16],
		['/g/Conv', 16 * 16 * 9 * 4 * 32, 9 * 4 * 32],
		['/d/Conv', 16 * 16 * 9 * 32, 9 * 32 + 32],
		['/p/Conv', 16 * 16 * 32 * 32, 32 * 32 + 32],
	]);
	expect(total.params).toBe(448 + 1152 + 320 + 1056);
	const open = layers.filter(({ state }) => state === 'unknown' || state === 'unreached');
	expect(open.map(({ name, state, why }) => [name, state, why])).toEqual([
		['/Slice', 'unknown', 'no rule is known here for an operation Slice'],
		['/ReduceMean', 'unreached', '/Slice'],
		['/f/Gemm', 'unreached', '/Slice'],
	]);
	expect(layers.filter(({ isUncountedWork }) => isUncountedWork).map(({ type }) => type)).toEqual([
		'HardSigmoid',
		'Mul',
	]);
});
