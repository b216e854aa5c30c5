import { describe, expect, test } from 'vitest';
import { linePath, stepPath } from '$lib/viz/even-chart';

const axes = { x: { min: 0, max: 4, step: 1 }, y: { min: 0, max: 2, step: 1 } };
const point = (x: number, y: number) => ({ x, y });

test('a line goes through its points', () => {
	expect(linePath([point(0, 0), point(1, 1), point(4, 2)], axes)).toBe('M0 100L25 50L100 0');
});

describe('steps', () => {
	test('hold each value until the next one', () => {
		expect(stepPath([point(0, 0), point(1, 1), point(4, 2)], axes)).toBe('M0 100H25V50H100V0H100');
	});

	test('are drawn once where a value stays', () => {
		expect(stepPath([point(0, 1), point(1, 1), point(2, 1), point(4, 1)], axes)).toBe('M0 50H100');
		expect(stepPath([point(0, 1), point(1, 1), point(2, 2), point(4, 2)], axes)).toBe('M0 50H50V0H100');
	});

	test('are none without points', () => {
		expect(stepPath([], axes)).toBe('');
	});
});
