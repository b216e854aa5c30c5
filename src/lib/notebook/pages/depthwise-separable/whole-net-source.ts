import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import type { PageWords } from '../../../messages/page-words';
import type { Row } from '../../../models/table';
import type { Counted } from './whole-net';

type Words = PageWords['depthwise-separable']['cells']['wholeNet']['code'];

/** The code that recomputes the work of every layer from its sizes, and the sum. */
export function wholeNetSource({ table }: Counted, words: Words): CellSource {
	const rows = table.rows.filter(({ weights }) => weights > 0);
	return {
		source: [
			`// ${words.columns}`,
			'const layers = [',
			...rows.map((row) => `\t${JSON.stringify(sizes(row)).replaceAll(',', ', ')}, // ${row.name}`),
			'];',
			'const macs = tf.tidy(() => {',
			'\tconst [side, inChannels, outChannels, kernel, groups] = tf.unstack(tf.tensor2d(layers), 1);',
			'\tconst perValue = tf.mul(tf.square(kernel), tf.div(inChannels, groups));',
			'\treturn tf.mul(tf.mul(tf.square(side), outChannels), perValue);',
			'});',
			"show('macs', macs);",
			`// ${words.total}`,
			'console.log(layers.reduce((sum, [side, m, n, k, g]) => sum + side ** 2 * n * k ** 2 * (m / g), 0));',
			'',
		].join('\n'),
		scope: {},
		expected: {
			macs: ndArray(
				[rows.length],
				rows.map(({ macs }) => macs),
			),
		},
	};
}

/** Side of what is made, channels in and out, side of the kernel, groups. */
function sizes({ output, input, kernel, groups }: Row): number[] {
	const [side = 1, , outChannels = 1] = output;
	return [side, input[2] ?? 1, outChannels, kernel[0], groups];
}
