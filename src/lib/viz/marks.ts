import { valueAt, type NdArray } from '../ops/array';
import { fill, ink } from './palette';

/** One cell of a map as it is drawn, in cells from the map's own corner. */
export interface Mark {
	readonly key: number;
	readonly x: number;
	readonly y: number;
	readonly value: number;
	readonly fill: string;
	readonly ink: string;
}

/** The cells of one channel, by row, then column. */
export function marks(array: NdArray, channel: number, limit: number): Mark[] {
	const [height = 0, width = 0] = array.shape;
	return Array.from({ length: height * width }, (_, key) => {
		const [y, x] = [Math.floor(key / width), key % width];
		const value = valueAt(array, y, x, channel);
		return { key, x, y, value, fill: fill(value, limit), ink: ink(value, limit) };
	});
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
	return data.reduce((longest, value) => Math.max(longest, shortNumber(value).length), 1);
}

/** The lines between the cells of a grid, as path data in cells. */
export function gridPath(rows: number, columns: number): string {
	const across = Array.from({ length: rows + 1 }, (_, y) => `M0 ${y}H${columns}`);
	const down = Array.from({ length: columns + 1 }, (_, x) => `M${x} 0V${rows}`);
	return [...across, ...down].join('');
}
