import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { budgetNames, extremes, unitMacs, widestOf, widthCheck } from '$lib/notebook/pages/groups/width';
import { widthSource } from '$lib/notebook/pages/groups/width-source';
import { widthTable } from '$lib/notebook/pages/groups/width-table';
import {
	chosenSlots,
	printedRows,
	strips,
	stripsSaid,
	widthCheckSlots,
	widthCheckWords,
	widthRows,
} from '$lib/notebook/pages/groups/width-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('groups', 'en').cells.width;
const table = widthTable();
const groups = table.printed.map((row) => row.groups);

describe('the widths that a budget pays for', () => {
	test('are those of the paper, at its own budget', () => {
		expect(groups.map((each) => widestOf(table, 'own', each).width)).toEqual([144, 200, 240, 272, 384]);
		expect(extremes(table)).toEqual([1, 8]);
	});

	test('grow with the groups and with the budget, and stay within it', () => {
		for (const name of budgetNames) {
			const { budget, widest } = table.budgets[name];
			const widths = widest.map(({ width }) => width);
			expect(widths).toEqual([...widths].sort((left, right) => left - right));
			for (const { macs } of widest) expect(macs).toBeLessThanOrEqual(budget);
		}
		for (const each of groups) {
			const [half, own, double] = budgetNames.map((name) => widestOf(table, name, each).width);
			expect(half).toBeLessThan(own ?? NaN);
			expect(own).toBeLessThan(double ?? NaN);
		}
	});
});

describe('the check', () => {
	test('has the answer of the course: both take about 140 million', () => {
		expect(widthCheck(table).answer).toBe('same');
		for (const each of extremes(table)) {
			expect(widestOf(table, 'own', each).macs / 1e6).toBeGreaterThan(133);
			expect(widestOf(table, 'own', each).macs / 1e6).toBeLessThan(143);
		}
	});

	test('knows where “8 times cheaper” is from', () => {
		expect(verdict(widthCheck(table), ['cheaper'])).toEqual({ isRight: false, replies: ['cheaper'] });
		expect(widthCheckWords(table, words).names?.cheaper).toBe('yes, 8 times cheaper');
		expect(filled(words.check.answer, widthCheckSlots(table))).toMatch(
			/^142\.5 million .* 136\.8 million with 8/,
		);
	});

	test('has words for every option', () => {
		for (const name of replyNames(widthCheck(table))) expect(words.check.wrong).toHaveProperty([name]);
		for (const option of widthCheck(table).options) expect(words.check.names).toHaveProperty([option]);
	});
});

describe('the words', () => {
	test('have something to put in for every slot', () => {
		for (const budget of budgetNames) {
			const slots = chosenSlots(table, { budget, groups: 8 });
			const own = [words.title, words.prose, words.caption, words.captionOne, words.strips.title];
			for (const text of texts([own, words.table.caption, words.describe.caption])) {
				expect(filled(text, slots)).not.toContain('NaN');
			}
		}
		for (const text of texts(words.check)) expect(filled(text, widthCheckSlots(table))).not.toContain('NaN');
		expect(chosenSlots(table, { budget: 'own', groups: 8 })).toMatchObject({ width: '384', times: '2.67×' });
	});

	test('set what is found beside what is printed, its work only once the check is answered', () => {
		expect(printedRows(table, true, words.table)[4]).toEqual(['8', '384', '✓ 384', 'covered', 'covered']);
		const rows = printedRows(table, false, words.table);
		expect(rows[4]).toEqual(['8', '384', '✓ 384', '136,829,952', '✓ 137']);
		expect(rows.flat().filter((text) => text.startsWith('✓'))).toHaveLength(10);
		const misprinted = { ...table, printed: [{ groups: 1, stage2: 140, millions: 143 }] };
		expect(printedRows(misprinted, true, words.table)[0]?.[2]).toBe('140, differs');
	});

	test('say the strips and the table', () => {
		const chosen = { budget: 'own', groups: 3 } as const;
		expect(stripsSaid(table, chosen, words.strips)).toContain('g = 3: 240 channels in groups of 80');
		expect(strips(table, chosen, words.strips).map(({ isNow }) => isNow)).toEqual([
			false,
			false,
			true,
			false,
			false,
		]);
		expect(widthRows(table)[0]?.[2]).toBe('144');
	});
});

test('the code counts a unit as the layers of the unit are counted', () => {
	const source = widthSource(table, words.code);
	expect(shownByCode(source)).toEqual(source.expected);
	expect(unitMacs({ groups: 3, width: 240 })).toBe(28 * 28 * ((2 * 240 * 60) / 3 + 9 * 60));
});
