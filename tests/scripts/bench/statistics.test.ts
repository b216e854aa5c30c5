import { expect, test } from 'vitest';
import { median, percentile, sum } from '../../../scripts/bench/statistics.mjs';

test('a percentile is a value that was measured, in whatever order', () => {
	const values = Array.from({ length: 20 }, (_, index) => 20 - index);
	expect(percentile(values, 0.95)).toBe(19);
	expect(percentile(values, 1)).toBe(20);
	expect(percentile(values, 0)).toBe(1);
	expect(values[0]).toBe(20);
});

test('the median is the middle value, and of an even number the lower one', () => {
	expect(median([9, 1, 5])).toBe(5);
	expect(median([4, 1, 3, 2])).toBe(2);
});

test('of no values there is no percentile, but a sum', () => {
	expect(percentile([], 0.5)).toBeNaN();
	expect(sum([])).toBe(0);
	expect(sum([1.5, 2])).toBe(3.5);
});
