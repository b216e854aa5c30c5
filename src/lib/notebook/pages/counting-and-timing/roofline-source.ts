import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { kernel, usualSize } from './layers';
import { groups, reachable, roofPoints } from './roofline';
import type { RooflineWords } from './roofline-text';

/** The code that counts FLOP and bytes of each layer, and the part of the peak that the ridge lets it reach. */
export function rooflineSource(ridge: number, words: RooflineWords['code']): CellSource {
	const points = roofPoints();
	const list = (of: (point: (typeof points)[number]) => number) => ndArray([points.length], points.map(of));
	return {
		source: [
			`const [side, channels, kernel, groups, ridge] = [${usualSize.side}, ${usualSize.channels}, ${kernel}, ${groups}, ${ridge}];`,
			`// ${words.weights}`,
			'const square = channels ** 2;',
			'const weights = tf.tensor1d([kernel ** 2 * square, square, square / groups, kernel ** 2 * channels, 0]);',
			`// ${words.flops}`,
			'const flops = tf.mul(weights, 2 * side ** 2);',
			"show('flops', flops);",
			`// ${words.bytes}`,
			'const bytes = tf.mul(tf.add(weights, 2 * side ** 2 * channels), 4);',
			"show('bytes', bytes);",
			'const intensity = tf.div(flops, bytes);',
			"show('intensity', intensity);",
			`// ${words.reached}`,
			"show('reached', tf.minimum(tf.div(intensity, ridge), 1));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			flops: list(({ flops }) => flops),
			bytes: list(({ bytes }) => bytes),
			intensity: list(({ intensity }) => intensity),
			reached: list(({ intensity }) => reachable(intensity, ridge)),
		},
	};
}
