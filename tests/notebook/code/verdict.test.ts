import { describe, expect, test } from 'vitest';
import { verdict } from '$lib/notebook/code/verdict';
import { ndArray } from '$lib/ops/array';

const picture = ndArray([1, 2, 2], [1, -20_000, NaN, 0]);

describe('a tensor is compared with the picture', () => {
	test('equal in every value, a batch of one being its image', () => {
		expect(verdict({ shape: [1, 1, 2, 2], data: picture.data.slice() }, picture)).toEqual({
			kind: 'equal',
			values: 4,
		});
		expect(verdict(ndArray([1, 2, 2], [1, -20_000, NaN, -0]), picture).kind).toBe('equal');
	});

	test('equal up to the rounding of its sums', () => {
		const shown = ndArray([2], [20_000.01, 3]);
		expect(verdict(shown, ndArray([2], [20_000, 3]))).toMatchObject({ kind: 'close', values: 2 });
	});

	test('different, with how many values are equal and how far the others are', () => {
		const shown = ndArray([3], [1, 5, 3]);
		expect(verdict(shown, ndArray([3], [1, 2, 3]))).toEqual({
			kind: 'different',
			values: 3,
			equal: 2,
			difference: 3,
		});
	});

	test('of another shape, though of as many values', () => {
		expect(verdict(ndArray([2, 3]), ndArray([3, 2]))).toEqual({ kind: 'other-shape', shape: [3, 2] });
	});
});
