import { expect, test } from 'vitest';
import {
	curvePath,
	doublingKey,
	doublings,
	doublingTicks,
	placeOn,
	wholesAlong,
} from '$lib/viz/doubling-axis';

const filters = { min: 1, max: 1024 };
const shares = { min: 1 / 64, max: 2 };

test('every doubling takes the same room', () => {
	expect(doublings(filters)).toBe(10);
	expect([1, 32, 1024].map((value) => placeOn(filters, value))).toEqual([0, 0.5, 1]);
	expect(placeOn(shares, 1)).toBeCloseTo(6 / 7, 12);
	expect(doublingTicks(shares)).toEqual([1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2]);
});

test('whole values along the axis are whole, in order, from end to end', () => {
	const all = wholesAlong(filters);
	expect(all.slice(0, 6)).toEqual([1, 2, 3, 4, 6, 8]);
	expect(all.at(-1)).toBe(1024);
	expect(all).toEqual([...new Set(all)].sort((left, right) => left - right));
});

test('a curve goes from corner to corner of its square', () => {
	const path = curvePath(
		[
			{ x: 1, y: 2 },
			{ x: 32, y: 0.5 },
			{ x: 1024, y: 1 / 64 },
		],
		{ x: filters, y: shares },
	);
	expect(path).toMatch(/^M0,0C.*,100,100$/);
});

test('arrows go one on, page keys double and halve, and nothing leads beyond the ends', () => {
	const go = (key: string, value: number) => doublingKey(key, value, filters);
	expect(go('ArrowRight', 8)).toBe(9);
	expect(go('ArrowDown', 1)).toBe(1);
	expect(go('PageUp', 9)).toBe(18);
	expect(go('PageDown', 9)).toBe(5);
	expect(go('PageUp', 1000)).toBe(1024);
	expect([go('Home', 50), go('End', 50)]).toEqual([1, 1024]);
	expect(go('Tab', 50)).toBeUndefined();
});
