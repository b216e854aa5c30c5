// The whole of TensorFlow.js, since only that brings gradients along.
import * as tf from '@tensorflow/tfjs';
import { applied } from '$lib/ops/forward-layer';
import { isDepthwise, weightTensors, type WeightTensors } from '$lib/ops/forward-tensors';
import { item } from './cells';
import { tensorOf, type Drawn } from './trainable';

const vectors = ['matrix', 'bias', 'gamma', 'beta'] as const;

/** The gradients that TensorFlow.js itself works out: of the sources of a stage, then of its kernel and other weights. */
export function referenceGradients({ stage, sources, weights, dy }: Drawn): number[][] {
	const whole = weightTensors(stage, weights);
	const names = vectors.filter((name) => whole[name] !== undefined);
	const kernels = stage.layer.op === 'conv' ? [kernelOf({ stage, weights })] : [];
	const others = names.flatMap((name) => whole[name] ?? []);
	const gradients = tf.grads((...inputs: tf.Tensor[]) => {
		const [xs, rest] = [inputs.slice(0, sources.length), inputs.slice(sources.length)];
		const own = Object.fromEntries(names.map((name, index) => [name, rest[index + kernels.length]]));
		return made(stage, xs as tf.Tensor4D[], { own, kernel: rest[0] as tf.Tensor4D });
	})([...sources.map(tensorOf), ...kernels, ...others], tensorOf(dy));
	return gradients.map((tensor) => [...tensor.dataSync<'float32'>()]);
}

interface Given {
	readonly own: WeightTensors;
	readonly kernel: tf.Tensor4D;
}

function made(stage: Drawn['stage'], xs: tf.Tensor4D[], { own, kernel }: Given): tf.Tensor4D {
	const { layer } = stage;
	if (layer.op === 'batchNorm') {
		const { mean, variance } = tf.moments(item(xs, 0), [0, 1, 2]);
		return applied(stage, xs, { ...own, mean: tf.reshape(mean, [-1]), variance: tf.reshape(variance, [-1]) });
	}
	if (layer.op !== 'conv') return applied(stage, xs, own);
	const isWhole = layer.groups.value === 1 || isDepthwise(layer);
	return applied(stage, xs, {
		...own,
		kernels: isWhole ? [kernel] : tf.split(kernel, layer.groups.value, 3),
	});
}

function kernelOf({ stage: { layer }, weights: { kernel } }: Pick<Drawn, 'stage' | 'weights'>): tf.Tensor4D {
	if (layer.op !== 'conv' || kernel === undefined) throw new RangeError('a convolution has a kernel');
	const [height = 1, width = 1, depth = 1, filters = 1] = kernel.shape;
	const groups = layer.groups.value;
	const [inner, outer] = isDepthwise(layer) ? [groups, filters / groups] : [depth, filters];
	return tf.tensor4d(kernel.data, [height, width, inner, outer]);
}
