import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ndArray, type NdArray } from '$lib/ops/array';
import { decomposition, energyShare, lowRank, rank } from '$lib/ops/svd';
import { relativeError } from '$lib/ops/twin';
import { forAll } from '../support/for-all';

const matrices = fc
	.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
	.chain(([rows, columns]) =>
		fc
			.array(fc.integer({ min: -9, max: 9 }), { minLength: rows * columns, maxLength: rows * columns })
			.map((values) => ndArray([rows, columns], values)),
	);

function norm(values: Iterable<number>): number {
	return Math.hypot(...values);
}

describe('the singular values', () => {
	test('are as many as the shorter side, none of them negative, the largest first', () => {
		forAll(matrices, (matrix) => {
			const { values, left, right } = decomposition(matrix);
			expect(values).toHaveLength(Math.min(...matrix.shape));
			expect([...values].sort((one, other) => other - one)).toEqual(values);
			expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
			expect(left.map(({ length }) => length)).toEqual(values.map(() => matrix.shape[0]));
			expect(right.map(({ length }) => length)).toEqual(values.map(() => matrix.shape[1]));
		});
	});

	test('hold the energy of the matrix', () => {
		forAll(matrices, (matrix) => {
			expect(norm(decomposition(matrix).values)).toBeCloseTo(norm(matrix.data), 5);
		});
	});

	test('of a matrix and of the matrix on its side are the same', () => {
		const matrix = ndArray([2, 3], [1, 2, 3, 4, 5, 6]);
		const aside = ndArray([3, 2], [1, 4, 2, 5, 3, 6]);
		const [one, other] = [decomposition(matrix).values, decomposition(aside).values];
		one.forEach((value, index) => {
			expect(other[index]).toBeCloseTo(value, 10);
		});
	});
});

describe('the rank', () => {
	test.each<[string, NdArray, number]>([
		['nothing', ndArray([3, 2]), 0],
		['one number', ndArray([1, 1], [-4]), 1],
		['a column times a row', ndArray([2, 3], [1, 2, 3, -2, -4, -6]), 1],
		['a row of its own', ndArray([2, 2], [1, 2, 2, 1]), 2],
	])('of %s', (_, matrix, expected) => {
		expect(rank(decomposition(matrix).values)).toBe(expected);
	});

	test('counts what is above a share of the largest value', () => {
		expect(rank([10, 1, 0.5], 0.06)).toBe(2);
	});
});

describe('the nearest matrix of a rank', () => {
	test('has no more than that rank, and misses what the other values hold', () => {
		forAll(fc.tuple(matrices, fc.integer({ min: 1, max: 9 })), ([matrix, most]) => {
			const { values } = decomposition(matrix);
			const near = lowRank(matrix, most);
			expect(rank(decomposition(near).values, 1e-4)).toBeLessThanOrEqual(most);
			const missing = matrix.data.map((value, index) => value - (near.data[index] ?? NaN));
			expect(norm(missing)).toBeCloseTo(norm(values.slice(most)), 4);
		});
	});

	test('is the matrix itself with all values', () => {
		forAll(matrices, (matrix) => {
			expect(relativeError(matrix, lowRank(matrix, 9))).toBeLessThan(1e-6);
		});
	});
});

test('the share of the energy goes by the squares; nothing is held whole', () => {
	expect(energyShare([4, 3], 1)).toBe(16 / 25);
	expect(energyShare([0, 0], 1)).toBe(1);
});
