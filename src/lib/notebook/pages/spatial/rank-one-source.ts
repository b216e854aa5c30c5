import { ndArray, type NdArray } from '../../../ops/array';
import type { Run } from '../../../ops/run';
import { outerSum } from '../../../ops/strips';
import { relativeError } from '../../../ops/twin';
import type { CellSource } from '../../page/cell-source';
import { shownOf } from './rank-one-run';
import type { RankOneWords } from './rank-one-text';

/** What is rounding has no digits that come out the same everywhere. */
const rounding = 1e-6;

/** The code of a kernel, of the two sweeps in its place, and of what they miss. */
export function rankOneSource(run: Run, words: RankOneWords['code']): CellSource {
	const [whole, rows, columns] = run.weights.map((each) => each.kernel);
	if (whole === undefined || rows === undefined || columns === undefined) {
		throw new RangeError('a kernel and two sweeps have weights');
	}
	const shown = shownOf(run);
	const missed = relativeError(whole, productOf(rows, columns));
	const isMissed = missed > rounding;
	return {
		source: [
			`// ${words.whole}`,
			"const one = tf.conv2d(x, W, 1, 'same');",
			"show('one', one);",
			`// ${words.sweeps}`,
			"const between = tf.conv2d(x, rows, 1, 'same');",
			"const two = tf.conv2d(between, columns, 1, 'same');",
			"show('two', two);",
			...(isMissed ? missedLines(words) : []),
			'',
		].join('\n'),
		scope: { x: run.input, W: whole, rows, columns },
		expected: {
			one: shown.whole,
			two: shown.rebuilt,
			...(isMissed ? { missed: ndArray([], [missed]) } : {}),
		},
	};
}

function missedLines(words: RankOneWords['code']): string[] {
	return [
		`// ${words.product}`,
		'const [upright, level] = [tf.squeeze(columns, [1, 3]), tf.squeeze(rows, [0, 2])];',
		'const difference = tf.sub(tf.squeeze(W, [2, 3]), tf.matMul(upright, level, false, true));',
		"show('missed', tf.div(tf.norm(difference), tf.norm(W)));",
	];
}

/** The kernel that two sweeps come to, whose weights are `[1, width, 1, pairs]` and `[height, 1, pairs, 1]`. */
function productOf(rows: NdArray, columns: NdArray): NdArray {
	const [height = 1, , pairs = 1] = columns.shape;
	const along = ({ data }: NdArray, pair: number): number[] => [
		...data.filter((_, place) => place % pairs === pair),
	];
	const terms = Array.from({ length: pairs }, (_, pair) => {
		return { column: along(columns, pair), row: along(rows, pair) };
	});
	return outerSum(terms, [height, rows.shape[1] ?? 1]);
}
