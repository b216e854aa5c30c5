import { largestMagnitude, ndArray, type NdArray } from '../ops/array';
import type { Factors } from '../ops/twin';
import { valueCells, type GridCell } from './grid-cells';

/** The cells of a matrix `[rows, columns]`; numbers that are whole but for rounding are written as such. */
export function matrixCells(matrix: NdArray, limit: number): GridCell[] {
	const [rows = 1, columns = 1] = matrix.shape;
	return valueCells(ndArray([rows, columns, 1], matrix.data.map(whole)), 0, limit);
}

/** The cells of the two factors, each in the colours of its own largest number. */
export function factorCells({ column, row }: Factors): {
	readonly column: GridCell[];
	readonly row: GridCell[];
} {
	const [upright, level] = [ndArray([column.length, 1, 1], column), ndArray([1, row.length, 1], row)];
	return {
		column: valueCells(upright, 0, largestMagnitude(upright)),
		row: valueCells(level, 0, largestMagnitude(level)),
	};
}

/** Whether all numbers of a matrix are whole but for rounding, and thus short enough to be written. */
export function isWhole({ data }: NdArray): boolean {
	return data.every((value) => Number.isInteger(whole(value)));
}

/** What rounding leaves of a whole number is taken for it. */
const rounding = 1e-4;

function whole(value: number): number {
	const nearest = Math.round(value) + 0;
	return Math.abs(value - nearest) < rounding ? nearest : value;
}
