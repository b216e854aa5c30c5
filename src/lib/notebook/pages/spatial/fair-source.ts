import { ndArray, type NdArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { difference, fairRuns, lastOf, type FairNumbers } from './fair-run';
import type { FairWords } from './fair-text';

/** The code of the three ways on the same kernels. */
export function fairSource(numbers: FairNumbers, words: FairWords['code']): CellSource {
	const runs = fairRuns(numbers);
	const { pooled, strided, strips } = runs;
	const measure = lastOf(pooled);
	return {
		source: [
			`// ${words.square}`,
			'const square = tf.mul(column, row);',
			"const full = tf.depthwiseConv2d(x, square, 1, 'same');",
			"const pooled = tf.maxPool(full, [2, 1], [2, 1], 'valid');",
			"show('pooled', pooled);",
			"const strided = tf.depthwiseConv2d(x, square, [2, 1], 'same');",
			"show('strided', strided);",
			"const swept = tf.depthwiseConv2d(x, row, 1, 'same');",
			"const halved = tf.maxPool(swept, [2, 1], [2, 1], 'valid');",
			"const strips = tf.depthwiseConv2d(halved, column, 1, 'same');",
			"show('strips', strips);",
			`// ${words.whole}`,
			"const both = tf.depthwiseConv2d(swept, column, 1, 'same');",
			"show('largest', tf.max(tf.abs(tf.sub(both, full))));",
			`// ${words.same}`,
			"const same = (y) => tf.sum(tf.cast(tf.equal(y, pooled), 'float32'));",
			"show('sameStrided', same(strided));",
			"show('sameStrips', same(strips));",
			'',
		].join('\n'),
		scope: { x: numbers.input, row: perChannel(numbers.row), column: perChannel(numbers.column) },
		expected: {
			pooled: measure,
			strided: lastOf(strided),
			strips: lastOf(strips),
			largest: ndArray([], [0]),
			sameStrided: ndArray([], [difference(lastOf(strided), measure).same]),
			sameStrips: ndArray([], [difference(lastOf(strips), measure).same]),
		},
	};
}

/** A depthwise kernel as TensorFlow.js lays it out: `[height, width, channels, 1]`. */
function perChannel({ shape: [height = 1, width = 1, , channels = 1], data }: NdArray): NdArray {
	return { shape: [height, width, channels, 1], data };
}
