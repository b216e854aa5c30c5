import type { NdArray } from '../ops/array';
import { fill, ink } from './palette';

/** One cell of a map with its number, in cells from the map's own corner. */
export interface Mark {
	readonly key: number;
	readonly x: number;
	readonly y: number;
	readonly value: number;
	readonly ink: string;
}

/** The cells of one channel, by row, then column. */
export function marks(array: NdArray, channel: number, limit: number): Mark[] {
	return channelValues(array, channel).map((value, key) => {
		const [y, x] = place(array, key);
		return { key, x, y, value, ink: ink(value, limit) };
	});
}

/** All cells of one colour, as the data of one path. */
export interface Tint {
	readonly fill: string;
	readonly path: string;
}

/**
 * The cells of one channel by colour, from the least value to the most, so that what keeps its colour keeps its
 * place among the others; only those that are asked for, or all.
 */
export function tints(
	array: NdArray,
	{ channel, limit }: { channel: number; limit: number },
	isThere: (y: number, x: number) => boolean = () => true,
): Tint[] {
	const paths = new Map<string, { readonly value: number; path: string }>();
	channelValues(array, channel).forEach((value, key) => {
		const [y, x] = place(array, key);
		if (!isThere(y, x)) return;
		const colour = fill(value, limit);
		const tint = paths.get(colour) ?? { value, path: '' };
		tint.path += `M${x} ${y}h1v1h-1z`;
		paths.set(colour, tint);
	});
	return Array.from(paths, ([colour, { value, path }]) => ({ fill: colour, value, path }))
		.sort((left, right) => left.value - right.value)
		.map(({ fill, path }) => ({ fill, path }));
}

/** The first cells of a map, by row, then column, as the data of one path. */
export function donePath(done: number, width: number): string {
	const [rows, rest] = [Math.floor(done / width), done % width];
	return `M0 0H${width}V${rows}H${rest}V${rest > 0 ? rows + 1 : rows}H0z`;
}

function channelValues({ shape, data }: NdArray, channel: number): number[] {
	const [height = 0, width = 0, channels = 1] = shape;
	return Array.from({ length: height * width }, (_, key) => data[key * channels + channel] ?? NaN);
}

function place({ shape }: NdArray, key: number): [y: number, x: number] {
	const width = shape[1] ?? 1;
	return [Math.floor(key / width), key % width];
}

/** A value in as few characters as a cell has room for; figures keep their own width. */
export function shortNumber(value: number): string {
	// The largest of no values, before a pool has read one, is −∞.
	if (!Number.isFinite(value)) return '';
	const magnitude = Math.abs(value);
	const digits = Number.isInteger(value) || magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2;
	const text = magnitude.toFixed(digits);
	return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The most characters that a value of the array takes. */
export function longestNumber({ data }: NdArray): number {
	let longest = 1;
	for (const value of data) {
		// Writing a number takes a hundred times longer than to see that it cannot be the longest.
		if (mostCharacters(value) > longest) longest = Math.max(longest, shortNumber(value).length);
	}
	return longest;
}

/** How many characters a value takes at the most: its sign, its figures with one more by rounding, two decimals. */
function mostCharacters(value: number): number {
	const magnitude = Math.abs(value);
	const sign = value < 0 ? 1 : 0;
	if (Number.isInteger(value)) return sign + (magnitude < 10 ? 1 : Math.floor(Math.log10(magnitude)) + 2);
	return sign + (magnitude < 100 ? 5 : Math.floor(Math.log10(magnitude)) + 2);
}

/** The lines between the cells of a grid, as path data in cells. */
export function gridPath(rows: number, columns: number): string {
	const across = Array.from({ length: rows + 1 }, (_, y) => `M0 ${y}H${columns}`);
	const down = Array.from({ length: columns + 1 }, (_, x) => `M${x} 0V${rows}`);
	return [...across, ...down].join('');
}
