import type { PageWords } from '../../../messages/page-words';
import { ndArray } from '../../../ops/array';
import { evaluate, plus } from '../../../ops/size';
import type { CellSource } from '../../page/cell-source';
import { houseSizes, splitCost, type RatioDials } from './split-ratio';

type Words = PageWords['depthwise-separable']['cells']['ratio']['code'];

/** The code that makes one output both ways and counts the work by the sizes of what is made. */
export function ratioSource(dials: RatioDials, words: Words): CellSource {
	const { standard, depthwise, pointwise, share } = splitCost(dials);
	const { mapSide, inChannels } = houseSizes;
	return {
		source: [
			`const [D_F, M, N, D_K] = [${mapSide}, ${inChannels}, ${dials.outChannels}, ${dials.kernel}];`,
			'const x = tf.ones([D_F, D_F, M]);',
			`// ${words.layers}`,
			"const whole = tf.conv2d(x, tf.ones([D_K, D_K, M, N]), 1, 'same');",
			"const filtered = tf.depthwiseConv2d(x, tf.ones([D_K, D_K, M, 1]), 1, 'same');",
			"const mixed = tf.conv2d(filtered, tf.ones([1, 1, M, N]), 1, 'same');",
			`// ${words.macs}`,
			'const standard = whole.size * D_K ** 2 * M;',
			'const split = filtered.size * D_K ** 2 + mixed.size * M;',
			"show('standard', standard);",
			"show('split', split);",
			"show('remains', split / standard);",
			'',
		].join('\n'),
		scope: {},
		expected: {
			standard: ndArray([], [evaluate(standard).numerator]),
			split: ndArray([], [evaluate(plus(depthwise, pointwise)).numerator]),
			remains: ndArray([], [share.remains]),
		},
	};
}
