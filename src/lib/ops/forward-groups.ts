import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from './array';
import type { Convolution } from './description';

// TensorFlow.js has no grouped convolution (it ignores the option). There are three ways to do without: to split the
// channels, convolve each part and put them together; one kernel for all, with zeros outside its blocks; for 1×1
// kernels, a product of matrices for each group. Measured in Chromium on all of ShuffleNet 1× with 3 groups at 224
// (`npm run bench -- network`), the second takes least time in WebAssembly, and the last in plain loops.

/** Up to so many groups, the most of any network here, zeros are multiplied rather than channels moved. */
const mostFilled = 8;

/**
 * Whether the groups are multiplied as a stack of matrices: 1×1 kernels in plain loops, where to split a map takes
 * longer than to convolve its parts. In WebAssembly it is the transposition of the map that takes longest.
 */
export function isStacked({ kernel, stride, groups }: Convolution): boolean {
	const isPointwise = [kernel[0].value, kernel[1].value, ...stride].every((size) => size === 1);
	return isPointwise && groups.value > 1 && tf.getBackend() !== 'wasm';
}

/** The kernel `[1, 1, depth, filters]` of a grouped 1×1 convolution as `[groups, depth, filters / groups]`. */
export function stackedMatrices({ data, shape }: NdArray, groups: number): tf.Tensor3D {
	const [, , depth = 1, filters = 1] = shape;
	return tf.transpose(tf.tensor3d(data, [depth, groups, filters / groups]), [1, 0, 2]);
}

/** A grouped 1×1 convolution: every pixel's share of channels times the matrix of its group. */
export function mixedInStacks(x: tf.Tensor4D, matrices: tf.Tensor3D): tf.Tensor4D {
	const [batch, height, width, channels] = x.shape;
	const [groups, depth, filters] = matrices.shape;
	const pixels = (batch * height * width * channels) / (groups * depth);
	const shares = tf.transpose(tf.reshape<tf.Rank.R3>(x, [pixels, groups, depth]), [1, 0, 2]);
	const made = tf.transpose(tf.matMul(shares, matrices), [1, 0, 2]);
	return tf.reshape(made, [batch, height, width, groups * filters]);
}

/** The kernels that take part: that of each group by itself, or in WebAssembly one for all groups. */
export function splitKernels(whole: tf.Tensor4D, groups: number): tf.Tensor4D[] {
	if (groups === 1) return [whole];
	const parts = tf.split<tf.Tensor4D>(whole, groups, 3);
	return tf.getBackend() === 'wasm' && groups <= mostFilled ? [filledKernel(parts)] : parts;
}

/** One kernel for all channels, with zeros where a group does not look. */
export function filledKernel(parts: readonly tf.Tensor4D[]): tf.Tensor4D {
	return tf.concat(
		parts.map((part, group) => {
			const depth = part.shape[2];
			const around: [number, number] = [group * depth, (parts.length - 1 - group) * depth];
			return tf.pad(part, [[0, 0], [0, 0], around, [0, 0]]);
		}),
		3,
	);
}

/** Each group convolved by itself, side by side. */
export function sideBySide(
	x: tf.Tensor4D,
	kernels: readonly tf.Tensor4D[],
	convolution: (x: tf.Tensor4D, kernel: tf.Tensor4D) => tf.Tensor4D,
): tf.Tensor4D {
	const parts = kernels.length === 1 ? [x] : tf.split<tf.Tensor4D>(x, kernels.length, 3);
	return tf.concat(
		kernels.map((kernel, group) => convolution(parts[group] ?? x, kernel)),
		3,
	);
}
