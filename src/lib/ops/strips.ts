import { ndArray, type NdArray } from './array';
import { decomposition } from './svd';
import type { Factors } from './twin';

/** Below this share of the largest singular value a term is rounding, and has strips of zeros. */
const rounding = 1e-6;

/** What rounding leaves of a whole number. */
const almost = 1e-4;

/** The largest entry that a column of whole numbers is looked for with. */
const largestWhole = 9;

/**
 * A kernel `[height, width]` as a sum of products of a column and a row, the largest first: the first `r` of them
 * add up to the nearest kernel of rank `r`. Each pair is in whole numbers, the column's as small as may be, where
 * there are such; else both are of one length, the root of the singular value. The column's first large entry is
 * positive.
 */
export function strips(kernel: NdArray): Factors[] {
	const { values, left, right } = decomposition(kernel);
	const [largest = 0] = values;
	return values.map((value, index) => {
		const [column = [], row = []] = [left[index], right[index]];
		if (value <= rounding * largest) return { column: column.map(() => 0), row: row.map(() => 0) };
		const term = { column, row: row.map((entry) => entry * value) };
		return wholeStrips(term) ?? scaled(term, Math.sign(peakOf(column)) * Math.sqrt(value));
	});
}

/** The kernel `[height, width]` that products of a column and a row add up to. */
export function outerSum(terms: readonly Factors[], [height, width]: readonly [number, number]): NdArray {
	const sums = Array.from({ length: height * width }, (_, place) => {
		const [y, x] = [Math.floor(place / width), place % width];
		return terms.reduce((sum, { column, row }) => sum + (column[y] ?? 0) * (row[x] ?? 0), 0);
	});
	return ndArray([height, width], sums);
}

/** The same product with the peak of the column brought to a whole number, if that makes all of both whole. */
function wholeStrips(term: Factors): Factors | undefined {
	const peak = peakOf(term.column);
	for (let whole = 1; whole <= largestWhole; whole += 1) {
		const { column, row } = scaled(term, whole / peak);
		if ([...column, ...row].every(isWhole)) {
			return { column: column.map(plainWhole), row: row.map(plainWhole) };
		}
	}
	return undefined;
}

/** The first of the entries of the largest magnitude. */
function peakOf(entries: readonly number[]): number {
	const largest = Math.max(...entries.map(Math.abs));
	return entries.find((entry) => Math.abs(entry) >= largest * (1 - almost)) ?? largest;
}

function scaled({ column, row }: Factors, factor: number): Factors {
	return { column: column.map((entry) => entry * factor), row: row.map((entry) => entry / factor) };
}

function isWhole(value: number): boolean {
	return Math.abs(value - Math.round(value)) < almost;
}

/** The nearest whole number, without the sign of a negative 0. */
function plainWhole(value: number): number {
	return Math.round(value) + 0;
}
