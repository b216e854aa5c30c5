import { describe, expect, test } from 'vitest';
import type { CountedModel } from '$lib/models/open/counted-graph';
import { dimensions } from '$lib/ops/shape';
import { graphModel, type Operation } from '../../support/graph-model';
import { opened } from '../../support/model-files';

const same = { padding: 'SAME', strides: [1, 1, 1, 1], dilations: [1, 1, 1, 1], data_format: 'NHWC' };
const halved = { ...same, strides: [1, 2, 2, 1] };
const fused = { ...same, fused_ops: ['BiasAdd', 'Relu6'] };

function listed({ layers }: CountedModel) {
	return layers.map(({ name, type, state, costs: { macs, params } }) => [name, type, state, macs, params]);
}

function sides({ layers }: CountedModel, name: string) {
	const output = layers.find((layer) => layer.name === name)?.output;
	return output && dimensions(output);
}

test('a graph model is counted operation by operation, weights from the shapes in its manifest', async () => {
	const file = graphModel(
		[-1, 32, 24, 3],
		{
			...{ k1: [3, 3, 3, 16], b1: [16], k2: [3, 3, 16, 1], k3: [3, 3, 8, 16], b3: [16], axes: [2] },
			...{ gamma: [16], beta: [16], mean: [16], variance: [16], w: [16, 10], c: [10] },
		},
		[
			['c1', '_FusedConv2D', ['x', 'k1', 'b1'], { ...fused, strides: [1, 2, 2, 1] }],
			['d', 'DepthwiseConv2dNative', ['c1', 'k2'], same],
			['bn', 'FusedBatchNormV3', ['d', 'gamma', 'beta', 'mean', 'variance'], { data_format: 'NHWC' }],
			['act', 'Relu', ['bn']],
			['g', 'Conv2D', ['act', 'k3'], same],
			['bias', 'BiasAdd', ['g', 'b3']],
			['sum', 'AddV2', ['bias', 'c1']],
			['pool', 'MaxPool', ['sum'], { padding: 'VALID', ksize: [1, 2, 2, 1], strides: [1, 2, 2, 1] }],
			['gap', 'Mean', ['pool', 'axes'], { keep_dims: false }],
			['fc', '_FusedMatMul', ['gap', 'w', 'c'], { fused_ops: ['BiasAdd'] }],
			['y', 'Softmax', ['fc']],
		],
	);
	const model = await opened(file);
	expect(model).toMatchObject({ format: 'tfjs', isSideOpen: false });
	expect(dimensions(model.input)).toEqual([32, 24, 3]);
	const pixels = 16 * 12;
	expect(listed(model)).toEqual([
		['c1', '_FusedConv2D', 'counted', pixels * 27 * 16, 27 * 16 + 16],
		['d', 'DepthwiseConv2dNative', 'counted', pixels * 9 * 16, 9 * 16],
		['bn', 'FusedBatchNormV3', 'counted', 0, 32],
		['act', 'Relu', 'counted', 0, 0],
		// Eight channels deep on a map of sixteen: two groups.
		['g', 'Conv2D', 'counted', pixels * 9 * 8 * 16, 9 * 8 * 16],
		['bias', 'BiasAdd', 'shaped', 0, 16],
		['sum', 'AddV2', 'shaped', 0, 0],
		['pool', 'MaxPool', 'counted', 0, 0],
		['gap', 'Mean', 'counted', 0, 0],
		['fc', '_FusedMatMul', 'counted', 160, 170],
		['y', 'Softmax', 'counted', 0, 0],
	]);
	expect(sides(model, 'pool')).toEqual([8, 6, 16]);
	expect(model.layers.filter(({ isFused }) => isFused).map(({ name }) => name)).toEqual(['c1', 'd', 'bn']);
});

