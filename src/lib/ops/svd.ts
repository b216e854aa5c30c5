import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { ndArray, type NdArray } from './array';

/** A matrix as a sum of outer products: each value times its left vector times its right vector. */
export interface Decomposition {
	/** The singular values, largest first. */
	readonly values: readonly number[];
	/** One unit vector for each value, as long as the matrix has rows. */
	readonly left: readonly (readonly number[])[];
	/** One unit vector for each value, as long as the matrix has columns. */
	readonly right: readonly (readonly number[])[];
}

/** The singular value decomposition of a matrix `[rows, columns]`; the signs of a pair of vectors are arbitrary. */
export function decomposition({ shape, data }: NdArray): Decomposition {
	const [rows = 1, columns = 1] = shape;
	const source = Matrix.from1DArray(rows, columns, data);
	// The library expects at least as many rows as columns.
	const { diagonal, leftSingularVectors, rightSingularVectors } = new SingularValueDecomposition(source, {
		autoTranspose: true,
	});
	const values = diagonal.slice(0, Math.min(rows, columns));
	return {
		values,
		left: values.map((_, index) => leftSingularVectors.getColumn(index)),
		right: values.map((_, index) => rightSingularVectors.getColumn(index)),
	};
}

/** Below this share of the largest value a singular value is taken for rounding. */
const rounding = 1e-6;

/** How many singular values count: those above a share of the largest. */
export function rank(values: readonly number[], share = rounding): number {
	const largest = Math.max(...values);
	return values.filter((value) => value > share * largest).length;
}

/** The share of the energy, the sum of the squares, that the first values hold; all of it if there is none. */
export function energyShare(values: readonly number[], first: number): number {
	const energy = (some: readonly number[]): number => some.reduce((sum, value) => sum + value ** 2, 0);
	const total = energy(values);
	return total === 0 ? 1 : energy(values.slice(0, first)) / total;
}

/** The nearest matrix of at most this rank, by the sum of the squares of the differences (Eckart & Young 1936). */
export function lowRank(matrix: NdArray, most: number): NdArray {
	const { values, left, right } = decomposition(matrix);
	const [rows = 1, columns = 1] = matrix.shape;
	const sums = Array.from({ length: rows * columns }, (_, place) => {
		const [row, column] = [Math.floor(place / columns), place % columns];
		return values
			.slice(0, most)
			.reduce(
				(sum, value, index) => sum + value * (left[index]?.[row] ?? 0) * (right[index]?.[column] ?? 0),
				0,
			);
	});
	return ndArray(matrix.shape, sums);
}
