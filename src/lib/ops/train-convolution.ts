import * as tf from '@tensorflow/tfjs-core';
import type { Pads, Pair, Windowed } from './description';
import { reach } from './shape';

// Gradients of convolutions, composed of convolutions that run forward: WebAssembly has no kernel for the gradient of a
// filter, and those that it has for the gradient of an input, and for products of transposed matrices, are plain loops,
// 5 to 20 times slower than the ones used here.

/** A convolution with all that its gradients depend on. */
export interface Convolved {
	readonly layer: Windowed;
	readonly pads: Pads;
	/** What it read, without its padding. */
	readonly x: tf.Tensor4D;
	/** `[height, width, inChannels, outChannels]`, or `[height, width, channels, multiplier]` where it is depthwise. */
	readonly kernel: tf.Tensor4D;
	/** The gradient of what it made. */
	readonly dy: tf.Tensor4D;
}

/**
 * The gradient of the kernel of a convolution without groups: the input convolved with the gradient of the output.
 * Images and channels change places, so that sums run over images and output pixels; steps are strides of one where
 * they are gaps of the other.
 */
export function kernelGradient({ layer, pads, x, kernel, dy }: Convolved): tf.Tensor4D {
	const [height, width, depth, filters] = kernel.shape;
	if (isPointwise(layer)) {
		const pixels = tf.transpose(tf.reshape<tf.Rank.R2>(x, [-1, depth]));
		return tf.reshape(tf.matMul(pixels, tf.reshape(dy, [-1, filters])), kernel.shape);
	}
	const maps = tf.transpose(withZeros(x, pads), [3, 1, 2, 0]);
	const window = tf.transpose(dy, [1, 2, 0, 3]);
	const made = tf.conv2d(maps, window, copied(layer.dilation), 'valid', 'NHWC', copied(layer.stride));
	const [, madeHeight, madeWidth] = made.shape;
	// Rows at the end that no window reached give more places than the kernel has.
	const kept = madeHeight === height && madeWidth === width ? made : firsts(made, height, width);
	return tf.transpose(kept, [1, 2, 0, 3]);
}

/** The gradient of the input of a convolution without groups: that of the output, with zeros between, and the kernel turned. */
export function inputGradient(convolved: Convolved): tf.Tensor4D {
	const { layer, kernel, dy } = convolved;
	const turned = tf.transpose(isPointwise(layer) ? kernel : tf.reverse(kernel, [0, 1]), [0, 1, 3, 2]);
	if (isPointwise(layer)) return tf.conv2d(dy, turned, 1, 'valid');
	return tf.conv2d(spread(convolved), turned, 1, 'valid', 'NHWC', copied(layer.dilation));
}

/**
 * The gradient of the output where its windows stood on the input, with zeros between and around, so that a turned kernel
 * at stride 1 covers the input exactly.
 */
export function spread({ layer, pads, x, dy }: Omit<Convolved, 'kernel'>): tf.Tensor4D {
	const [, inHeight, inWidth] = x.shape;
	const apart = withGaps(dy, layer.stride);
	const [, madeHeight, madeWidth] = apart.shape;
	// Behind the last window there may be zeros that stand for no pixel.
	const [height, width] = [
		Math.min(madeHeight, inHeight + pads.top),
		Math.min(madeWidth, inWidth + pads.left),
	];
	const kept = height === madeHeight && width === madeWidth ? apart : firsts(apart, height, width);
	return withZeros(kept, {
		top: reach(layer, 0) - 1 - pads.top,
		bottom: inHeight + pads.top - height,
		left: reach(layer, 1) - 1 - pads.left,
		right: inWidth + pads.left - width,
	});
}

/** Each pixel followed by zeros, to the right and below; written as further channels, which then become columns and rows. */
function withGaps(maps: tf.Tensor4D, [down, along]: Pair): tf.Tensor4D {
	const [count, height, width, channels] = maps.shape;
	const columns = tf.reshape<tf.Rank.R4>(withMore(maps, (along - 1) * channels, 3), [
		count,
		height,
		width * along,
		channels,
	]);
	const rows = withMore(columns, (down - 1) * width * along, 2);
	return tf.reshape(rows, [count, height * down, width * along, channels]);
}

function withMore(maps: tf.Tensor4D, more: number, axis: 2 | 3): tf.Tensor4D {
	if (more === 0) return maps;
	return axis === 3 ? tf.pad(maps, sides([0, 0], [0, 0], [0, more])) : tf.pad(maps, sides([0, 0], [0, more]));
}

function withZeros(maps: tf.Tensor4D, { top, bottom, left, right }: Pads): tf.Tensor4D {
	if (top + bottom + left + right === 0) return maps;
	return tf.pad(maps, sides([top, bottom], [left, right]));
}

type Sides = [before: number, after: number];

function sides(rows: Sides, columns: Sides, channels: Sides = [0, 0]): [Sides, Sides, Sides, Sides] {
	return [[0, 0], rows, columns, channels];
}

function firsts(maps: tf.Tensor4D, height: number, width: number): tf.Tensor4D {
	const [count, , , channels] = maps.shape;
	return tf.slice(maps, [0, 0, 0, 0], [count, height, width, channels]);
}

function isPointwise({ kernel, stride }: Convolved['layer']): boolean {
	return [kernel[0].value, kernel[1].value, ...stride].every((size) => size === 1);
}

function copied([height, width]: Pair): [number, number] {
	return [height, width];
}
