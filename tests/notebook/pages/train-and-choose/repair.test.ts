import { describe, expect, test } from 'vitest';
import { cellNumber } from '$lib/notebook/page/course';
import { pageWords } from '$lib/messages/page-words';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	articleNumbers,
	claim,
	claimIds,
	errorIds,
	filtersFor,
	groupedNumbers,
	parts,
	score,
	sizeRanges,
	usualSizes,
	verdictOn,
} from '$lib/notebook/pages/train-and-choose/repair';
import { repairSource } from '$lib/notebook/pages/train-and-choose/repair-source';
import {
	articleCounts,
	articleSlots,
	byLanguage,
	missedCells,
	scoreSlots,
	taughtCell,
} from '$lib/notebook/pages/train-and-choose/repair-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('train-and-choose', 'en').cells.repair;
const slots = articleSlots(usualSizes);

describe('the article', () => {
	test('has seventeen errors among its sentences, each of which stands in one part', () => {
		expect(errorIds).toHaveLength(17);
		expect([...Object.values(parts).flat()].sort()).toEqual([...claimIds].sort());
		expect(articleCounts()).toEqual({ all: '24', errors: '17' });
	});

	test('has words for each sentence and each correction, all of them filled', () => {
		expect(Object.keys(words.said).sort()).toEqual([...claimIds].sort());
		expect(Object.keys(words.right).sort()).toEqual([...claimIds].sort());
		for (const text of texts([words.said, words.right])) expect(filled(text, slots)).not.toContain('{');
	});

	test('tells errors of the translation from those of the original', () => {
		const of = (where: string) => errorIds.filter((id) => claim(id).where === where);
		expect(of('translation')).toEqual([
			...['depthwise', 'pointwise', 'alpha', 'feature', 'sides', 'gap', 'alexnet', 'grouped'],
			...['thirty', 'terms'],
		]);
		expect(of('both')).toEqual(['origin', 'ratio', 'free', 'units', 'bestGroups', 'half']);
		expect(of('original')).toEqual(['random']);
	});

	test('names for each a cell that is there', () => {
		for (const id of claimIds) expect(taughtCell(id)).toMatch(/^[2-7]\.\d$/);
	});
});

describe('its numbers', () => {
	test('are those of the house example, right and wrong', () => {
		expect(articleNumbers(usualSizes)).toMatchObject({
			standard: 10_368,
			depthwise: 1296,
			depthwiseWrong: 72,
			pointwise: 1152,
			pointwiseWrong: 192,
			whole: 1296,
			strips: 648,
		});
		expect(slots).toMatchObject({ fraction: '0.236', times: '4.24×', filters: '72' });
	});

	test('say what the sources print', () => {
		expect(slots).toMatchObject({
			most: '8',
			scale: '0.5',
			best: '4',
			bestError: '41.6',
			mostError: '42.3',
			share: '24.3\u202f%',
			printed: '30\u202f%',
			counted: '26.9\u202f%',
			order: '0 3 1 4 2 5',
			trained: '224',
			small: '128',
		});
	});

	test('two groups take exactly half, and N = 72 is where eight times begins', () => {
		expect(groupedNumbers()).toEqual({ few: 4, many: 8, oneGroup: 32, groupedMacs: 16 });
		expect(filtersFor(8)).toBe(72);
	});

	test('are computed by the code as well, at the ends of all ranges', () => {
		const ends = (end: 'min' | 'max') =>
			Object.fromEntries(Object.entries(sizeRanges).map(([name, range]) => [name, range[end]]));
		for (const sizes of [usualSizes, { ...usualSizes, ...ends('min') }, { ...usualSizes, ...ends('max') }]) {
			const code = repairSource(sizes, words.code);
			const shown = shownByCode(code);
			expect(shown.printed).toEqual(code.expected.printed);
			expect(shown.right).toEqual(code.expected.right);
			expect(shown.left?.data[0]).toBeCloseTo(code.expected.left?.data[0] ?? NaN, 6);
		}
	});
});

describe('the score', () => {
	test('counts what was found, missed and marked by mistake', () => {
		const { found, missed, mistaken, right } = score(['origin', 'ratio', 'standard']);
		expect([found.length, missed.length, mistaken.length, right.length]).toEqual([2, 15, 1, 6]);
		expect(verdictOn('limit', false)).toBe('right');
		const said = filled(words.score, scoreSlots(['origin', 'ratio', 'standard'], ['ratio']));
		expect(said).toBe(
			'You found 2 of 17 errors, missed 15, and marked 1 of 7 right sentences. Of the errors you knew what is right for 1.',
		);
	});

	test('names the cells of what was missed, and none where nothing was', () => {
		expect(missedCells(errorIds)).toEqual([]);
		expect(missedCells(errorIds.filter((id) => id !== 'random'))).toEqual([['shuffle', 'riffle']]);
		const all = missedCells([]).map(([page, cell]) => cellNumber(page, cell));
		expect(new Set(all).size).toBe(all.length);
	});
});

test('Chinese terms are told from the text around them', () => {
	expect(byLanguage('In 通道, so.').map(({ isChinese }) => isChinese)).toEqual([false, true, false]);
	const { terms } = words.said;
	expect(
		byLanguage(terms)
			.map(({ text }) => text)
			.join(''),
	).toBe(terms);
});
