import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { factorCells, isWhole, matrixCells } from '$lib/viz/outer-product';

test('what rounding leaves of whole numbers is written as whole numbers', () => {
	const matrix = ndArray([1, 3], [-1.99999999, 0.00000001, 3]);
	expect(isWhole(matrix)).toBe(true);
	expect(matrixCells(matrix, 3).map(({ text }) => text)).toEqual(['−2', '0', '3']);
	expect(isWhole(ndArray([1, 1], [0.5]))).toBe(false);
});

test('the cells of a matrix lie by row and column, those of its factors beside and above it', () => {
	const cells = matrixCells(ndArray([2, 3], [1, 2, 3, 4, 5, 6]), 6);
	expect(cells.map(({ x, y, text }) => [y, x, text])).toEqual([
		[0, 0, '1'],
		[0, 1, '2'],
		[0, 2, '3'],
		[1, 0, '4'],
		[1, 1, '5'],
		[1, 2, '6'],
	]);
	const { column, row } = factorCells({ column: [1, -2], row: [1, 0, 0.5] });
	expect(column.map(({ x, y }) => [y, x])).toEqual([
		[0, 0],
		[1, 0],
	]);
	expect(row.map(({ x, y }) => [y, x])).toEqual([
		[0, 0],
		[0, 1],
		[0, 2],
	]);
});

test('each factor takes the full colour at its own largest number', () => {
	const { column, row } = factorCells({ column: [100, 50], row: [1, 0.5] });
	expect(column.map(({ fill }) => fill)).toEqual(row.map(({ fill }) => fill));
});
