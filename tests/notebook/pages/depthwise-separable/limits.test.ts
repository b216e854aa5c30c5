import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { answerOf, replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	oneFilterCheck,
	oneFilterSlots,
	oneTapCheck,
	oneTapSlots,
} from '$lib/notebook/pages/depthwise-separable/limits-check';
import {
	factorText,
	limitRows,
	limitSlots,
	mapFilters,
} from '$lib/notebook/pages/depthwise-separable/limits-map';
import {
	limitPuzzleSlots,
	puzzleShares,
	puzzleWay,
} from '$lib/notebook/pages/depthwise-separable/limits-puzzle';
import { limitsSource } from '$lib/notebook/pages/depthwise-separable/limits-source';
import { houseDials, shareAt } from '$lib/notebook/pages/depthwise-separable/split-ratio';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('depthwise-separable', 'en').cells.limits;

describe('the map', () => {
	test('has a row for each doubling and for the filters that are chosen, in order', () => {
		expect(mapFilters(8)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]);
		expect(mapFilters(100).slice(6, 9)).toEqual([64, 100, 128]);
	});

	test('loses with one filter and with one tap, and nowhere else', () => {
		for (const { name, cells } of limitRows(3, words)) {
			for (const { key, isLoss, sign } of cells) {
				expect(isLoss, `${name} filters, ${key}×${key}`).toBe(name === '1' || key === '1');
				expect(sign).toBe(isLoss ? '×' : '÷');
			}
		}
	});

	test('says of a cell what becomes of the work, exactly and both ways', () => {
		const [one, , , eight] = limitRows(8, words);
		expect(one?.cells[2]).toMatchObject({ sign: '×', text: '1.11', isLoss: true, shade: 0 });
		expect(one?.cells[2]?.said).toBe(
			'N = 1, 3×3: 10/9 of the work. 111.1\u202f% remain, 1.11× as many multiplications',
		);
		expect(eight?.cells[2]).toMatchObject({ sign: '÷', text: '4.24', isLoss: false });
		expect(factorText(shareAt({ outChannels: 1024, kernel: 7 }))).toBe('46.8');
		expect(factorText(shareAt({ outChannels: 1024, kernel: 1 }))).toBe('1.001');
	});

	test('fills its words', () => {
		const slots = limitSlots(houseDials, words);
		expect(slots).toMatchObject({ sum: '1/8 + 1/9', fraction: '17/72', N: '8', taps: '9' });
	});

	test('is counted by the code in whole numbers', () => {
		const code = limitsSource({ outChannels: 100, kernel: 5 }, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
		expect(code.expected.lost?.shape).toEqual([12, 7]);
	});
});

describe('the checks', () => {
	test('one filter of 3×3 takes 10 for every 9: 10/9 of the work', () => {
		expect(answerOf(oneFilterCheck())).toEqual(['10']);
		expect(oneFilterSlots()).toMatchObject({ standard: '9', fraction: '10/9', percent: '111.1\u202f%' });
		expect(verdict(oneFilterCheck(), ['9']).replies).toEqual(['same']);
		expect(verdict(oneFilterCheck(), ['1']).replies).toEqual(['pointwiseOnly']);
		expect(verdict(oneFilterCheck(), ['18']).replies).toEqual(['twice']);
	});

	test('1×1 kernels always cost more, however many filters there are', () => {
		expect(answerOf(oneTapCheck)).toEqual(['none']);
		expect(oneTapSlots()).toMatchObject({
			houseFraction: '9/8',
			fraction: '1,025/1,024',
			percent: '100.10\u202f%',
		});
	});

	test('have replies and numbers for all that their words ask', () => {
		for (const name of replyNames(oneFilterCheck())) expect(words.oneFilter.wrong).toHaveProperty(name);
		for (const name of replyNames(oneTapCheck)) expect(words.oneTap.wrong).toHaveProperty(name);
		for (const text of texts(words.oneFilter)) expect(filled(text, oneFilterSlots())).not.toContain('{');
		for (const text of texts(words.oneTap)) expect(filled(text, oneTapSlots())).not.toContain('{');
	});
});

describe('the puzzle', () => {
	test('is solved by 100 filters of 5×5 and by every larger number', () => {
		expect([8, 99, 100, 101, 256].map(puzzleWay)).toEqual([undefined, undefined, 'enough', 'more', 'more']);
	});

	test('shows how far it is to what was asked, on the scale of the limit', () => {
		expect(puzzleShares(100).now).toBeCloseTo(puzzleShares(100).target, 12);
		expect(puzzleShares(8).target).toBeCloseTo(20 / 25, 12);
	});

	test('says why in numbers', () => {
		expect(limitPuzzleSlots(100)).toMatchObject({
			times: '20×',
			target: '1/20',
			floor: '1/25',
			room: '1/100',
			fewer: '20.00×',
			limit: '25×',
			least: '100',
			before: '99',
			beforeFewer: '19.96×',
			smallest: '5',
			houseLimit: '9×',
		});
		for (const text of [...texts(words.puzzle), ...texts(words.bars), words.now]) {
			expect(filled(text, limitPuzzleSlots(30))).not.toContain('{');
		}
	});
});
