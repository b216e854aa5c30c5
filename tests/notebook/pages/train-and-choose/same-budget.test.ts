import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { sameWidthOptions, trainedNet } from '$lib/notebook/pages/train-and-choose/nets';
import {
	alphaRange,
	alphas,
	bestWidener,
	budgetCheck,
	isLevel,
	lead,
	shifts,
	widened,
	wideners,
	widening,
	widthBudget,
} from '$lib/notebook/pages/train-and-choose/same-budget';
import { sameBudgetSource } from '$lib/notebook/pages/train-and-choose/same-budget-source';
import {
	budgetBars,
	sameBudgetSlots,
	shiftRows,
	shiftTable,
	stageWidths,
	stateText,
	wideningSlots,
} from '$lib/notebook/pages/train-and-choose/same-budget-text';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('train-and-choose', 'en').cells.sameBudget;

describe('the dial', () => {
	test.each(wideners)('reaches what %s can do with the budget, and goes further', (kind) => {
		const states = alphas.map((alpha) => widening(kind, alpha));
		const matched = states.filter(({ isMatched }) => isMatched);
		expect(matched.length).toBeGreaterThan(0);
		// Nothing within the budget is wider than what was trained, and what was trained is within it.
		const within = states.filter(({ isOver }) => !isOver).map(({ macs }) => macs);
		expect(Math.max(...within)).toBe(matched[0]?.macs);
		expect(matched.every(({ isOver, options }) => !isOver && options === widened(kind).options)).toBe(true);
		expect(states.some(({ isOver }) => isOver)).toBe(true);
		expect(widened(kind).cost / widthBudget()).toBeGreaterThan(0.9);
	});

	test('says at each place whether something is left', () => {
		const [start, end] = [widening('mobilenet', alphaRange.usual), widening('mobilenet', alphaRange.max)];
		expect(stateText(start, words)).toMatch(/^Within the budget, 1,353,552 are left/);
		expect(stateText(end, words)).toMatch(/^Too wide: .* above the budget/);
		expect(stateText(widening('mobilenet', 2.75), words)).toMatch(
			/44, 88, 176 channels .* it had 16, 32, 64/,
		);
		expect(budgetBars(end, words).map(({ share }) => share > 1)).toEqual([false, true]);
		for (const kind of wideners) {
			for (const alpha of alphas) {
				const slots = wideningSlots(widening(kind, alpha), words);
				for (const text of [words.caption, words.bars.said])
					expect(filled(text, slots)).not.toMatch(/[{}]|NaN/);
			}
		}
	});

	test('widths are those of the stages', () => {
		for (const options of Object.values(sameWidthOptions)) expect(stageWidths(options)).toEqual([16, 32, 64]);
	});
});

describe('the check', () => {
	test('is answered by the stored runs: whoever leads at the same budget decides', () => {
		const { answer } = budgetCheck();
		const isAhead = bestWidener('wide').score > trainedNet(sameWidthOptions.standard).score;
		expect(answer === 'level').toBe(isLevel());
		expect(answer === 'flips').toBe(isAhead && !isLevel());
		expect(answer).not.toBe('worse');
		if (answer === 'closer') expect(lead('wide')).toBeLessThan(lead('narrow'));
	});

	test('“just worse” is wrong: each of them gains by its width', () => {
		for (const { kind, narrow, wide } of shifts()) {
			if (kind !== 'standard') expect(wide.score, kind).toBeGreaterThan(narrow.score);
		}
	});

	test('has a reply to each answer that can be wrong, and all slots are filled', () => {
		expect(Object.keys(words.check.wrong)).toEqual(expect.arrayContaining(replyNames(budgetCheck())));
		const slots = sameBudgetSlots(words);
		for (const text of [...texts(words.check), ...words.prose, words.shift.caption]) {
			expect(filled(text, slots)).not.toMatch(/[{}]|NaN/);
		}
	});
});

test('the figure and the table show the same, the best at the same budget first', () => {
	const rows = shiftRows({ min: 80, max: 100, step: 5 }, words);
	expect(rows.map(({ name }) => name)).toEqual(shiftTable(words).map(([name]) => name));
	const scores = shifts().map(({ wide }) => wide.score);
	expect(scores).toEqual([...scores].sort((one, other) => other - one));
	for (const { key, from, mean } of rows) {
		expect(from === undefined).toBe(key === 'standard');
		expect(mean).toBeGreaterThan(0);
	}
});

test.each(wideners)('the code counts %s at any width', (kind) => {
	for (const alpha of [alphaRange.min, 1, 2.25, alphaRange.max]) {
		const code = sameBudgetSource(kind, alpha, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	}
});
