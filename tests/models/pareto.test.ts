import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestWithin, paretoFront, type Priced } from '$lib/models/pareto';
import { forAll } from '../support/for-all';

const small = fc.integer({ min: 0, max: 8 });
/** So few values that many tie. */
const items = fc.array(fc.record({ cost: small, score: small }), { maxLength: 12 });

function item(cost: number, score: number): Priced {
	return { cost, score };
}

describe('the best within a budget', () => {
	test('is the highest score that the budget pays for, a cost equal to it included', () => {
		const all = [item(1, 10), item(3, 30), item(2, 20)];
		expect(bestWithin(all, 2)).toEqual([item(2, 20)]);
		expect(bestWithin(all, 2.9)).toEqual([item(2, 20)]);
		expect(bestWithin(all, 3)).toEqual([item(3, 30)]);
	});

	test('is several where they tie, the cheapest first, and none where nothing is paid for', () => {
		expect(bestWithin([item(3, 5), item(1, 5), item(2, 4)], 3)).toEqual([item(1, 5), item(3, 5)]);
		expect(bestWithin([item(3, 5)], 2)).toEqual([]);
		expect(bestWithin([], 2)).toEqual([]);
	});

	test('begins on the front, and never falls when the budget grows', () => {
		forAll(fc.tuple(items, small), ([all, budget]) => {
			const [best] = bestWithin(all, budget);
			if (best === undefined) return;
			expect(paretoFront(all)).toContainEqual(best);
			expect(bestWithin(all, budget + 1)[0]?.score).toBeGreaterThanOrEqual(best.score);
		});
	});
});

describe('the Pareto front', () => {
	test('leaves out what something cheaper or better dominates; equal ones stay together', () => {
		const all = [item(4, 40), item(2, 20), item(3, 20), item(2, 10), item(4, 40), item(5, 30)];
		expect(paretoFront(all)).toEqual([item(2, 20), item(4, 40), item(4, 40)]);
	});

	test('rises, and everything off it is dominated by something on it', () => {
		forAll(items, (all) => {
			const front = paretoFront(all);
			for (const [index, point] of front.slice(1).entries()) {
				const before = front[index];
				const isEqual = before?.cost === point.cost && before.score === point.score;
				expect(isEqual || point.score > (before?.score ?? NaN)).toBe(true);
			}
			for (const point of all.filter((each) => !front.includes(each))) {
				expect(front.some(({ cost, score }) => cost <= point.cost && score >= point.score)).toBe(true);
			}
		});
	});
});
