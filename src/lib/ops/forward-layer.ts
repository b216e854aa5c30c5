import * as tf from '@tensorflow/tfjs-core';
import type { Convolution, Pads, Pool } from './description';
import { mixedInStacks, sideBySide } from './forward-groups';
import { isDepthwise, needed, type WeightTensors } from './forward-tensors';
import { pads, reach } from './shape';
import type { Stage } from './stages';

/**
 * What a stage makes on the current backend; a new tensor, whatever the layer.
 * @param sources what it reads, in the order of `Stage.reads`, as `[batch, height, width, channels]`
 */
export function applied(stage: Stage, sources: readonly tf.Tensor4D[], weights: WeightTensors): tf.Tensor4D {
	const { layer } = stage;
	const [x, branch = x] = sources;
	if (x === undefined || branch === undefined) throw new RangeError(`${layer.op} reads nothing`);
	switch (layer.op) {
		case 'conv':
			return biased(convolved(layer, padded(layer, x, stage), weights), weights.bias);
		case 'maxPool':
		case 'avgPool':
			return pool(layer, x, pads(layer, stage.input));
		case 'shuffle':
			return shuffled(x, layer.groups.value);
		case 'batchNorm':
			return normalised(x, weights, layer.epsilon);
		case 'relu':
			return tf.relu(x);
		case 'leakyRelu':
			return tf.leakyRelu(x, layer.slope);
		case 'add':
			return tf.add(x, branch);
		case 'concat':
			return tf.concat(layer.branchFirst ? [branch, x] : [x, branch], 3);
		case 'globalAvgPool':
			return tf.mean(x, [1, 2], true);
		case 'flatten':
			return tf.reshape(x, [x.shape[0], 1, 1, -1]);
		case 'dense':
			return dense(x, weights);
		case 'softmax':
			return tf.softmax(x);
	}
}

interface Padded {
	readonly x: tf.Tensor4D;
	readonly padding: 'same' | 'valid';
}

function convolved(
	layer: Convolution,
	{ x, padding }: Padded,
	{ stack, kernels = [] }: WeightTensors,
): tf.Tensor4D {
	if (stack !== undefined) return mixedInStacks(x, stack);
	const [stride, dilation] = [copyPair(layer.stride), copyPair(layer.dilation)];
	const convolution = isDepthwise(layer) ? tf.depthwiseConv2d<tf.Tensor4D> : tf.conv2d<tf.Tensor4D>;
	return sideBySide(x, kernels, (part, kernel) =>
		convolution(part, kernel, stride, padding, 'NHWC', dilation),
	);
}

/**
 * Sides given one by one become zeros around the input: a numeric `pad` would use the height for both axes.
 * So does `same` where a stride is longer than its window: there the padding of TensorFlow.js' WebAssembly
 * backend falls below 0, and it makes zeros only (tensorflow/tfjs issue 6629).
 */
export function padded(layer: Convolution, x: tf.Tensor4D, stage: Stage): Padded {
	const skips = layer.stride[0] > reach(layer, 0) || layer.stride[1] > reach(layer, 1);
	if (layer.padding === 'valid' || (layer.padding === 'same' && !skips)) return { x, padding: layer.padding };
	const { top, bottom, left, right } = pads(layer, stage.input);
	const zeros: [number, number][] = [
		[0, 0],
		[top, bottom],
		[left, right],
		[0, 0],
	];
	return { x: tf.pad(x, zeros), padding: 'valid' };
}

function pool(layer: Pool, x: tf.Tensor4D, { top, bottom, left, right }: Pads): tf.Tensor4D {
	const kernel: [number, number] = [layer.kernel[0].value, layer.kernel[1].value];
	const kind = layer.op === 'maxPool' ? 'max' : 'avg';
	const [dilation, stride] = [copyPair(layer.dilation), copyPair(layer.stride)];
	if (typeof layer.padding === 'string') {
		return tf.pool(x, kernel, kind, layer.padding, dilation, stride);
	}
	const sides: tf.backend_util.ExplicitPadding = [
		[0, 0],
		[top, bottom],
		[left, right],
		[0, 0],
	];
	return tf.pool(x, kernel, kind, sides, dilation, stride, 'floor');
}

/** Channels as a table of so many rows, transposed. */
export function shuffled(x: tf.Tensor4D, groups: number): tf.Tensor4D {
	const [batch, height, width, channels] = x.shape;
	const table = tf.reshape(x, [batch, height, width, groups, channels / groups]);
	return tf.reshape(tf.transpose(table, [0, 1, 2, 4, 3]), x.shape);
}

function normalised(x: tf.Tensor4D, weights: WeightTensors, epsilon: number): tf.Tensor4D {
	const [mean, variance] = [needed(weights.mean, 'mean'), needed(weights.variance, 'variance')];
	const [beta, gamma] = [needed(weights.beta, 'beta'), needed(weights.gamma, 'gamma')];
	return tf.batchNorm4d(x, mean, variance, beta, gamma, epsilon);
}

function dense(x: tf.Tensor4D, weights: WeightTensors): tf.Tensor4D {
	const matrix = needed(weights.matrix, 'kernel');
	const [inputs, units] = matrix.shape;
	const [batch] = x.shape;
	const rows = tf.matMul(tf.reshape<tf.Rank.R2>(x, [batch, inputs]), matrix);
	return biased(tf.reshape<tf.Rank.R4>(rows, [batch, 1, 1, units]), weights.bias);
}

function biased(x: tf.Tensor4D, bias: tf.Tensor1D | undefined): tf.Tensor4D {
	return bias === undefined ? x : tf.add(x, bias);
}

function copyPair([height, width]: readonly [number, number]): [number, number] {
	return [height, width];
}