describe('settings are read as the converter writes them', () => {
	const kernel = { k: [3, 5, 4, 8] };
	const conv = (settings: NonNullable<Operation[3]>) =>
		graphModel([-1, 10, 10, 4], kernel, [['c', 'Conv2D', ['x', 'k'], settings]]);

	test.each([
		['strides', { ...halved, padding: 'VALID' }, [4, 3, 8]],
		['gaps', { ...same, padding: 'VALID', dilations: [1, 2, 2, 1] }, [6, 2, 8]],
		[
			'zeros side by side',
			{ ...same, padding: 'EXPLICIT', explicit_paddings: [0, 0, 1, 0, 2, 1, 0, 0] },
			[9, 9, 8],
		],
		['what is left out', { padding: 'SAME' }, [10, 10, 8]],
	] as const)('%s', async (_, settings, wanted) => {
		expect(sides(await opened(conv(settings)), 'c')).toEqual(wanted);
	});

	test('a fused depthwise kernel with two filters for each channel, a turned matrix, a flatten', async () => {
		const weights = { k: [3, 3, 4, 2], w: [10, 800], shape: [2] };
		const model = await opened(
			graphModel([-1, 10, 10, 4], weights, [
				['d', 'FusedDepthwiseConv2dNative', ['x', 'k'], { ...same, fused_ops: ['Relu'] }],
				['flat', 'Reshape', ['d', 'shape']],
				['fc', 'MatMul', ['flat', 'w'], { transpose_b: true }],
			]),
		);
		expect(model.layers.map(({ costs }) => costs.macs)).toEqual([100 * 9 * 8, 0, 8000]);
	});

	test('names of values, control, constants that are passed on, several values of one operation', async () => {
		const model = await opened(
			graphModel([-1, 10, 10, 4], { k: [3, 3, 4, 8], axis: [], three: [] }, [
				['k/read', 'Identity', ['k']],
				['c', 'Conv2D', ['x:0', 'k/read'], same],
				['parts', 'Split', ['axis', 'c']],
				['both', 'ConcatV2', ['parts', 'parts:1', 'axis']],
				['plus', 'AddV2', ['c:0', 'three', '^parts']],
			]),
		);
		expect(listed(model)).toEqual([
			['c', 'Conv2D', 'counted', 100 * 9 * 4 * 8, 9 * 4 * 8],
			['parts', 'Split', 'unknown', 0, 0],
			// One number is a constant of the operation, and was not trained.
			['plus', 'AddV2', 'shaped', 0, 0],
			['both', 'ConcatV2', 'unreached', 0, 0],
		]);
	});
});

describe('what a model.json does not say is listed, with the reason, and all else is counted', () => {
	test.each([
		['Pad', ['Pad', ['x', 'pads'], {}], /files of weights/],
		['a reshape of a map', ['Reshape', ['x', 'map'], {}], /reshape of 10×10×4 must have its sides/],
		['a reshape whose sides are computed', ['Reshape', ['x', 'x'], {}], /computed while the net runs/],
		['a mean over other axes', ['Mean', ['x', 'one'], {}], /two axes: got 1/],
		['channels first', ['Conv2D', ['x', 'k'], { ...same, data_format: 'NCHW' }], /NHWC: got NCHW/],
		['a kernel that is computed', ['Conv2D', ['x', 'x'], same], /kernel must be in the file/],
		['a padding of its own', ['MaxPool', ['x'], { padding: 'MIRROR' }], /padding .* got MIRROR/],
		['channels that do not fit', ['DepthwiseConv2dNative', ['x', 'k'], same], /3 is not 4/],
		['a kernel that divides no groups', ['Conv2D', ['x', 'k'], same], /groups/],
		['an operation without a rule', ['Conv3D', ['x', 'k'], {}], /operation Conv3D/],
	] as const)('%s', async (_, [op, reads, settings], why) => {
		const weights = { k: [3, 3, 3, 8], pads: [4, 2], map: [4], one: [1], good: [1, 1, 4, 2] };
		const model = await opened(
			graphModel([-1, 10, 10, 4], weights, [
				['it', op, reads, settings],
				['c', 'Conv2D', ['x', 'good'], same],
			]),
		);
		const found = model.layers.find(({ name }) => name === 'it');
		expect(['unknown', 'broken']).toContain(found?.state);
		expect(found?.why).toMatch(why);
		expect(model.total.macs).toBe(100 * 4 * 2);
	});
});
