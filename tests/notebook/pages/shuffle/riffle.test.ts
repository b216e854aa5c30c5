import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { isAsked, riffleCheck } from '$lib/notebook/pages/shuffle/riffle-check';
import { chanceRuns, differentOrders, shuffleRuns } from '$lib/notebook/pages/shuffle/riffle-runs';
import { riffleSource } from '$lib/notebook/pages/shuffle/riffle-source';
import {
	cardNames,
	checkSlots,
	deckSlots,
	partTitles,
	riffleCaption,
	riffleRows,
	riffleSlots,
	runsText,
	stepSentence,
} from '$lib/notebook/pages/shuffle/riffle-text';
import { deckOf, sizes } from '$lib/notebook/pages/shuffle/riffling.svelte';
import { riffleLength } from '$lib/viz/riffle';
import { upTo } from '../../../support/cells';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('shuffle', 'en').cells.riffle;
const decks = sizes.flatMap((groups) => sizes.map((perGroup) => deckOf(groups, perGroup)));

describe('the check of the shuffle', () => {
	const check = riffleCheck();

	test('has the answer and the wrong answers of the course', () => {
		expect(check.items.join(' ')).toBe('0 1 2 3 4 5');
		expect(check.answer.join(' ')).toBe('0 3 1 4 2 5');
		expect(check.wrong).toEqual({
			unchanged: ['0', '1', '2', '3', '4', '5'],
			swapsNeighbours: ['1', '0', '3', '2', '5', '4'],
			swapsGroups: ['3', '4', '5', '0', '1', '2'],
			inverse: ['0', '2', '4', '1', '3', '5'],
		});
	});

	test('replies to each wrong answer, and to an order of chance', () => {
		expect(verdict(check, ['1', '0', '3', '2', '5', '4']).replies).toEqual(['swapsNeighbours']);
		expect(verdict(check, ['3', '4', '5', '0', '1', '2']).replies).toEqual(['swapsGroups']);
		expect(verdict(check, ['5', '2', '0', '4', '1', '3']).replies).toEqual(['other']);
		expect(verdict(check, check.answer).isRight).toBe(true);
		expect(words.check.wrong.other).toMatch(/the shuffle is no random one/);
		expect(replyNames(check).sort()).toEqual(Object.keys(words.check.wrong).sort());
	});

	test('has something to put in for every slot', () => {
		for (const text of texts({ ...words.check, channel: '' })) {
			expect(filled(text, checkSlots())).not.toContain('NaN');
		}
		expect(Object.values(cardNames(words))).toEqual(upTo(6).map((channel) => `channel ${channel}`));
	});

	test('asks about a shuffle that the cell does not start with', () => {
		expect(decks.filter(isAsked).map(({ groups, perGroup }) => [groups, perGroup])).toEqual([[2, 3]]);
	});
});

describe('ten runs', () => {
	test('of the shuffle give one order, whatever its groups', () => {
		for (const deck of decks) {
			const runs = shuffleRuns(deck);
			expect(runs).toHaveLength(10);
			expect(runs.every((order) => order.join() === deck.order.join())).toBe(true);
		}
		expect(runsText(shuffleRuns(deckOf(3, 4)), 'shuffle', words)).toBe('10 runs, 1 order');
	});

	test('of chance give ten', () => {
		expect(differentOrders(chanceRuns(deckOf(3, 4)))).toBe(10);
		expect(runsText(chanceRuns(deckOf(3, 4)), 'chance', words)).toBe('10 runs, 10 different orders');
		expect(runsText(chanceRuns(deckOf(1, 1)), 'chance', words)).toBe('10 runs, 1 order');
	});
});

describe('what is said', () => {
	test('has something to put in for every slot, at each step of every shuffle', () => {
		for (const deck of decks) {
			const of = riffleLength(deck);
			for (const step of upTo(of)) expect(stepSentence(deck, { step, of }, words)).not.toMatch(/NaN|\{/);
			for (const isCovered of [true, false]) {
				expect(filled(riffleCaption(deck, isCovered, words), deckSlots(deck))).not.toContain('NaN');
			}
			expect(Object.values(partTitles(deck, words)).join()).not.toContain('NaN');
		}
		for (const text of [words.title, ...words.prose, words.note]) filled(text, riffleSlots);
	});

	test('of a step is which channel goes where', () => {
		expect(stepSentence(deckOf(3, 4), { step: 7, of: 15 }, words)).toBe(
			'Step 8 of 15. Transpose: channel 9 of row 2, column 1 goes to row 1, column 2. 6 of 12 channels are there.',
		);
		expect(stepSentence(deckOf(2, 3), { step: 8, of: 9 }, words)).toContain('0, 3, 1, 4, 2, 5.');
	});

	test('as a caption is that a square undoes itself, that a line changes nothing, or that it is covered', () => {
		expect(riffleCaption(deckOf(3, 4), false, words)).toBe(words.captions.usual);
		expect(riffleCaption(deckOf(3, 3), false, words)).toBe(words.captions.square);
		expect(riffleCaption(deckOf(4, 1), false, words)).toBe(words.captions.idle);
		expect(riffleCaption(deckOf(2, 3), true, words)).toBe(words.captions.covered);
		const { order } = deckOf(4, 4);
		expect(order.map((channel) => order[channel])).toEqual(upTo(16));
		expect(deckOf(1, 4).order).toEqual(upTo(4));
	});

	test('as a table is a row for each channel of the output', () => {
		expect(riffleRows(deckOf(2, 3))).toEqual([
			['0', '0', '0', '0', '0'],
			['1', '0', '1', '3', '1'],
			['2', '1', '0', '1', '0'],
			['3', '1', '1', '4', '1'],
			['4', '2', '0', '2', '0'],
			['5', '2', '1', '5', '1'],
		]);
	});
});

test('the code makes the tables of the picture, and its order', () => {
	for (const deck of decks) {
		const code = riffleSource(deck, words.code);
		expect(shownByCode(code)).toEqual(code.expected);
	}
});
