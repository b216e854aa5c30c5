import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { countedWay, kernel, type LayerSize } from './layers';
import { inUnit } from './meters';
import type { MetersWords } from './meters-text';

/** The code that counts three of the four meters for both layers; for the fourth there is a clock. */
export function metersSource(size: LayerSize, words: MetersWords['code']): CellSource {
	const { side, channels } = size;
	const both = [countedWay('standard', size), countedWay('separable', size)];
	const pair = (values: readonly number[]) => ndArray([2], values);
	return {
		source: [
			`const [side, channels, kernel] = [${side}, ${channels}, ${kernel}];`,
			`// ${words.weights}`,
			'const depthwise = kernel ** 2 * channels;',
			'const weights = tf.tensor1d([depthwise * channels, depthwise + channels ** 2]);',
			"show('weights', weights);",
			`// ${words.macs}`,
			'const macs = tf.mul(weights, side ** 2);',
			"show('macs', macs);",
			"show('flops', tf.mul(macs, 2));",
			`// ${words.maps}`,
			'const map = side ** 2 * channels;',
			"show('values', tf.mul(map, tf.tensor1d([2, 3])));",
			`// ${words.bytes}`,
			"show('bytes', tf.mul(tf.add(weights, tf.mul(map, tf.tensor1d([2, 4]))), 4));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			weights: pair(both.map(({ weights }) => weights)),
			macs: pair(both.map(({ macs }) => macs)),
			flops: pair(both.map(({ macs }) => inUnit(macs, 'flop'))),
			values: pair(both.map(({ values }) => values)),
			bytes: pair(both.map(({ bytes }) => bytes)),
		},
	};
}
