import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from './array';
import type { Convolution, Pads, Pool } from './description';
import { pads, reach } from './shape';
import { INPUT, type Stage } from './stages';
import type { Role, Weights } from './weights';

/**
 * Runs stages on one image with the current backend and returns what each makes, as
 * `[height, width, channels]`. No tensor outlives the call.
 * @param input `[height, width, channels]`
 * @param weights one entry per stage
 */
export function forward(stages: readonly Stage[], input: NdArray, weights: readonly Weights[]): NdArray[] {
	const arrays: NdArray[] = [];
	tf.tidy(() => {
		const image = toTensor(input);
		const made: tf.Tensor4D[] = [];
		stages.forEach((stage, index) => {
			const sources = stage.reads.map((read) => (read === INPUT ? image : (made[read] ?? image)));
			const result = apply(stage, sources, weights[index] ?? {});
			made.push(result);
			arrays.push(toArray(result));
		});
	});
	return arrays;
}

/**
 * Runs a single stage on arrays that need not come from stages before it.
 * @param sources what the stage reads, in the order of `Stage.reads`, as `[height, width, channels]`
 */
export function forwardStage(stage: Stage, sources: readonly NdArray[], weights: Weights): NdArray {
	const made = tf.tidy(() => apply(stage, sources.map(toTensor), weights));
	const array = toArray(made);
	made.dispose();
	return array;
}

function apply(stage: Stage, sources: readonly tf.Tensor4D[], weights: Weights): tf.Tensor4D {
	const { layer } = stage;
	const [x, branch = x] = sources;
	if (x === undefined || branch === undefined) throw new RangeError(`${layer.op} reads nothing`);
	switch (layer.op) {
		case 'conv':
			return biased(convolve(layer, padded(layer, x, stage), kernel4d(weights)), weights.bias);
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
			return tf.reshape(x, [1, 1, 1, -1]);
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

/** TensorFlow.js has no grouped convolution (it ignores the option): split, convolve, concatenate. */
function convolve(layer: Convolution, { x, padding }: Padded, filters: tf.Tensor4D): tf.Tensor4D {
	const [stride, dilation] = [copyPair(layer.stride), copyPair(layer.dilation)];
	const groups = layer.groups.value;
	if (groups === 1) return tf.conv2d(x, filters, stride, padding, 'NHWC', dilation);
	if (groups === layer.inChannels.value) {
		const [height, width, , outChannels] = filters.shape;
		const perChannel = tf.reshape<tf.Rank.R4>(filters, [height, width, groups, outChannels / groups]);
		return tf.depthwiseConv2d(x, perChannel, stride, padding, 'NHWC', dilation);
	}
	const inputs = tf.split<tf.Tensor4D>(x, groups, 3);
	const kernels = tf.split<tf.Tensor4D>(filters, groups, 3);
	const results = inputs.map((part, group) =>
		tf.conv2d(part, kernels[group] ?? filters, stride, padding, 'NHWC', dilation),
	);
	return tf.concat(results, 3);
}

/**
 * Sides given one by one become zeros around the input: a numeric `pad` would use the height for both axes.
 * So does `same` where a stride is longer than its window: there the padding of TensorFlow.js' WebAssembly
 * backend falls below 0, and it makes zeros only (tensorflow/tfjs issue 6629).
 */
function padded(layer: Convolution, x: tf.Tensor4D, stage: Stage): Padded {
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

function shuffled(x: tf.Tensor4D, groups: number): tf.Tensor4D {
	const [batch, height, width, channels] = x.shape;
	const table = tf.reshape(x, [batch, height, width, groups, channels / groups]);
	return tf.reshape(tf.transpose(table, [0, 1, 2, 4, 3]), x.shape);
}

function normalised(x: tf.Tensor4D, weights: Weights, epsilon: number): tf.Tensor4D {
	const vector = (role: Role): tf.Tensor1D => tf.tensor1d(needed(weights, role).data);
	const [mean, variance] = [vector('mean'), vector('variance')];
	return tf.batchNorm4d(x, mean, variance, vector('beta'), vector('gamma'), epsilon);
}

function dense(x: tf.Tensor4D, weights: Weights): tf.Tensor4D {
	const { data, shape } = needed(weights, 'kernel');
	const [inputs = 1, units = 1] = shape;
	const row = tf.reshape<tf.Rank.R2>(x, [1, inputs]);
	const result = tf.matMul(row, tf.tensor2d(data, [inputs, units]));
	return biased(tf.reshape<tf.Rank.R4>(result, [1, 1, 1, units]), weights.bias);
}

function biased(x: tf.Tensor4D, bias: NdArray | undefined): tf.Tensor4D {
	return bias === undefined ? x : tf.add(x, tf.tensor1d(bias.data));
}

function kernel4d(weights: Weights): tf.Tensor4D {
	const { data, shape } = needed(weights, 'kernel');
	const [height = 1, width = 1, depth = 1, filters = 1] = shape;
	return tf.tensor4d(data, [height, width, depth, filters]);
}

function needed(weights: Weights, role: Role): NdArray {
	const array = weights[role];
	if (array === undefined) throw new RangeError(`the layer needs its ${role}: none was given`);
	return array;
}

function toTensor(image: NdArray): tf.Tensor4D {
	return tf.tensor4d(image.data, [1, ...sides(image)]);
}

function toArray(tensor: tf.Tensor4D): NdArray {
	// The backend may hand out its own memory.
	return { shape: tensor.shape.slice(1), data: Float32Array.from(tensor.dataSync()) };
}

function sides({ shape: [height = 1, width = 1, channels = 1] }: NdArray): [number, number, number] {
	return [height, width, channels];
}

function copyPair([height, width]: readonly [number, number]): [number, number] {
	return [height, width];
}
