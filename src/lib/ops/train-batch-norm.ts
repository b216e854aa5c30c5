import * as tf from '@tensorflow/tfjs-core';
import { channelMeans } from './train-sums';

/** A map normalised by its own batch, with what the gradient needs. */
export interface BatchNormed {
	readonly output: tf.Tensor4D;
	/** The map less the means of its channels. */
	readonly centred: tf.Tensor4D;
	readonly mean: tf.Tensor1D;
	/** Of the batch, divided by the number of values. */
	readonly variance: tf.Tensor1D;
	/** `1 / √(variance + epsilon)`. */
	readonly inverse: tf.Tensor1D;
}

/** What a batch norm trains. */
interface Trained {
	readonly gamma: tf.Tensor1D;
	readonly beta: tf.Tensor1D;
}

/** Batch norm while it is trained: mean and variance are those of the batch itself (Ioffe and Szegedy 2015, Algorithm 1). */
export function batchNormed(x: tf.Tensor4D, { gamma, beta }: Trained, epsilon: number): BatchNormed {
	const mean = channelMeans(x);
	const centred = tf.sub<tf.Tensor4D>(x, mean);
	const variance = channelMeans(tf.square(centred));
	const inverse = tf.rsqrt(tf.add<tf.Tensor1D>(variance, epsilon));
	const output = tf.add<tf.Tensor4D>(tf.mul(centred, tf.mul(inverse, gamma)), beta);
	return { output, centred, mean, variance, inverse };
}

/** The gradients of input, gamma and beta; mean and variance pull at the input, too. */
export function batchNormGradients(
	{ centred, inverse }: BatchNormed,
	gamma: tf.Tensor1D,
	dy: tf.Tensor4D,
): { readonly input: tf.Tensor4D; readonly gamma: tf.Tensor1D; readonly beta: tf.Tensor1D } {
	const [count, height, width] = dy.shape;
	const values = count * height * width;
	const meanDy = channelMeans(dy);
	const meanProduct = channelMeans(tf.mul(dy, centred));
	const along = tf.mul(meanProduct, tf.square(inverse));
	const input = tf.sub(tf.sub(dy, meanDy), tf.mul(centred, along));
	return {
		input: tf.mul<tf.Tensor4D>(input, tf.mul(inverse, gamma)),
		gamma: tf.mul<tf.Tensor1D>(tf.mul(meanProduct, inverse), values),
		beta: tf.mul<tf.Tensor1D>(meanDy, values),
	};
}
