import type { NdArray } from '../ops/array';
import { rgb, type Theme } from './palette';

/** How the maps of a layer stand in a row. */
export interface StripSize {
	/** How many channels are shown, from the first on. */
	readonly maps: number;
	/** Side of a map and the gap between two, in pixels of the image. */
	readonly side: number;
	readonly gap: number;
}

/** The width of a row, in pixels of the image. */
export function stripWidth({ maps, side, gap }: StripSize): number {
	return Math.max(maps * (side + gap) - gap, 0);
}

/**
 * The first channels of a layer as one image, red, green, blue and opacity: each a square, gaps left clear. A map with
 * more rows than pixels shows the mean under each pixel; one with fewer repeats its cells.
 * @param array `[height, width, channels]`
 * @param limit the magnitude that takes the full colour
 */
export function stripPixels(
	array: NdArray,
	size: StripSize,
	{ limit, theme }: { readonly limit: number; readonly theme: Theme },
): Uint8ClampedArray<ArrayBuffer> {
	const { side, gap } = size;
	const width = stripWidth(size);
	const pixels = new Uint8ClampedArray(width * side * 4);
	const [height = 1, columns = 1, channels = 1] = array.shape;
	const [rowsUnder, columnsUnder] = [covers(height, side), covers(columns, side)];
	for (let channel = 0; channel < Math.min(size.maps, channels); channel += 1) {
		const left = channel * (side + gap);
		rowsUnder.forEach((rows, y) => {
			columnsUnder.forEach((under, x) => {
				const value = mean(array, { rows, columns: under, channel });
				pixels.set([...rgb(value, limit, theme), 255], (y * width + left + x) * 4);
			});
		});
	}
	return pixels;
}

/** The largest magnitude among the channels that are shown. */
export function stripLimit({ shape, data }: NdArray, maps: number): number {
	const [, , channels = 1] = shape;
	let largest = 0;
	for (let place = 0; place < data.length; place += channels) {
		for (let channel = 0; channel < Math.min(maps, channels); channel += 1) {
			largest = Math.max(largest, Math.abs(data[place + channel] ?? 0));
		}
	}
	return largest;
}

/** Cells from the first to before the end. */
interface Span {
	readonly first: number;
	readonly end: number;
}

/** The cells of an axis under each of its pixels, one at least. */
function covers(cells: number, pixels: number): Span[] {
	return Array.from({ length: pixels }, (_, pixel) => {
		const first = Math.floor((pixel * cells) / pixels);
		return { first, end: Math.max(Math.floor(((pixel + 1) * cells) / pixels), first + 1) };
	});
}

function mean(
	{ shape, data }: NdArray,
	{ rows, columns, channel }: { readonly rows: Span; readonly columns: Span; readonly channel: number },
): number {
	const [, width = 1, channels = 1] = shape;
	let sum = 0;
	for (let y = rows.first; y < rows.end; y += 1) {
		for (let x = columns.first; x < columns.end; x += 1)
			sum += data[(y * width + x) * channels + channel] ?? 0;
	}
	return sum / ((rows.end - rows.first) * (columns.end - columns.first));
}
