import * as tf from '@tensorflow/tfjs-core';
import type { Pool } from './description';
import { toArray } from './forward-tensors';
import { maxPoolGradient } from './max-pool-gradient';
import { pads } from './shape';
import type { Stage } from './stages';
import { spread } from './train-convolution';

interface Maps {
	/** What the pool read. */
	readonly x: tf.Tensor4D;
	/** The gradient of what it made. */
	readonly dy: tf.Tensor4D;
}

/** The gradient of what a pool read. */
export function poolGradient(stage: Stage, layer: Pool, maps: Maps): tf.Tensor4D {
	if (layer.op === 'avgPool') return avgPoolGradient(stage, layer, maps);
	const [input, dy] = [maps.x, maps.dy].map((tensor) => toArray(tensor, { isWhole: true }));
	if (input === undefined || dy === undefined) throw new RangeError('a pool has a map and its gradient');
	return tf.tensor4d(maxPoolGradient(stage, layer, { input, dy }), maps.x.shape);
}

/** A mean is a depthwise convolution by a kernel of ones, divided by how many values the window holds. */
function avgPoolGradient(stage: Stage, layer: Pool, { x, dy }: Maps): tf.Tensor4D {
	const channels = x.shape[3];
	const [height, width] = [layer.kernel[0].value, layer.kernel[1].value];
	const ones = tf.ones<tf.Rank.R4>([height, width, channels, 1]);
	const convolved = { layer, pads: pads(layer, stage.input), x };
	const share = tf.div<tf.Tensor4D>(dy, held(stage, layer));
	return tf.depthwiseConv2d(spread({ ...convolved, dy: share }), ones, 1, 'valid');
}

/** How many values of the map each window of a pool holds, as `[1, height, width, 1]`. */
function held({ input, output }: Stage, layer: Pool): tf.Tensor4D {
	const sides = pads(layer, input);
	const along = (axis: 0 | 1): number[] => {
		const [size, made, before] =
			axis === 0
				? [input.height.value, output.height.value, sides.top]
				: [input.width.value, output.width.value, sides.left];
		return Array.from({ length: made }, (_, place) => {
			const start = place * layer.stride[axis] - before;
			const end = Math.min(start + layer.kernel[axis].value, size);
			return end - Math.max(start, 0);
		});
	};
	const [rows, columns] = [along(0), along(1)];
	const counts = rows.flatMap((row) => columns.map((column) => row * column));
	return tf.tensor4d(counts, [1, rows.length, columns.length, 1]);
}
