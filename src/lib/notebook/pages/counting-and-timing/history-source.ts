import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { leastMoved, mapSide, trialCost, trials } from './history';
import type { HistoryWords } from './history-text';

/** The code that counts what 1×1 layers move, whose widths are more and more unequal. */
export function historySource(words: HistoryWords['code']): CellSource {
	const list = trials('widths').flatMap(({ variant, ...trial }) =>
		variant.by === 'widths' ? [{ ...variant, cost: trialCost({ variant, ...trial }) }] : [],
	);
	const row = (values: readonly number[]) => ndArray([values.length], values);
	const macs = list.map(({ cost }) => cost?.macs ?? NaN);
	return {
		source: [
			`const places = ${mapSide} ** 2;`,
			`const c1 = tf.tensor1d([${list.map(({ inChannels }) => inChannels).join(', ')}]);`,
			`const c2 = tf.tensor1d([${list.map(({ outChannels }) => outChannels).join(', ')}]);`,
			`// ${words.work}`,
			'const macs = tf.mul(tf.mul(c1, c2), places);',
			"show('macs', macs);",
			`// ${words.moved}`,
			"show('moved', tf.add(tf.mul(tf.add(c1, c2), places), tf.mul(c1, c2)));",
			`// ${words.least}`,
			"show('least', tf.add(tf.mul(tf.sqrt(tf.mul(macs, places)), 2), tf.div(macs, places)));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			macs: row(macs),
			moved: row(list.map(({ cost }) => (cost?.bytes ?? NaN) / 4)),
			least: row(macs.map(leastMoved)),
		},
	};
}
