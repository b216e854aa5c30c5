import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { paretoFront } from '$lib/models/pareto';
import { filled } from '$lib/notebook/page/prose';
import { liveRecipe } from '$lib/notebook/pages/train-and-choose/live-recipe';
import { sameWidthOptions, trained } from '$lib/notebook/pages/train-and-choose/nets';
import {
	bestFor,
	chosenText,
	lineSaid,
	planeDots,
	planeFront,
	planeRange,
	planeSlots,
	withRuns,
} from '$lib/notebook/pages/train-and-choose/plane';

const words = pageWords('train-and-choose', 'en').cells.sameWidth;
const own = withRuns([], {
	plan: { nets: [sameWidthOptions.mobilenet, sameWidthOptions.effnet], seed: 1, recipe: liveRecipe },
	lanes: [
		{
			curve: [],
			tests: [
				{ step: 46, accuracy: 0.7 },
				{ step: 92, accuracy: 0.75 },
			],
		},
		{ curve: [], tests: [{ step: 92, accuracy: 0.72 }] },
	],
});

test('every stored network lies on the plane, with the spread of its runs; the line is within it', () => {
	const dots = planeDots({ budget: planeRange.usual, own: [], words });
	expect(dots.map(({ key }) => key).sort()).toEqual(trained.map(({ name }) => name).sort());
	for (const { x, y, spread } of dots) {
		expect(x).toBeGreaterThan(planeRange.min);
		expect(x).toBeLessThan(planeRange.max);
		expect(spread?.low).toBeLessThanOrEqual(y);
		expect(spread?.high).toBeGreaterThanOrEqual(y);
	}
	expect(Math.log2(planeRange.max / planeRange.min) % 1).toBe(0);
});

test('the budget buys the best of what it can pay, and the front has the most that any budget buys', () => {
	const cheapest = Math.min(...trained.map(({ cost }) => cost));
	expect(bestFor(Math.floor(cheapest / 1000) - 1)).toEqual([]);
	for (const { x, y } of planeFront()) {
		const best = bestFor(Math.ceil(x));
		expect(best[0]?.score ?? NaN).toBeCloseTo(y / 100, 10);
	}
	expect(planeFront()).toHaveLength(paretoFront(trained).length);
});

describe('what the reader has trained', () => {
	test('is added with its last test, numbered, and counted like all others', () => {
		expect(own.map(({ number, score }) => [number, score])).toEqual([
			[1, 0.75],
			[1, 0.72],
		]);
		expect(own[0]?.cost).toBe(237_424);
		const more = withRuns(own, {
			plan: { nets: [sameWidthOptions.mobilenet], seed: 2, recipe: liveRecipe },
			lanes: [{ curve: [], tests: [{ step: 92, accuracy: 0.8 }] }],
		});
		expect(more.map(({ key }) => key)).toEqual(['own-1-mobilenet', 'own-1-effnet', 'own-2-mobilenet']);
		expect(planeDots({ budget: 250, own: more, words })).toHaveLength(trained.length + 3);
	});

	test('is no part of the front, and is said to have seen fewer pictures', () => {
		const dot = planeDots({ budget: 250, own, words }).find(({ key }) => key === 'own-1-mobilenet');
		expect(dot).toMatchObject({ isOnFront: false, isStrong: false });
		expect(chosenText('own-1-mobilenet', { budget: 250, own, words }, 3000)).toMatch(
			/^Your run 1: MobileNet: 237 thousand .* 75\.0\u202f% .* It saw 3,000 pictures, where the stored runs saw 60,000\.$/,
		);
	});
});

test('a chosen network says that it is on the front, or what is no dearer and no worse', () => {
	const front = paretoFront(trained);
	for (const net of trained) {
		const text = chosenText(net.name, { budget: 250, own: [], words }, 3000);
		expect(text).toMatch(front.includes(net) ? /is on the front/ : /no dearer and no worse is /);
	}
	expect(chosenText('nothing', { budget: 250, own: [], words }, 3000)).toBe('');
});

test('all slots of the plane are filled, whatever the budget', () => {
	for (const budget of [planeRange.min, planeRange.usual, planeRange.max]) {
		const slots = planeSlots(budget, words);
		const caption = bestFor(budget).length > 0 ? words.plane.caption : words.plane.captionNone;
		expect(filled(caption, slots)).not.toMatch(/[{}]|NaN/);
		expect(lineSaid(budget, words)).toMatch(/^[\d,]+ thousand: /);
	}
});
