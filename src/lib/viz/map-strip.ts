import type { NdArray } from '../ops/array';
import { rgb, type Theme } from './palette';

/** The values of the channels that are shown. */
export interface StripRange {
	readonly least: number;
	readonly most: number;
	readonly mean: number;
}

/**
 * The values of the first channels of a layer, in one pass.
 * @param array `[height, width, channels]`
 */
export function stripRange({ shape, data }: NdArray, maps: number): StripRange {
	const [height = 1, width = 1, channels = 1] = shape;
	const shown = Math.min(maps, channels);
	let [least, most, sum] = [Infinity, -Infinity, 0];
	for (let place = 0; place < data.length; place += channels) {
		for (let channel = 0; channel < shown; channel += 1) {
			const value = data[place + channel] ?? 0;
			if (value < least) least = value;
			if (value > most) most = value;
			sum += value;
		}
	}
	return { least, most, mean: sum / (height * width * shown) };
}

/** The magnitude that takes the full colour. */
export function stripLimit({ least, most }: StripRange): number {
	return Math.max(Math.abs(least), Math.abs(most));
}

/**
 * The first channels of a layer side by side, without gaps, as the pixels of an image, one for each cell: red, green,
 * blue and opaque. Colours are taken from a scale of `steps` on either side of 0, finer than an eye can tell.
 * @param array `[height, width, channels]`
 */
export function stripPixels(
	{ shape, data }: NdArray,
	maps: number,
	{ limit, theme }: { readonly limit: number; readonly theme: Theme },
): Uint8ClampedArray<ArrayBuffer> {
	const [height = 0, width = 0, channels = 1] = shape;
	const shown = Math.min(maps, channels);
	const pixels = new Uint8ClampedArray(shown * width * height * 4);
	const colours = new Uint32Array(pixels.buffer);
	const table = scale(theme);
	const unit = limit > 0 ? steps / limit : 0;
	for (let place = 0; place < height * width; place += 1) {
		const [y, x] = [Math.floor(place / width), place % width];
		for (let channel = 0; channel < shown; channel += 1) {
			const value = (data[place * channels + channel] ?? 0) * unit;
			const step = Math.max(Math.min(Math.round(value), steps), -steps);
			colours[(y * shown + channel) * width + x] = table[step + steps] ?? 0;
		}
	}
	return pixels;
}

const steps = 255;
const scales = new Map<Theme, Uint32Array>();

/** The colours of the values from −1 to 1 in a theme, as they lie in memory; made once. */
function scale(theme: Theme): Uint32Array {
	const made = scales.get(theme);
	if (made !== undefined) return made;
	const bytes = Uint8Array.from(
		Array.from({ length: 2 * steps + 1 }, (_, index) => [...rgb(index - steps, steps, theme), 255]).flat(),
	);
	const table = new Uint32Array(bytes.buffer);
	scales.set(theme, table);
	return table;
}
