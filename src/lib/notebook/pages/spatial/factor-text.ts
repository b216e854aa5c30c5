import { asSlots, count, percent } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { shapeText } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import { fractionText } from '../../page/fraction-text';
import { filled } from '../../page/prose';
import { factorAsked, factorCheck, seenValues, stripTexts, type Pass, type Passes } from './factor';

export type FactorWords = PageWords['spatial']['cells']['factor'];

/** What the caption is filled with. */
export function captionSlots(list: readonly Stage[]): Record<string, string> {
	const [row, column] = list;
	if (row === undefined || column === undefined) throw new RangeError('there are two strips');
	return {
		...asSlots({ seen: seenValues(list), kernel: row.loops.kernelWidth.value }),
		input: shapeText(row.input),
		between: shapeText(row.output),
		output: shapeText(column.output),
	};
}

/** What the question, the names of its parts and its replies are filled with. */
export function checkSlots(): Record<string, string> {
	const { numbers, share } = factorAsked();
	const wrong = factorCheck().parts.flatMap((part) => Object.entries(part.wrong));
	return { ...asSlots({ ...numbers, ...Object.fromEntries(wrong) }), share: percent(share) };
}

/** The words of the check, with the numbers in the names of its parts. */
export function checkWords({ check }: FactorWords) {
	const slots = checkSlots();
	const { same, valid } = check.names;
	return { ...check, names: { same: filled(same, slots), valid: filled(valid, slots) } };
}

/** Where each pass makes values, and how that is said. */
export function passPlaces({ row, column, whole }: Passes, { table, places }: FactorWords) {
	const strips = { ...stripTexts(row.taps), kernel: count(row.taps) };
	return (
		[
			['row', row],
			['column', column],
			['whole', whole],
		] as const
	).map(([which, pass]) => {
		const name = filled(table[which], strips);
		const { rows, columns } = pass;
		return {
			name,
			pass,
			label: filled(places.said, { name, ...asSlots({ rows, columns, places: pass.places }) }),
		};
	});
}

/** The passes as the rows of a table; what is multiplied is covered while that is a question. */
export function passRows({ row, column, whole, both }: Passes, { table }: FactorWords, isAsked: boolean) {
	const strips = { ...stripTexts(row.taps), kernel: count(row.taps) };
	const products = (value: number): string => (isAsked ? table.covered : count(value));
	const line = (name: string, { rows, columns, places, taps, products: value }: Pass): string[] => [
		filled(name, strips),
		filled(table.placesOf, asSlots({ rows, columns, places })),
		count(taps),
		products(value),
	];
	return [
		line(table.row, row),
		line(table.column, column),
		[table.both, '', '', products(both)],
		line(table.whole, whole),
	];
}

/** What the rows come to, and what its words are filled with. */
export function passFinding({ share }: Passes, { table }: FactorWords, isAsked: boolean) {
	const remains = share.numerator / share.denominator;
	const slots = { fraction: fractionText(share), percent: percent(remains) };
	return { text: isAsked ? table.note : table.found, slots };
}
