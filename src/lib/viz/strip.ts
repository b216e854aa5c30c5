import { largestMagnitude, valueAt, type NdArray } from '../ops/array';
import { fill } from './palette';

/** All cells of one value in a strip of maps, as one path. */
export interface StripPath {
	readonly value: number;
	readonly fill: string;
	/** Path data, in cells. */
	readonly path: string;
}

/** Cells between two maps of a strip. */
const stripGap = 1;

/** How wide and high a strip of all maps of a tensor is, in cells. */
export function stripSize({ shape: [height = 1, width = 1, maps = 1] }: NdArray): {
	width: number;
	height: number;
} {
	return { width: maps * (width + stripGap) - stripGap, height };
}

/**
 * The cells of all maps, one path per value, so that a strip of many cells is a few shapes.
 * @param limit the magnitude that takes the full colour
 */
export function stripPaths(array: NdArray, limit = largestMagnitude(array)): StripPath[] {
	const [height = 1, width = 1, maps = 1] = array.shape;
	const byValue = new Map<number, string[]>();
	for (let map = 0; map < maps; map += 1) {
		for (let place = 0; place < height * width; place += 1) {
			const [y, x] = [Math.floor(place / width), place % width];
			const value = valueAt(array, y, x, map);
			const cells = byValue.get(value) ?? [];
			cells.push(`M${mapX(map, width) + x} ${y}h1v1h-1z`);
			byValue.set(value, cells);
		}
	}
	return [...byValue].map(([value, cells]) => ({ value, fill: fill(value, limit), path: cells.join('') }));
}

/** The frames of all maps, in cells. */
export function stripFrames({ shape: [height = 1, width = 1, maps = 1] }: NdArray): string {
	return Array.from(
		{ length: maps },
		(_, map) => `M${mapX(map, width)} 0h${width}v${height}h${-width}z`,
	).join('');
}

/** The part of a strip whose first cells are done, map by map, row by row, in cells. */
export function stripDone({ shape: [height = 1, width = 1] }: NdArray, done: number): string {
	const complete = Math.floor(done / (height * width));
	const rows = Math.floor((done % (height * width)) / width);
	const cells = done % width;
	const x = mapX(complete, width);
	const whole = complete > 0 ? `M0 0h${x}v${height}h${-x}z` : '';
	const full = rows > 0 ? `M${x} 0h${width}v${rows}h${-width}z` : '';
	const begun = cells > 0 ? `M${x} ${rows}h${cells}v1h${-cells}z` : '';
	return whole + full + begun;
}

function mapX(map: number, width: number): number {
	return map * (width + stripGap);
}
