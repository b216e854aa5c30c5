import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { macsOf, type Widener } from './same-budget';
import { workingRows, type SameBudgetWords } from './same-budget-text';
import { sameWidthOptions } from './nets';

/** The code that counts the network at the dial, layer by layer. */
export function sameBudgetSource(kind: Widener, alpha: number, words: SameBudgetWords['code']): CellSource {
	const rows = workingRows(kind, alpha);
	const outputs = rows.map(({ output }) => output.reduce((product, side) => product * side, 1));
	const each = rows.map(({ macs }, index) => macs / (outputs[index] ?? NaN));
	const list = (values: readonly number[]): string => `tf.tensor1d([${values.join(', ')}])`;
	return {
		source: [
			`// ${rows.map(({ name }) => name).join(', ')}`,
			`// ${words.outputs}`,
			`const outputs = ${list(outputs)};`,
			`const each = ${list(each)};`,
			"show('layers', tf.mul(outputs, each));",
			"show('macs', tf.sum(tf.mul(outputs, each)));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			layers: ndArray(
				[rows.length],
				rows.map(({ macs }) => macs),
			),
			macs: ndArray([], [macsOf({ ...sameWidthOptions[kind], alpha })]),
		},
	};
}
