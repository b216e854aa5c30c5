// The whole of TensorFlow.js, since only that brings gradients along.
import * as tf from '@tensorflow/tfjs';
import type { NdArray } from '$lib/ops/array';
import { applied } from '$lib/ops/forward-layer';
import { isDepthwise, type WeightTensors } from '$lib/ops/forward-tensors';
import { INPUT, type Stage } from '$lib/ops/stages';
import type { LabelledBatch } from '$lib/ops/train-pass';
import type { Role, Weights } from '$lib/ops/weights';
import { item } from './cells';
import { tensorOf, type Drawn } from './trainable';

const trained = ['kernel', 'bias', 'gamma', 'beta'] as const satisfies readonly Role[];

/** Trained weights as TensorFlow.js differentiates by them. */
type Variables = Partial<Record<(typeof trained)[number], tf.Tensor>>;

/** The gradients that TensorFlow.js itself works out: of the sources of a stage, then of its kernel and other weights. */
export function referenceGradients({ stage, sources, weights, dy }: Drawn): number[][] {
	const own = variablesOf(stage, weights);
	const names = Object.keys(own) as (keyof Variables)[];
	const gradients = tf.grads((...inputs: tf.Tensor[]) => {
		const [xs, rest] = [inputs.slice(0, sources.length), inputs.slice(sources.length)];
		const given = Object.fromEntries(names.map((name, index) => [name, rest[index]]));
		return made(stage, xs as tf.Tensor4D[], given);
	})([...sources.map(tensorOf), ...Object.values(own)], tensorOf(dy));
	return gradients.map(numbersOf);
}

/** What TensorFlow.js itself works out of a batch. */
interface ReferenceLesson {
	readonly loss: number;
	/** By stage, of each trained weight. */
	readonly gradients: readonly Readonly<Partial<Record<Role, readonly number[]>>>[];
}

/** The loss of a batch and its gradients; the last stage is a softmax. No tensor outlives the call. */
export function referenceLesson(
	list: readonly Stage[],
	weights: readonly Weights[],
	batch: LabelledBatch,
): ReferenceLesson {
	tf.engine().startScope();
	const found = differentiated(list, weights, batch);
	tf.engine().endScope();
	return found;
}

function differentiated(
	list: readonly Stage[],
	weights: readonly Weights[],
	{ images, labels }: LabelledBatch,
): ReferenceLesson {
	const scored = list.slice(0, -1);
	const own = scored.map((stage, index) => variablesOf(stage, item(weights, index)));
	const places = own.flatMap((entry, stage) =>
		(Object.keys(entry) as (keyof Variables)[]).map((role) => ({ stage, role })),
	);
	const { value, grads } = tf.valueAndGrads((...inputs: tf.Tensor[]) => {
		const given = scored.map((): Variables => ({}));
		places.forEach(({ stage, role }, index) => (item(given, stage)[role] = item(inputs, index)));
		const outputs: tf.Tensor4D[] = [];
		for (const [index, stage] of scored.entries()) {
			const xs = stage.reads.map((read) => (read === INPUT ? tensorOf(images) : item(outputs, read)));
			outputs.push(made(stage, xs, item(given, index)));
		}
		const scores = tf.reshape<tf.Rank.R2>(item(outputs, -1), [labels.length, -1]);
		const right = tf.oneHot(tf.tensor1d([...labels], 'int32'), item(scores.shape, 1));
		return tf.losses.softmaxCrossEntropy(right, scores);
	})(own.flatMap((entry) => Object.values(entry)));
	const gradients = list.map((): Partial<Record<Role, readonly number[]>> => ({}));
	places.forEach(({ stage, role }, index) => {
		item(gradients, stage)[role] = numbersOf(item(grads, index));
	});
	return { loss: item(numbersOf(value), 0), gradients };
}

function numbersOf(tensor: tf.Tensor): number[] {
	return [...tensor.dataSync<'float32'>()];
}

function variablesOf({ layer }: Stage, weights: Weights): Variables {
	const variables: Variables = {};
	for (const role of trained) {
		const array = weights[role];
		if (array === undefined) continue;
		const isOfConvolution = role === 'kernel' && layer.op === 'conv';
		variables[role] = isOfConvolution ? kernelOf(layer, array) : tf.tensor(array.data, [...array.shape]);
	}
	return variables;
}

function made(stage: Stage, xs: tf.Tensor4D[], { kernel, ...rest }: Variables): tf.Tensor4D {
	const { layer } = stage;
	const own = rest as WeightTensors;
	if (layer.op === 'batchNorm') {
		const { mean, variance } = tf.moments(item(xs, 0), [0, 1, 2]);
		return applied(stage, xs, { ...own, mean: tf.reshape(mean, [-1]), variance: tf.reshape(variance, [-1]) });
	}
	if (kernel === undefined) return applied(stage, xs, own);
	if (layer.op !== 'conv') return applied(stage, xs, { ...own, matrix: kernel as tf.Tensor2D });
	const whole = kernel as tf.Tensor4D;
	const isWhole = layer.groups.value === 1 || isDepthwise(layer);
	return applied(stage, xs, {
		...own,
		kernels: isWhole ? [whole] : tf.split(whole, layer.groups.value, 3),
	});
}

function kernelOf(layer: Stage['layer'] & { op: 'conv' }, { shape, data }: NdArray): tf.Tensor4D {
	const [height = 1, width = 1, depth = 1, filters = 1] = shape;
	const groups = layer.groups.value;
	const [inner, outer] = isDepthwise(layer) ? [groups, filters / groups] : [depth, filters];
	return tf.tensor4d(data, [height, width, inner, outer]);
}
