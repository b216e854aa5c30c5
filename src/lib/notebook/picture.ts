import { ndArray, type NdArray } from '../ops/array';
import { requireWhole } from '../ops/check';

/** A decoded picture: red, green, blue and opacity of each pixel, 0 to 255, row by row. */
export interface Pixels {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** A plane of numbers, row by row. */
interface Plane {
	readonly width: number;
	readonly height: number;
	readonly values: Float64Array;
}

/** The pixels under one cell: where they begin, and how much of each is covered. */
interface Cover {
	readonly first: number;
	readonly parts: readonly number[];
}

/** Shares of red, green and blue in thousandths. */
type Shares = readonly [red: number, green: number, blue: number];

const thousand = 1000;

/** The shares of red, green and blue in the luma of Rec. ITU-R BT.601, in thousandths. */
export const lumaShares: Shares = [299, 587, 114];

/** Luma for a grey map, the three colours as they are for a coloured one. */
const channelShares: Readonly<Record<1 | 3, readonly Shares[]>> = {
	1: [lumaShares],
	3: [
		[thousand, 0, 0],
		[0, thousand, 0],
		[0, 0, thousand],
	],
};

const white = 255;

/** What is subtracted from a pixel so that values lie on both sides of 0, as networks are fed. */
const middle = 128;

/**
 * A picture as an input tensor `[side, side, channels]` of whole numbers, -128 to 127: pixel − 128.
 *
 * The largest square about the centre is averaged over equal areas, a pixel cut by a border counting
 * by the part inside; a smaller picture repeats its pixels. What is transparent shows white. Sums are
 * exact and rounded once, half up, so the tensor is the same on every machine.
 * @throws LayerError if the side is not a whole number of at least 1, RangeError if the data does not
 * fit the size of the picture
 */
export function pictureValues(pixels: Pixels, side: number, channels: 1 | 3): NdArray {
	requireWhole('side', side);
	requirePixels(pixels);
	const square = Math.min(pixels.width, pixels.height);
	const shown = channelShares[channels].map((shares) =>
		averaged(summedRows(summedRows(plane(pixels, shares), square, side), square, side), square),
	);
	const array = ndArray([side, side, channels]);
	shown.forEach((values, channel) => {
		values.forEach((value, cell) => (array.data[cell * channels + channel] = value));
	});
	return array;
}

/** A picture as a tensor `[side, side, 3]` of its red, green and blue, whole numbers from 0 to 255; as `pictureValues`. */
export function pictureColours(pixels: Pixels, side: number): NdArray {
	const { shape, data } = pictureValues(pixels, side, 3);
	return ndArray(
		shape,
		data.map((value) => value + middle),
	);
}

function requirePixels({ width, height, data }: Pixels): void {
	if (width >= 1 && height >= 1 && data.length === width * height * 4) return;
	throw new RangeError(
		`a picture needs width × height × 4 values: got ${data.length} for ${width} × ${height}`,
	);
}

/** One channel over white, in units of 1 / (255 · 1000), which keep it whole. */
function plane({ width, height, data }: Pixels, [red, green, blue]: Shares): Plane {
	const values = new Float64Array(width * height);
	for (let pixel = 0; pixel < values.length; pixel++) {
		const at = pixel * 4;
		const colour = red * (data[at] ?? NaN) + green * (data[at + 1] ?? NaN) + blue * (data[at + 2] ?? NaN);
		const opacity = data[at + 3] ?? NaN;
		values[pixel] = colour * opacity + thousand * white * (white - opacity);
	}
	return { width, height, values };
}

/** Sums each row over the cells' covers and lays the result on its side: twice is upright again. */
function summedRows({ width, height, values }: Plane, square: number, side: number): Plane {
	const summed = new Float64Array(side * height);
	covers(width, square, side).forEach(({ first, parts }, column) => {
		for (let y = 0; y < height; y++) {
			const start = y * width + first;
			let sum = 0;
			for (let index = 0; index < parts.length; index++) {
				sum += (parts[index] ?? NaN) * (values[start + index] ?? NaN);
			}
			summed[column * height + y] = sum;
		}
	});
	return { width: height, height: side, values: summed };
}

/**
 * What each of `side` equal cells covers of the middle `square` pixels of a row. Counted in units of
 * half a pixel / `side`: then an odd number of pixels to spare, and every border, is a whole number.
 */
function covers(length: number, square: number, side: number): Cover[] {
	const pixel = 2 * side;
	const cell = 2 * square;
	return Array.from({ length: side }, (_, index) => {
		const start = (length - square) * side + index * cell;
		const first = Math.floor(start / pixel);
		const last = Math.ceil((start + cell) / pixel);
		const parts = Array.from({ length: last - first }, (_, part) => {
			const left = (first + part) * pixel;
			return Math.min(left + pixel, start + cell) - Math.max(left, start);
		});
		return { first, parts };
	});
}

/** Sums divided by the area of a cell, rounded half up, about 0. */
function averaged({ values }: Plane, square: number): Float64Array {
	const area = (2 * square) ** 2 * white * thousand;
	return values.map((sum) => Math.floor((2 * sum + area) / (2 * area)) - middle);
}
