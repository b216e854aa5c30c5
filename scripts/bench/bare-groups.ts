import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from '$lib/ops/array';
import type { Convolution } from '$lib/ops/layer';

/** Ways to run a grouped convolution where TensorFlow.js has none. */
export const groupWays = ['split', 'diagonal', 'stacked'] as const;
export type GroupWay = (typeof groupWays)[number];

type Grouped = (x: tf.Tensor4D) => tf.Tensor4D;

/** A grouped convolution with its kernel in place, in one of the ways. */
export function groupedConvolution(layer: Convolution, kernel: NdArray, way: GroupWay): Grouped {
	const isPointwise =
		layer.kernel.every(({ value }) => value === 1) && layer.stride.every((step) => step === 1);
	if (way === 'diagonal') return diagonal(layer, kernel);
	return way === 'stacked' && isPointwise ? stacked(layer, kernel) : split(layer, kernel);
}

/** The channels are split, each part is convolved, and what is made is put together. */
function split({ groups, stride }: Convolution, { data, shape }: NdArray): Grouped {
	const [height = 1, width = 1, depth = 1, filters = 1] = shape;
	const kernels = tf.split<tf.Tensor4D>(tf.tensor4d(data, [height, width, depth, filters]), groups.value, 3);
	return (x) => {
		const parts = tf.split<tf.Tensor4D>(x, groups.value, 3);
		return tf.concat<tf.Tensor4D>(
			kernels.map((kernel, group) => tf.conv2d<tf.Tensor4D>(parts[group] ?? x, kernel, [...stride], 'same')),
			3,
		);
	};
}

/** One kernel for all channels, with zeros where no group looks. */
function diagonal({ groups, stride }: Convolution, { data, shape }: NdArray): Grouped {
	const [height = 1, width = 1, depth = 1, filters = 1] = shape;
	const inChannels = depth * groups.value;
	const whole = new Float32Array(height * width * inChannels * filters);
	for (let place = 0; place < data.length; place += 1) {
		const [row, filter] = [Math.floor(place / filters), place % filters];
		const [tap, channel] = [Math.floor(row / depth), row % depth];
		const group = Math.floor((filter * groups.value) / filters);
		whole[(tap * inChannels + group * depth + channel) * filters + filter] = data[place] ?? NaN;
	}
	const kernel = tf.tensor4d(whole, [height, width, inChannels, filters]);
	return (x) => tf.conv2d(x, kernel, [...stride], 'same');
}

/** A product of matrices for each group, all in one call. */
function stacked({ groups }: Convolution, { data, shape }: NdArray): Grouped {
	const [, , depth = 1, filters = 1] = shape;
	const matrices = tf.transpose<tf.Tensor3D>(
		tf.tensor3d(data, [depth, groups.value, filters / groups.value]),
		[1, 0, 2],
	);
	return (x) => {
		const [batch, height, width] = x.shape;
		const shares = tf.transpose(tf.reshape(x, [batch * height * width, groups.value, depth]), [1, 0, 2]);
		const made = tf.transpose(tf.matMul(shares, matrices), [1, 0, 2]);
		return tf.reshape(made, [batch, height, width, filters]);
	};
}
