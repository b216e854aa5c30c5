import { describe, expect, test } from 'vitest';
import { drawing, mostDrawn, tableRows } from '$lib/notebook/code/maps';
import { ndArray } from '$lib/ops/array';

function counted(shape: readonly number[]) {
	const length = shape.reduce((product, side) => product * side, 1);
	return ndArray(
		shape,
		Array.from({ length }, (_, index) => index),
	);
}

describe('a tensor is drawn', () => {
	test('as numbers if it is a scalar or a vector, as far as there is room', () => {
		expect(drawing(counted([]))).toEqual({ kind: 'numbers', numbers: [0] });
		expect(drawing(counted([1000]))).toMatchObject({ numbers: { length: mostDrawn.values } });
	});

	test('as one map if it is a matrix, as one for each channel if it has channels', () => {
		expect(drawing(counted([2, 3]))).toMatchObject({ array: { shape: [2, 3, 1] }, filters: 0 });
		expect(drawing(counted([1, 2, 3, 4]))).toMatchObject({ array: { shape: [2, 3, 4] }, filters: 0 });
	});

	test('as one map for each slice of each filter if it is a kernel', () => {
		const drawn = drawing(counted([3, 3, 4, 8]));
		expect(drawn).toMatchObject({ array: { shape: [3, 3, 32] }, filters: 8 });
	});

	test('not at all if it has more axes, is too large or holds nothing', () => {
		for (const shape of [
			[2, 2, 2, 2, 2],
			[1000, 2],
			[0, 3],
		])
			expect(drawing(counted(shape)).kind).toBe('none');
	});
});

test('the table of a map has its numbers, as far as there is room', () => {
	expect(tableRows(counted([2, 2, 3]), 1)).toEqual([
		[1, 4],
		[7, 10],
	]);
	expect(tableRows(counted([100, 100, 1]), 0)).toHaveLength(mostDrawn.tableSide);
});
