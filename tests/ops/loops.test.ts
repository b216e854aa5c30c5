import { expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import type { Operation } from '$lib/ops/layer';
import { loops } from '$lib/ops/loops';
import { outputShape, shape } from '$lib/ops/shape';
import { notation, size } from '$lib/ops/size';

const input = shape(size('D_F', 6), size('D_F', 6), size('M', 4));
const order = ['channels', 'height', 'width', 'depth', 'kernelHeight', 'kernelWidth'] as const;

/** The wheels of the formula, outermost first. */
function wheels(operation: Operation, given = input): string {
	const turning = loops(operation, given, outputShape(operation, given));
	return order.map((name) => notation(turning[name])).join(' ');
}

const [ins, outs, kernel, groups] = [size('M', 4), size('N', 8), size('D_K', 3), size('g', 2)];

test.each<[string, Operation, string]>([
	[
		'a standard convolution',
		layer.conv({ inChannels: ins, outChannels: outs, kernel }),
		'N D_F D_F M D_K D_K',
	],
	[
		'a grouped one',
		layer.conv({ inChannels: ins, outChannels: outs, kernel, groups }),
		'N D_F D_F M·g^-1 D_K D_K',
	],
	['a depthwise one', layer.depthwise({ inChannels: ins, kernel }), 'M D_F D_F 1 D_K D_K'],
	['a pointwise one', layer.pointwise({ inChannels: ins, outChannels: outs }), 'N D_F D_F M 1 1'],
	['a strip', layer.depthwise({ inChannels: ins, kernel: [1, kernel] }), 'M D_F D_F 1 1 D_K'],
	['a pool', layer.maxPool({ kernel: [1, 2] }), 'M D_F D_F/2 1 1 2'],
	['an average pool', layer.avgPool({ kernel: [2, 3] }), 'M D_F/2 D_F/3 1 2 3'],
	['a global average pool', layer.globalAvgPool(), 'M 1 1 1 D_F D_F'],
	['a softmax', layer.softmax(), 'M D_F D_F M 1 1'],
	['a sum', layer.add(), 'M D_F D_F 2 1 1'],
	['a concat', layer.concat(), '2·M D_F D_F 1 1 1'],
	['a shuffle', layer.shuffle({ groups }), 'M D_F D_F 1 1 1'],
	['a ReLU', layer.relu(), 'M D_F D_F 1 1 1'],
	['a leaky ReLU', layer.leakyRelu({ slope: 0.3 }), 'M D_F D_F 1 1 1'],
	['a batch norm', layer.batchNorm(), 'M D_F D_F 1 1 1'],
	['flatten', layer.flatten(), 'D_F^2·M 1 1 1 1 1'],
])('the loops of %s are its wheels', (_, operation, expected) => {
	expect(wheels(operation)).toBe(expected);
});

test('the loops of a dense layer are its units and its inputs', () => {
	expect(wheels(layer.dense({ units: 10 }), shape(1, 1, ins))).toBe('10 1 1 M 1 1');
});
