import * as tf from '@tensorflow/tfjs-core';
import type { Convolution, Dense } from './description';
import { filledKernel } from './forward-groups';
import { applied, padded, shuffled } from './forward-layer';
import { isDepthwise, needed, weightTensors, type WeightTensors } from './forward-tensors';
import { pads } from './shape';
import type { Stage } from './stages';
import { batchNormGradients, batchNormed, type BatchNormed } from './train-batch-norm';
import { inputGradient, kernelGradient, type Convolved } from './train-convolution';
import { depthwiseInputGradient, depthwiseKernelGradient } from './train-depthwise';
import { poolGradient } from './train-pool';
import { channelSums } from './train-sums';
import type { Role, Weights } from './weights';

/** A stage that has run forward, with all that its gradients depend on. */
export interface Ran {
	readonly stage: Stage;
	readonly sources: readonly tf.Tensor4D[];
	readonly weights: WeightTensors;
	readonly output: tf.Tensor4D;
	/** Of a batch norm. */
	readonly normed?: BatchNormed;
}

/** Gradients of what a stage reads, in its order, and of its weights. */
export interface Pulled {
	readonly sources: readonly tf.Tensor4D[];
	readonly weights: Readonly<Partial<Record<Role, tf.Tensor>>>;
}

/** The weights of a stage on the current backend; convolutions with groups have one kernel, with zeros outside its blocks. */
export function trainedTensors(stage: Stage, weights: Weights): WeightTensors {
	const { layer } = stage;
	if (layer.op !== 'conv' || layer.groups.value === 1 || isDepthwise(layer))
		return weightTensors(stage, weights);
	const { data, shape } = needed(weights.kernel, 'kernel');
	const [height = 1, width = 1, depth = 1, filters = 1] = shape;
	const whole = tf.tensor4d(data, [height, width, depth, filters]);
	const { bias } = weights;
	return {
		kernels: [filledKernel(tf.split(whole, layer.groups.value, 3))],
		...(bias && { bias: tf.tensor1d(bias.data) }),
	};
}

/** Runs a stage as it runs while it is trained: a batch norm by its batch, all else as ever. */
export function ran(stage: Stage, sources: readonly tf.Tensor4D[], weights: WeightTensors): Ran {
	const { layer } = stage;
	const [x] = sources;
	if (layer.op !== 'batchNorm' || x === undefined) {
		return { stage, sources, weights, output: applied(stage, sources, weights) };
	}
	const [gamma, beta] = [needed(weights.gamma, 'gamma'), needed(weights.beta, 'beta')];
	const normed = batchNormed(x, { gamma, beta }, layer.epsilon);
	return { stage, sources, weights, output: normed.output, normed };
}

/**
 * The gradients of what a stage read and of its weights.
 * @param dy that of what it made
 * @param isFirst whether it reads the images, whose gradient nobody needs
 * @throws RangeError for a softmax, whose gradient is that of the loss
 */
export function pulled(run: Ran, dy: tf.Tensor4D, { isFirst = false } = {}): Pulled {
	const { layer } = run.stage;
	switch (layer.op) {
		case 'conv':
			return convolutionGradients({ ...run, isFirst }, layer, dy);
		case 'batchNorm':
			return normGradients(run, dy);
		case 'dense':
			return denseGradients(run, layer, dy);
		case 'concat': {
			const [x, branch] = pair(run);
			const order = layer.branchFirst ? [branch, x] : [x, branch];
			const parts = tf.split<tf.Tensor4D>(
				dy,
				order.map(({ shape }) => shape[3]),
				3,
			);
			return { sources: layer.branchFirst ? parts.reverse() : parts, weights: {} };
		}
		case 'add':
			return { sources: [dy, dy], weights: {} };
		default:
			return { sources: [unweighted(run, layer, dy)], weights: {} };
	}
}

type Unweighted = Exclude<Stage['layer'], { op: 'conv' | 'batchNorm' | 'dense' | 'concat' | 'add' }>;

