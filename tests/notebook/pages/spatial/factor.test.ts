import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { stepAt } from '$lib/notebook/page/step-at';
import {
	factorAsked,
	factorCheck,
	factorStart,
	passes,
	seenValues,
	twoStrips,
} from '$lib/notebook/pages/spatial/factor';
import {
	captionSlots,
	checkSlots,
	checkWords,
	passFinding,
	passPlaces,
	passRows,
} from '$lib/notebook/pages/spatial/factor-text';
import { trace } from '$lib/ops/trace';
import { scene } from '$lib/viz/scene';
import { item } from '../../../support/cells';
import { forAll } from '../../../support/for-all';
import { kindRun } from '../../../support/stage-run';

const words = pageWords('spatial', 'en').cells.factor;
const kind = twoStrips();

describe('the question', () => {
	const [same, valid] = factorCheck().parts;

	test('has the answers of the course: 6 of 9, and 72 of 81', () => {
		expect([same?.answer, valid?.answer]).toEqual([6, 72]);
		expect(factorAsked().numbers).toMatchObject({ window: 9, whole: 81, rowPlaces: 15, places: 9 });
		expect(factorAsked().share).toBeCloseTo(72 / 81, 12);
	});

	test('knows the wrong answers, 6/9 in both among them', () => {
		expect(same?.wrong).toEqual({ oneStrip: 3, allTaps: 9, sharedCentre: 5 });
		expect(valid?.wrong).toEqual({ sameShare: 54, bothWide: 90, padded: 150, allWhole: 81 });
	});

	test('has a reply to each of them, and something to put in everywhere', () => {
		const check = factorCheck();
		expect(Object.keys(words.check.wrong).sort()).toEqual([...new Set(replyNames(check))].sort());
		for (const text of texts(words.check)) expect(() => filled(text, checkSlots())).not.toThrow();
		expect(verdict(check, ['6', '54']).replies).toEqual(['sameShare']);
		expect(verdict(check, ['6', '72']).isRight).toBe(true);
		expect(filled(words.check.answer, checkSlots())).toContain('15\u00a0·\u00a03 + 9\u00a0·\u00a03 = 72');
		expect(checkWords(words).names).toEqual({ same: 'same padding, for 9', valid: 'no padding, for 81' });
	});
});

describe('the passes', () => {
	test('with same padding leave 2/k of the work, whatever the map', () => {
		const sizes = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 7 }));
		forAll(sizes, ([mapSide, kernel]) => {
			const { share } = passes({ mapSide, kernel, padding: 'same' });
			expect(share.numerator * kernel).toBe(2 * share.denominator);
		});
	});

	test('without padding keep all rows in the first, and leave more of the work', () => {
		const sizes = fc.tuple(fc.integer({ min: 3, max: 20 }), fc.constantFrom(2, 3));
		forAll(sizes, ([mapSide, kernel]) => {
			const { row, column, whole, share } = passes({ mapSide, kernel, padding: 'valid' });
			expect([row.rows, row.columns]).toEqual([mapSide, mapSide - kernel + 1]);
			expect([column.rows, column.columns]).toEqual([whole.rows, whole.columns]);
			expect(share.numerator * kernel).toBeGreaterThan(2 * share.denominator);
		});
	});

	test('see together what a single kernel sees', () => {
		for (const kernel of [1, 3, 5]) {
			const { stages } = kindRun(kind, { ...kind.defaults, mapSide: 8, kernel, inChannels: 2 });
			expect(seenValues(stages)).toBe(kernel ** 2);
		}
	});

	test('stand in the table, what is multiplied only once it is no question', () => {
		const given = passes({ mapSide: 5, kernel: 3, padding: 'valid' });
		expect(passRows(given, words, true).map((cells) => cells.at(-1))).toEqual(['?', '?', '?', '?']);
		expect(passRows(given, words, false)).toEqual([
			['row strip, 1×3', '5 × 3 = 15', '3', '45'],
			['column strip, 3×1', '3 × 3 = 9', '3', '27'],
			['both', '', '', '72'],
			['kernel, 3×3', '3 × 3 = 9', '9', '81'],
		]);
		const asked = passFinding(given, words, true);
		expect(filled(asked.text, asked.slots)).not.toMatch(/8|times/);
		const found = passFinding(given, words, false);
		expect(filled(found.text, found.slots)).toContain('both strips take 8/9');
		expect(passPlaces(given, words)[0]?.label).toBe(
			'row strip, 1×3: 5 rows and 3 columns of the map, 15 places.',
		);
	});
});

test('the stage has the two strips alone, and starts in the middle of the second', () => {
	const run = kindRun(kind);
	expect(run.stages.map(({ name }) => name)).toEqual(['row', 'column']);
	expect(kind.controls).not.toHaveProperty('outChannels');
	const all = trace(run.stages);
	const { step, products } = scene(run, all.at(stepAt({ run, trace: all }, factorStart) - 1, 'product'));
	expect(step).toMatchObject(factorStart);
	expect(item(products.all, step.tap).product).not.toBe(0);
});

test('the captions have something to put in for every slot', () => {
	for (const padding of ['same', 'valid'] as const) {
		const { stages } = kindRun(kind, { ...kind.defaults, padding });
		expect(() => filled(words.caption[padding], captionSlots(stages))).not.toThrow();
	}
	const { stages } = kindRun(kind, { ...kind.defaults, mapSide: 5, padding: 'valid' });
	expect(captionSlots(stages)).toMatchObject({
		input: '5×5×4',
		between: '5×3×4',
		output: '3×3×4',
		seen: '9',
	});
});
