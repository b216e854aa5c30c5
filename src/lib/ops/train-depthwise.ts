import * as tf from '@tensorflow/tfjs-core';
import { channelSums } from './train-sums';
import { spread, type Convolved } from './train-convolution';

/**
 * The gradient of a depthwise kernel `[height, width, channels, multiplier]`, place by place: what lay under that place of
 * all windows, which is a depthwise convolution by a kernel that is 1 there and 0 elsewhere, times the gradient of the output.
 * @param convolution the forward convolution of its input by another kernel of the same shape
 */
export function depthwiseKernelGradient(
	{ kernel, dy }: Pick<Convolved, 'kernel' | 'dy'>,
	convolution: (kernel: tf.Tensor4D) => tf.Tensor4D,
): tf.Tensor4D {
	const [height, width, channels, multiplier] = kernel.shape;
	const filters = channels * multiplier;
	const places = Array.from({ length: height * width }, (_, place) =>
		tf.tidy(() => {
			const values = new Float32Array(height * width * filters);
			values.fill(1, place * filters, (place + 1) * filters);
			const under = convolution(tf.tensor4d(values, kernel.shape));
			return channelSums(tf.mul(under, dy));
		}),
	);
	return tf.reshape(tf.concat(places, 0), kernel.shape);
}

/** The gradient of the input of a depthwise convolution: that of the output, with zeros between, and the kernel turned. */
export function depthwiseInputGradient(convolved: Convolved): tf.Tensor4D {
	const { layer, kernel, dy, x } = convolved;
	const [height, width, channels, multiplier] = kernel.shape;
	const [down, along] = layer.dilation;
	const single: [number, number, number, number] = [height, width, channels * multiplier, 1];
	const turned = tf.reverse(tf.reshape<tf.Rank.R4>(kernel, single), [0, 1]);
	const pulled = tf.depthwiseConv2d(spread({ ...convolved, dy }), turned, 1, 'valid', 'NHWC', [down, along]);
	if (multiplier === 1) return pulled;
	const each = tf.reshape<tf.Rank.R5>(pulled, [...x.shape, multiplier]);
	return tf.sum(each, 4);
}
