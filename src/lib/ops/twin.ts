import { ndArray, valueAt, type NdArray } from './array';
import { decomposition } from './svd';

/** A depthwise layer and the pointwise layer after it. */
export interface Twin {
	/** `[height, width, 1, channels]`, one kernel for each channel; its largest weight is 1. */
	readonly depthwise: NdArray;
	/** `[1, 1, channels, filters]` */
	readonly pointwise: NdArray;
}

/** A matrix of rank 1: a number for each of its rows times a number for each of its columns. */
export interface Factors {
	readonly column: readonly number[];
	readonly row: readonly number[];
}

/**
 * What a kernel `[height, width, channels, filters]` has for each input channel, as a matrix: a row for each
 * filter, a column for each tap.
 */
export function slices(kernel: NdArray): NdArray[] {
	const [height, width, channels, filters] = sides(kernel);
	return Array.from({ length: channels }, (_, channel) => {
		const values = Array.from({ length: filters * height * width }, (__, place) => {
			const [filter, tap] = [Math.floor(place / (height * width)), place % (height * width)];
			return valueAt(kernel, Math.floor(tap / width), tap % width, channel, filter);
		});
		return ndArray([filters, height * width], values);
	});
}

/**
 * The depthwise separable layer that is nearest to a standard one, by the sum of the squares of the differences
 * of their weights: for each slice the nearest matrix of rank 1, taken apart into its row and its column.
 * @param kernel `[height, width, channels, filters]`
 */
export function bestTwin(kernel: NdArray): Twin {
	const [height, width, channels, filters] = sides(kernel);
	const factors = slices(kernel).map(outerFactors);
	const taps = Array.from({ length: height * width }, (_, tap) => factors.map(({ row }) => row[tap] ?? 0));
	const mixed = factors.flatMap(({ column }) => column);
	return {
		depthwise: ndArray([height, width, 1, channels], taps.flat()),
		pointwise: ndArray([1, 1, channels, filters], mixed),
	};
}

/** The one kernel that a pair comes to with nothing between its two layers: `P[n, m] · K[m, u, v]`. */
export function productKernel({ depthwise, pointwise }: Twin): NdArray {
	const [height, width, , channels] = sides(depthwise);
	const [, , , filters] = sides(pointwise);
	const products = Array.from({ length: height * width * channels * filters }, (_, place) => {
		const [filter, channel] = [place % filters, Math.floor(place / filters) % channels];
		const tap = Math.floor(place / (filters * channels));
		const weight = valueAt(depthwise, Math.floor(tap / width), tap % width, 0, channel);
		return weight * valueAt(pointwise, 0, 0, channel, filter);
	});
	return ndArray([height, width, channels, filters], products);
}

/** What a pair has for one channel: a weight for each filter, and one for each tap. */
export function factorsOf({ depthwise, pointwise }: Twin, channel: number): Factors {
	const [, , channels, filters] = sides(pointwise);
	return {
		column: [...pointwise.data.subarray(channel * filters, (channel + 1) * filters)],
		row: [...depthwise.data.filter((_, place) => place % channels === channel)],
	};
}

/** How far an array is from an exact one, as a share of that: the Frobenius norm of the difference over its own. */
export function relativeError(exact: NdArray, other: NdArray): number {
	let [missing, whole] = [0, 0];
	exact.data.forEach((value, index) => {
		missing += (value - (other.data[index] ?? NaN)) ** 2;
		whole += value ** 2;
	});
	return missing === 0 ? 0 : Math.sqrt(missing / whole);
}

/** What differs by less than this share differs by rounding: it decides nothing, and alone it is 0. */
const rounding = 1e-9;

/** The nearest matrix of rank 1 as a column times a row whose largest entry is 1. */
function outerFactors(slice: NdArray): Factors {
	const { values, left, right } = decomposition(slice);
	const [largest = 0, [column = [], row = []]] = [values[0], [left[0], right[0]]];
	const peak = Math.max(...row.map(Math.abs));
	const scale = row.find((value) => Math.abs(value) >= peak * (1 - rounding)) ?? 1;
	return {
		row: rounded(row.map((value) => value / scale)),
		column: rounded(column.map((value) => value * largest * scale)),
	};
}

function rounded(values: readonly number[]): number[] {
	const least = Math.max(...values.map(Math.abs)) * rounding;
	return values.map((value) => (Math.abs(value) > least ? value : 0));
}

function sides({
	shape: [height = 1, width = 1, depth = 1, filters = 1],
}: NdArray): [number, number, number, number] {
	return [height, width, depth, filters];
}
