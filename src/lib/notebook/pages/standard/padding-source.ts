import type { PageWords } from '../../../messages/page-words';
import { ndArray } from '../../../ops/array';
import { realTaps } from '../../../ops/landing';
import { tapCount } from '../../../ops/taps';
import { channelMap } from '../../../ops/value';
import type { CellSource } from '../../page/cell-source';
import { exampleScope } from './example-source';
import { paddingExample, type PaddingDials } from './padding';

type Words = PageWords['standard']['cells']['padding']['code'];

interface Shown {
	readonly dials: PaddingDials;
	readonly countsPadding: boolean;
}

/** The code of a padded and strided convolution, of the formula for its side, and of its taps. */
export function paddingSource({ dials, countsPadding }: Shown, words: Words): CellSource {
	const example = paddingExample(dials);
	const { stage, operands } = example;
	const out = stage.output.width.value;
	const taps = realTaps(stage).map((real) => (countsPadding ? tapCount(stage) : real));
	return {
		source: [
			`const padding = ${dials.padding};`,
			`const stride = ${dials.stride};`,
			'const sides = [[padding, padding], [padding, padding], [0, 0]];',
			'const padded = tf.pad(x, sides);',
			"const y = tf.conv2d(padded, kernel, stride, 'valid');",
			"show('y', y);",
			`// ${words.side}`,
			'const span = x.shape[0] + 2 * padding - kernel.shape[0];',
			"show('side', Math.floor(span / stride) + 1);",
			`// ${words.taps}`,
			`// ${countsPadding ? words.counted : words.uncounted}`,
			`const ones = tf.pad(tf.onesLike(x), sides, ${countsPadding ? 1 : 0});`,
			"const taps = tf.conv2d(ones, tf.onesLike(kernel), stride, 'valid');",
			"show('taps', taps);",
			"show('total', tf.sum(taps));",
			'',
		].join('\n'),
		scope: exampleScope(example),
		expected: {
			y: channelMap(stage, operands, 0),
			side: ndArray([], [out]),
			taps: ndArray([out, out, 1], taps),
			total: ndArray([], [taps.reduce((sum, each) => sum + each, 0)]),
		},
	};
}
