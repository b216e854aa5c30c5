import { offset, type NdArray } from '../ops/array';
import { fill, rgb, type Theme } from './palette';
import { tileCorner, type TileGrid } from './tile-grid';

/** All cells of one colour as one shape. */
export interface TilePath {
	readonly fill: string;
	/** Path data, in cells. */
	readonly d: string;
}

/** How much of a cell parts it from the next. */
const seam = 0.04;

/** The cells of a tensor's first `done` values, gathered by colour, so that few shapes draw many cells. */
export function tilePaths(
	array: NdArray,
	grid: TileGrid,
	{ done, limit }: { done: number; limit: number },
): TilePath[] {
	const side = 1 - seam;
	const paths = new Map<string, string>();
	for (const { index, x, y } of placed(array, grid, done)) {
		const colour = fill(array.data[index] ?? 0, limit);
		const cell = `M${trimmed(x + seam / 2)} ${trimmed(y + seam / 2)}h${side}v${side}h${-side}z`;
		paths.set(colour, (paths.get(colour) ?? '') + cell);
	}
	return [...paths].map(([colour, d]) => ({ fill: colour, d }));
}

/** The hairlines between the cells of all maps. */
export function tileLines({ shape: [height = 1, width = 1, channels = 1] }: NdArray, grid: TileGrid): string {
	return Array.from({ length: channels }, (_, channel) => {
		const { x, y } = tileCorner(grid, channel);
		const across = Array.from({ length: height + 1 }, (_, row) => `M${x} ${y + row}h${width}`);
		const down = Array.from({ length: width + 1 }, (_, column) => `M${x + column} ${y}v${height}`);
		return [...across, ...down].join('');
	}).join('');
}

/** The frames of all maps, for cells too small for lines between them. */
export function tileFrames(
	{ shape: [height = 1, width = 1, channels = 1] }: NdArray,
	grid: TileGrid,
): string {
	return Array.from({ length: channels }, (_, channel) => {
		const { x, y } = tileCorner(grid, channel);
		return `M${x} ${y}h${width}v${height}h${-width}z`;
	}).join('');
}

/** All maps as the pixels of one image, one each; clear between them. */
export function tilePixels(
	array: NdArray,
	grid: TileGrid,
	{ limit, theme }: { limit: number; theme: Theme },
): Uint8ClampedArray<ArrayBuffer> {
	const pixels = new Uint8ClampedArray(grid.width * grid.height * 4);
	for (const { index, x, y } of placed(array, grid, array.data.length)) {
		pixels.set([...rgb(array.data[index] ?? 0, limit, theme), 255], (y * grid.width + x) * 4);
	}
	return pixels;
}

interface Placed {
	/** Where the value lies in the data. */
	readonly index: number;
	readonly x: number;
	readonly y: number;
}

/** The first values in the order in which they are made, and where they are drawn. */
function placed({ shape }: NdArray, grid: TileGrid, done: number): Placed[] {
	const [height = 1, width = 1] = shape;
	return Array.from({ length: done }, (_, made) => {
		const channel = Math.floor(made / (height * width));
		const [row, column] = [Math.floor((made % (height * width)) / width), made % width];
		const corner = tileCorner(grid, channel);
		return { index: offset(shape, [row, column, channel]), x: corner.x + column, y: corner.y + row };
	});
}

function trimmed(value: number): number {
	return Math.round(value * 1000) / 1000;
}
