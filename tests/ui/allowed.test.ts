import { describe, expect, test } from 'vitest';
import { keyTarget, scaleValues } from '$lib/ui/allowed';

const divisors = { min: 1, max: 8, step: 1, valid: [1, 2, 4, 8] };
const plain = { min: 3, max: 40, step: 1 };

describe('the values of a scale', () => {
	test('are whole from end to end', () => {
		expect(scaleValues({ min: 3, max: 6, step: 1 })).toEqual([3, 4, 5, 6]);
	});

	test('are free of binary crumbs', () => {
		expect(scaleValues({ min: 0.1, max: 0.5, step: 0.1 })).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
		expect(scaleValues({ min: 0.25, max: 1, step: 0.25 })).toEqual([0.25, 0.5, 0.75, 1]);
	});

	test('are one where both ends meet', () => {
		expect(scaleValues({ min: 3, max: 3, step: 1 })).toEqual([3]);
	});
});

describe('keys', () => {
	test.each([
		['ArrowRight', 2, 4],
		['ArrowUp', 4, 8],
		['ArrowLeft', 8, 4],
		['ArrowDown', 2, 1],
		['ArrowRight', 8, 8],
		['ArrowLeft', 1, 1],
		['Home', 8, 1],
		['End', 1, 8],
		['PageUp', 2, 4],
		['PageDown', 4, 2],
		['ArrowRight', 3, 4],
		['ArrowLeft', 3, 2],
	])('%s leads from %d to the allowed %d', (key, from, to) => {
		expect(keyTarget(key, from, divisors)).toBe(to);
	});

	test.each([
		['ArrowRight', 6, 7],
		['PageUp', 6, 10],
		['PageUp', 39, 40],
		['PageDown', 5, 3],
		['Home', 6, 3],
		['End', 6, 40],
	])('%s leads on an even scale from %d to %d', (key, from, to) => {
		expect(keyTarget(key, from, plain)).toBe(to);
	});

	test('that do not move a slider lead nowhere', () => {
		expect(keyTarget('Enter', 2, divisors)).toBeUndefined();
		expect(keyTarget('5', 2, divisors)).toBeUndefined();
	});

	test('stay where nothing is allowed, and ignore what lies outside the scale', () => {
		expect(keyTarget('End', 2, { ...divisors, valid: [] })).toBe(2);
		expect(keyTarget('End', 2, { ...divisors, valid: [2, 4, 16] })).toBe(4);
	});
});
