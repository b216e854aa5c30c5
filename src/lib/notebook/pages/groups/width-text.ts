import { asSlots, count, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { CheckWords } from '../../check/words';
import { filled } from '../../page/prose';
import { extremes, shownStage, widestOf, type BudgetName, type WidthTable } from './width';

export type WidthWords = PageWords['groups']['cells']['width'];

/** What a reader has chosen. */
export interface Chosen {
	readonly budget: BudgetName;
	readonly groups: number;
}

/** What the caption and the titles are filled with. */
export function chosenSlots(table: WidthTable, { budget, groups }: Chosen): Record<string, string> {
	const [least] = extremes(table);
	const { width } = widestOf(table, budget, groups);
	return {
		...asSlots({ g: groups, width, size: width / groups, stage: shownStage.number }),
		times: times(width / widestOf(table, budget, least).width),
		budget: inMillions(table.budgets[budget].budget),
		source: table.source,
	};
}

/** The strips of a budget, one for each number of groups. */
export function strips(table: WidthTable, { budget, groups: chosen }: Chosen, words: WidthWords['strips']) {
	return table.budgets[budget].widest.map(({ groups, width }) => ({
		name: filled(words.name, { g: count(groups) }),
		length: width,
		pieces: groups,
		text: filled(words.channels, { width: count(width) }),
		isNow: groups === chosen,
	}));
}

/** What a screen reader says of the strips. */
export function stripsSaid(table: WidthTable, { budget }: Chosen, words: WidthWords['strips']): string {
	const parts = table.budgets[budget].widest.map(({ groups, width }) =>
		filled(words.part, asSlots({ g: groups, width, size: width / groups })),
	);
	return filled(words.said, { stage: count(shownStage.number), parts: parts.join('; ') });
}

/** A row for each number of groups: the width in every budget. */
export function widthRows({ printed, budgets }: WidthTable): string[][] {
	return printed.map(({ groups }, index) => [
		count(groups),
		...[budgets.half, budgets.own, budgets.double].map(({ widest }) => count(widest[index]?.width ?? NaN)),
	]);
}

/** A row for each number of groups: what is found here beside what is printed; its work stays covered at first. */
export function printedRows(table: WidthTable, isCovered: boolean, words: WidthWords['table']): string[][] {
	return table.printed.map(({ groups, stage2, millions }) => {
		const { width, macs } = widestOf(table, 'own', groups);
		const work = [count(macs), verdict(Math.round(macs / million), millions, words)];
		return [
			count(groups),
			count(width),
			verdict(width, stage2, words),
			...(isCovered ? [words.covered, words.covered] : work),
		];
	});
}

/** What the check is filled with. */
export function widthCheckSlots(table: WidthTable): Record<string, string> {
	const [least, most] = extremes(table);
	const [plain, grouped] = [widestOf(table, 'own', least), widestOf(table, 'own', most)];
	return {
		...asSlots({ least, most, widthLeast: plain.width, widthMost: grouped.width, stage: shownStage.number }),
		macsLeast: inMillions(plain.macs),
		macsMost: inMillions(grouped.macs),
	};
}

/** The words of the check, with the numbers in the names of its options. */
export function widthCheckWords(table: WidthTable, { check }: WidthWords): CheckWords {
	const slots = widthCheckSlots(table);
	const names = Object.entries(check.names).map(([name, text]) => [name, filled(text, slots)]);
	return { ...check, names: Object.fromEntries(names) as Record<string, string> };
}

const million = 1e6;

function inMillions(macs: number): string {
	return signed(macs / million, 1);
}

function verdict(found: number, printed: number, words: WidthWords['table']): string {
	return filled(found === printed ? words.agrees : words.differs, { number: count(printed) });
}
