import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { paretoFront } from '$lib/models/pareto';
import { answerOf, replyNames } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	accuracyAxis,
	askedBudget,
	bestFor,
	budgetConstraints,
	budgetRange,
	budgetWays,
	rivalCheck,
} from '$lib/notebook/pages/width-and-resolution/budget';
import {
	budgetSlots,
	puzzleSlots,
	rivalSlots,
	wayTexts,
} from '$lib/notebook/pages/width-and-resolution/budget-slots';
import { budgetSource } from '$lib/notebook/pages/width-and-resolution/budget-source';
import { chosenText, netDots, sourceRows } from '$lib/notebook/pages/width-and-resolution/budget-text';
import { million, printings, scoredNets } from '$lib/notebook/pages/width-and-resolution/family';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('width-and-resolution', 'en').cells.budget;

describe('the published dots', () => {
	test('carry sources: the paper prints eight accuracies, TF-slim all sixteen', () => {
		const sources = (printing: (typeof printings)[number]) =>
			scoredNets(printing).map(({ accuracy }) => accuracy.source);
		expect(sources('paper')).toHaveLength(8);
		expect(sources('slim')).toHaveLength(16);
		for (const source of sources('paper')) expect(source).toMatch(/^Howard et al\. 2017, Tables? \d/);
		for (const source of sources('slim')) expect(source).toMatch(/^TF-slim, /);
	});

	test.each(printings)('of %s lie on the plane, and say their source when they are chosen', (printing) => {
		for (const dot of netDots(printing, 250, words.net)) {
			expect(dot.x).toBeGreaterThan(budgetRange.min);
			expect(dot.x).toBeLessThan(budgetRange.max);
			expect(dot.y).toBeGreaterThan(accuracyAxis.min);
			expect(dot.y).toBeLessThan(accuracyAxis.max);
			expect(dot.isSolid).toBe(dot.x <= 250);
			expect(chosenText(dot.key, printing, { budget: 250, words: words.net })).toMatch(
				/Howard et al|TF-slim/,
			);
		}
	});

	test('that are not printed are named', () => {
		expect(budgetSlots('paper', 250).missing?.split(', ')).toHaveLength(8);
		expect(budgetSlots('slim', 250).missing).toBe('');
	});
});

test('the printed work agrees with the count, or says how it does not', () => {
	const verdicts = new Map(sourceRows('slim', words.describe).map(([name, , , verdict]) => [name, verdict]));
	expect(verdicts.get('1.0-\u2060224')).toBe('✓ rounded');
	expect(verdicts.get('0.75-\u2060224')).toBe('✓ without the first layer: 317.3');
	expect(verdicts.get('0.5-\u2060224')).toBe('✗ 0.5 million more');
	expect(verdicts.get('0.25-\u2060192')).toBe('✗ 3.8 million more');
	expect(sourceRows('paper', words.describe)[2]?.[3]).toBe('✓ cut off');
	expect(budgetSlots('slim', 250)).toMatchObject({
		odd: '0.25-\u2060192',
		oddPrinted: '34',
		oddCounted: '30.2',
		thin: '0.75',
		apart: '1.1',
	});
});

test('both dials turn along the front; in TF-slim’s table two networks are beaten', () => {
	for (const printing of printings) {
		const front = paretoFront(scoredNets(printing));
		expect(new Set(front.map(({ alpha }) => alpha)).size).toBeGreaterThan(1);
		expect(new Set(front.map(({ resolution }) => resolution)).size).toBeGreaterThan(1);
	}
	expect(budgetSlots('paper', 250).beaten).toBe('');
	expect(budgetSlots('slim', 250).beaten).toBe('0.5-\u2060192, 1.0-\u2060128');
});

describe('the check', () => {
	test('has the numbers of the curriculum, and a reply to each wrong answer', () => {
		expect(answerOf(rivalCheck())).toEqual(['budget']);
		expect(rivalSlots()).toMatchObject({
			largeMacs: '149.5',
			largeScore: '63.7\u202f%',
			wideMacs: '186.4',
			wideScore: '64.4\u202f%',
			from: '187',
			gain: '0.7',
		});
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(rivalCheck()).sort());
		for (const text of texts(words.check)) expect(filled(text, rivalSlots())).not.toContain('{');
	});

	test('at no more than the budget of the puzzle, only one of its two can be had', () => {
		expect(bestFor('paper', askedBudget).map(({ name }) => name)).toEqual(['0.5-224']);
		expect(bestFor('paper', 186).map(({ name }) => name)).toEqual(['0.5-224']);
		expect(bestFor('paper', 187).map(({ name }) => name)).toEqual(['1.0-128']);
		expect(bestFor('paper', 41)).toEqual([]);
	});
});

describe('the puzzle', () => {
	test('has the same solution by either source', () => {
		expect(budgetWays().map(({ key }) => key)).toEqual(['paper 0.5-224', 'slim 0.5-224']);
		expect(Object.keys(wayTexts(words))).toEqual(budgetWays().map(({ key }) => key));
		const slots = puzzleSlots('slim', words);
		expect(slots).toMatchObject({ best: '0.5-\u2060224', next: '0.75-\u2060128', nextScore: '62.1\u202f%' });
		for (const text of texts(words.puzzle)) expect(filled(text, slots)).not.toContain('{');
	});

	test('tells the two demands apart', () => {
		const met = (name: string) => budgetConstraints(name, 'slim').map(({ isMet }) => isMet);
		expect(met('0.5-224')).toEqual([true, true]);
		expect(met('0.75-128')).toEqual([true, false]);
		expect(met('1.0-128')).toEqual([false, false]);
	});
});

test.each(printings)('the code finds the same with the numbers of %s, whatever the budget', (printing) => {
	const edges = scoredNets(printing).map(({ cost }) => Math.ceil(cost / million));
	for (const budget of [budgetRange.min, ...edges, budgetRange.max]) {
		const code = budgetSource(printing, budget, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	}
});
