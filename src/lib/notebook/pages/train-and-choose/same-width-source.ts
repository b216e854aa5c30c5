import { ndArray } from '../../../ops/array';
import type { CellSource } from '../../page/cell-source';
import { trained } from './nets';
import type { SameWidthWords } from './same-width-text';

/** The code that takes means and spreads of all networks that have as many runs as the first. */
export function sameWidthSource(words: SameWidthWords['code']): CellSource {
	const seeds = trained[0]?.runs.length ?? 0;
	const nets = trained.filter(({ runs }) => runs.length === seeds);
	const right = nets.map(({ runs }) => runs.map(({ epochs }) => epochs.at(-1) ?? NaN));
	const tested = nets[0]?.runs[0]?.data.tested ?? NaN;
	const of = (take: (row: readonly number[]) => number) => ndArray([nets.length], right.map(take));
	return {
		source: [
			`// ${nets.map(({ name }) => name).join(', ')}`,
			`// ${words.right}`,
			'const right = tf.tensor2d([',
			...right.map((row) => `  [${row.join(', ')}],`),
			']);',
			`show('mean', tf.div(tf.mean(right, 1), ${tested}));`,
			`// ${words.spread}`,
			`show('spread', tf.div(tf.mul(tf.sub(tf.max(right, 1), tf.min(right, 1)), 100), ${tested}));`,
			'',
		].join('\n'),
		scope: {},
		expected: {
			mean: of((row) => row.reduce((sum, each) => sum + each, 0) / row.length / tested),
			spread: of((row) => ((Math.max(...row) - Math.min(...row)) * 100) / tested),
		},
	};
}
