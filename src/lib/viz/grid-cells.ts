import { valueAt, type NdArray } from '../ops/array';
import { marks, shortNumber } from './marks';
import { fill, ink } from './palette';
import type { Rectangle } from './scene';

/** A cell of a drawn grid, in cells from the map's own corner. */
export interface GridCell {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly fill: string;
	readonly ink: string;
	/** Whether it lies on the padding. */
	readonly isGhost: boolean;
}

/** Cells of one colour as one shape, as path data in cells. */
export interface GridShape {
	readonly fill: string;
	readonly isGhost: boolean;
	readonly path: string;
}

/** The cells of a grid by their colour: a shape for each keeps the page small. */
export function gridShapes(cells: readonly GridCell[]): GridShape[] {
	const shapes = new Map<string, GridShape>();
	for (const { x, y, fill, isGhost } of cells) {
		const key = isGhost ? 'ghost' : fill;
		const path = `${shapes.get(key)?.path ?? ''}M${x} ${y}h1v1h-1z`;
		shapes.set(key, { fill, isGhost, path });
	}
	return [...shapes.values()];
}

/** The cells of one channel with their values. */
export function valueCells(array: NdArray, channel: number, limit: number): GridCell[] {
	return marks(array, channel, limit).map(({ x, y, value, ink }) => {
		const look = { fill: fill(value, limit), ink, isGhost: false };
		return { key: `${y},${x}`, x, y, text: shortNumber(value), ...look };
	});
}

/** The cells under a window in one channel, counted from the window's corner; outside the map they are zeros. */
export function windowCells(
	array: NdArray,
	{ channel, window }: { readonly channel: number; readonly window: Rectangle },
	limit: number,
): GridCell[] {
	const [height = 0, width = 0] = array.shape;
	return Array.from({ length: window.height * window.width }, (_, index) => {
		const [y, x] = [Math.floor(index / window.width), index % window.width];
		const [row, column] = [window.y + y, window.x + x];
		const isGhost = row < 0 || row >= height || column < 0 || column >= width;
		const value = isGhost ? 0 : valueAt(array, row, column, channel);
		const look = isGhost ? ghost : { fill: fill(value, limit), ink: ink(value, limit), isGhost };
		return { key: `${y},${x}`, x, y, text: shortNumber(value), ...look };
	});
}

/** Plain figures in a grid of so many columns: counts, which carry no colour. */
export function textCells(numbers: readonly number[], columns: number): GridCell[] {
	return numbers.map((number, index) => {
		const [y, x] = [Math.floor(index / columns), index % columns];
		const look = { fill: 'none', ink: 'var(--ink)', isGhost: false };
		return { key: `${y},${x}`, x, y, text: shortNumber(number), ...look };
	});
}

/** The rings of zeros around a map. */
export function ghostCells([height, width]: readonly [number, number], rings: number): GridCell[] {
	const [rows, columns] = [height + 2 * rings, width + 2 * rings];
	return Array.from({ length: rows * columns }, (_, index) => {
		const [y, x] = [Math.floor(index / columns) - rings, (index % columns) - rings];
		return { key: `${y},${x}`, x, y, text: shortNumber(0), ...ghost };
	}).filter(({ x, y }) => y < 0 || y >= height || x < 0 || x >= width);
}

const ghost = { fill: 'none', ink: 'var(--soft)', isGhost: true };