/** Of a layer that has one source and no weights. */
function unweighted(run: Ran, layer: Unweighted, dy: tf.Tensor4D): tf.Tensor4D {
	const { stage } = run;
	const [x] = pair(run);
	const [count, height, width, channels] = x.shape;
	switch (layer.op) {
		case 'relu':
		case 'leakyRelu':
			return tf.mul(dy, tf.step<tf.Tensor4D>(x, layer.op === 'relu' ? 0 : layer.slope));
		case 'shuffle':
			return shuffled(dy, channels / layer.groups.value);
		case 'maxPool':
		case 'avgPool':
			return poolGradient(stage, layer, { x, dy });
		case 'globalAvgPool':
			return tf.mul(tf.ones([count, height, width, channels]), tf.div(dy, height * width));
		case 'flatten':
			return tf.reshape(dy, x.shape);
		case 'softmax':
			throw new RangeError('a softmax is trained with the loss: it must be the last layer');
	}
}

function convolutionGradients(
	run: Ran & { readonly isFirst: boolean },
	layer: Convolution,
	dy: tf.Tensor4D,
): Pulled {
	const { stage, weights, isFirst } = run;
	const [x] = pair(run);
	const kernel = needed(weights.kernels?.[0], 'kernel');
	const convolved: Convolved = { layer, pads: pads(layer, stage.input), x, kernel, dy };
	const bias = layer.bias ? { bias: channelSums(dy) } : {};
	if (isDepthwise(layer)) {
		const source = padded(layer, x, stage);
		const [stride, dilation] = [copied(layer.stride), copied(layer.dilation)];
		const places = depthwiseKernelGradient(convolved, (other) =>
			tf.depthwiseConv2d(source.x, other, stride, source.padding, 'NHWC', dilation),
		);
		return {
			sources: isFirst ? [] : [depthwiseInputGradient(convolved)],
			weights: { kernel: places, ...bias },
		};
	}
	const whole = kernelGradient(convolved);
	return {
		sources: isFirst ? [] : [inputGradient(convolved)],
		weights: { kernel: blocks(whole, layer.groups.value), ...bias },
	};
}

/** The blocks of a kernel within which its groups look, side by side; what lies outside is 0 and stays so. */
function blocks(whole: tf.Tensor4D, groups: number): tf.Tensor4D {
	if (groups === 1) return whole;
	const [height, width, channels, filters] = whole.shape;
	const [depth, own] = [channels / groups, filters / groups];
	return tf.concat(
		Array.from({ length: groups }, (_, group) =>
			tf.slice(whole, [0, 0, group * depth, group * own], [height, width, depth, own]),
		),
		3,
	);
}

function normGradients({ normed, weights }: Ran, dy: tf.Tensor4D): Pulled {
	if (normed === undefined) throw new RangeError('a batch norm is trained by the batch that it ran on');
	const { input, ...trained } = batchNormGradients(normed, needed(weights.gamma, 'gamma'), dy);
	return { sources: [input], weights: trained };
}

function denseGradients(run: Ran, layer: Dense, dy: tf.Tensor4D): Pulled {
	const [x] = pair(run);
	const matrix = needed(run.weights.matrix, 'kernel');
	const [inputs, units] = matrix.shape;
	const rows = tf.reshape<tf.Rank.R2>(dy, [-1, units]);
	const input = tf.matMul(rows, tf.transpose(matrix));
	const kernel = tf.matMul(tf.transpose(tf.reshape<tf.Rank.R2>(x, [-1, inputs])), rows);
	return {
		sources: [tf.reshape(input, x.shape)],
		weights: { kernel, ...(layer.bias && { bias: channelSums(dy) }) },
	};
}

function pair({ stage, sources }: Ran): readonly [x: tf.Tensor4D, branch: tf.Tensor4D] {
	const [x, branch = x] = sources;
	if (x === undefined || branch === undefined) throw new RangeError(`${stage.layer.op} reads nothing`);
	return [x, branch];
}

function copied([height, width]: readonly [number, number]): [number, number] {
	return [height, width];
}
