import { decimal, signed, spelled } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { printedByGroups, printedForPhone, printedRetrained } from '../../../models/shufflenet-printed';
import { ndArray } from '../../../ops/array';
import type { ChoiceCheck } from '../../check/predict';
import type { CellSource } from '../../page/cell-source';
import { filled } from '../../page/prose';
import { bestOf, points, type BetRow } from './bets';

type Words = PageWords['shuffle']['cells']['whichGroups'];

/** The networks of the table, a row for each width; gains are counted from the one without groups. */
export function groupRows(words: Words['row']): BetRow[] {
	return printedByGroups.rows.map(({ scale, millions, groups, errors }) => ({
		key: String(scale),
		name: filled(words.name, { scale: signed(scale) }),
		note: filled(words.note, { millions: String(millions) }),
		options: groups.map((each, index) => {
			const error = errors[index] ?? NaN;
			return { groups: each, text: decimal(error, 1), gain: points(errors[0] ?? NaN, error) };
		}),
	}));
}

/** The most groups that were tried. */
const most = Math.max(...printedByGroups.rows.flatMap(({ groups }) => groups));

/** Are the most groups the best? Always, if they are in every row, never, if they are in none. */
export function bestCheck(words: Words['row']): ChoiceCheck {
	const best = groupRows(words).map((row) => bestOf(row).groups === most);
	const answer = best.every(Boolean) ? 'yes' : best.some(Boolean) ? 'some' : 'never';
	return { kind: 'choice', options: ['yes', 'some', 'never'], answer };
}

/** What the words of the cell are filled with; nothing of it is shown before the bets are in. */
export function whichGroupsSlots(words: Words['row']): Record<string, string> {
	const rows = groupRows(words);
	const [other] = rows.filter((row) => bestOf(row).groups !== most);
	const own = rows.filter((row) => bestOf(row).groups === most);
	const errorAt = (row: BetRow | undefined, groups: number): string =>
		row?.options.find((option) => option.groups === groups)?.text ?? '';
	return {
		nets: spelled(rows[0]?.options.length ?? NaN),
		widths: spelled(rows.length),
		one: '1',
		most: String(most),
		source: printedByGroups.source,
		own: own.map(({ name }) => name).join(words.and),
		other: other?.name ?? '',
		otherBest: String(other ? bestOf(other).groups : NaN),
		otherError: errorAt(other, other ? bestOf(other).groups : NaN),
		mostError: errorAt(other, most),
		gains: rows
			.map((row) => filled(words.gain, { gain: decimal(bestOf(row).gain, 1), name: row.name }))
			.join(', '),
		...laterSlots(words),
	};
}

function laterSlots(words: Words['row']): Record<string, string> {
	const scales = [...new Set(printedRetrained.rows.map(({ scale }) => scale))];
	const pair = (scale: number): string =>
		printedRetrained.rows
			.filter((row) => row.scale === scale)
			.map(({ error }) => decimal(error, 1))
			.join(words.against);
	const [phone] = printedForPhone.rows;
	return {
		later: scales.map((scale) => filled(words.name, { scale: signed(scale) })).join(words.and),
		laterErrors: scales.map(pair).join(words.and),
		laterSource: printedRetrained.source,
		few: String(Math.min(...printedRetrained.rows.map(({ groups }) => groups))),
		phone: String(phone?.groups ?? NaN),
		phoneSource: printedForPhone.source,
	};
}

/** The table as rows of texts: width, work, and the errors. */
export function errorRows(words: Words['row']): string[][] {
	return groupRows(words).map(({ name, note, options }) => [name, note, ...options.map(({ text }) => text)]);
}

/** The code that finds from the printed errors which groups are best. */
export function groupsSource(words: Words['code']): CellSource {
	const { rows } = printedByGroups;
	const [first] = rows;
	if (first === undefined) throw new RangeError('there are no printed errors');
	const errors = rows.flatMap((row) => row.errors);
	return {
		source: [
			`// ${words.errors}`,
			`const errors = tf.tensor2d([${rows.map((row) => `[${row.errors.join(', ')}]`).join(', ')}]);`,
			`const groups = tf.tensor1d([${first.groups.join(', ')}]);`,
			"show('best', tf.gather(groups, tf.argMin(errors, 1)));",
			`// ${words.gains}`,
			"show('gains', tf.sub(tf.slice(errors, [0, 0], [-1, 1]), errors));",
			'',
		].join('\n'),
		scope: {},
		expected: {
			best: ndArray(
				[rows.length],
				rows.map((row) => row.groups[row.errors.indexOf(Math.min(...row.errors))] ?? NaN),
			),
			gains: ndArray(
				[rows.length, first.groups.length],
				errors.map((error, index) => {
					const whole = rows[Math.floor(index / first.groups.length)]?.errors[0] ?? NaN;
					return Math.fround(whole) - Math.fround(error);
				}),
			),
		},
	};
}
