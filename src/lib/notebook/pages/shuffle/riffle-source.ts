import { ndArray } from '../../../ops/array';
import type { Deck } from '../../../viz/riffle';
import type { CellSource } from '../../page/cell-source';
import type { RiffleWords } from './riffle-text';

/** The three calls that a shuffle is, on channels that hold their own numbers. */
export function riffleSource({ groups, perGroup, order }: Deck, words: RiffleWords['code']): CellSource {
	const channels = [...order.keys()];
	return {
		source: [
			`const [g, n] = [${groups}, ${perGroup}];`,
			`// ${words.channels}`,
			'const x = tf.range(0, g * n);',
			`// ${words.table}`,
			'const table = tf.reshape(x, [g, n]);',
			"show('table', table);",
			`// ${words.turned}`,
			'const turned = tf.transpose(table);',
			"show('turned', turned);",
			`// ${words.read}`,
			'const y = tf.reshape(turned, [g * n]);',
			"show('y', y);",
			'',
		].join('\n'),
		scope: {},
		expected: {
			table: ndArray([groups, perGroup], channels),
			turned: ndArray([perGroup, groups], order),
			y: ndArray([order.length], order),
		},
	};
}
