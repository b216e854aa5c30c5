import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureColours, pictureValues, type Pixels } from '$lib/notebook/picture';
import { valueAt, type NdArray } from '$lib/ops/array';
import { forAll } from '../support/for-all';

type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** A picture whose pixel at (x, y) has this colour. */
function pixels(width: number, height: number, colour: (x: number, y: number) => Colour): Pixels {
	const data = new Uint8ClampedArray(width * height * 4);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 4);
	}
	return { width, height, data };
}

function grey(value: number): Colour {
	return [value, value, value, 255];
}

/** The picture in a mirror: left for right, or top for bottom. */
function mirrored({ width, height, data }: Pixels, axis: 'x' | 'y'): Pixels {
	return pixels(width, height, (x, y) => {
		const from = axis === 'x' ? y * width + width - 1 - x : (height - 1 - y) * width + x;
		const [red = NaN, green = NaN, blue = NaN, opacity = NaN] = data.slice(from * 4, from * 4 + 4);
		return [red, green, blue, opacity];
	});
}

function list(side: number): number[] {
	return Array.from({ length: side }, (_, index) => index);
}

/** One channel as rows. */
function rows(values: NdArray, channel = 0): number[][] {
	const [height = 0, width = 0] = values.shape;
	return list(height).map((y) => list(width).map((x) => valueAt(values, y, x, channel)));
}

function mean(numbers: ArrayLike<number>): number {
	return Array.from(numbers).reduce((sum, value) => sum + value, 0) / numbers.length;
}

const byte = fc.integer({ min: 0, max: 255 });
const channels = fc.constantFrom<1 | 3>(1, 3);
const side = fc.integer({ min: 1, max: 12 });

/** Pictures of up to 12 × 12, opaque or not. */
const anyPixels = fc
	.record({ width: side, height: side, isOpaque: fc.boolean() })
	.chain(({ width, height, isOpaque }) =>
		fc
			.array(byte, { minLength: width * height * 4, maxLength: width * height * 4 })
			.map((values): Pixels => ({
				width,
				height,
				data: Uint8ClampedArray.from(values, (value, index) => (isOpaque && index % 4 === 3 ? 255 : value)),
			})),
	);

describe('a picture as a tensor', () => {
	test('has the shape that was asked for and whole values from −128 to 127', () => {
		forAll(fc.record({ picture: anyPixels, side, channels }), (given) => {
			const values = pictureValues(given.picture, given.side, given.channels);
			expect(values.shape).toEqual([given.side, given.side, given.channels]);
			expect(values.data.every((value) => Number.isInteger(value) && value >= -128 && value <= 127)).toBe(
				true,
			);
		});
	});

	test('of one colour has that colour, less 128, in every cell', () => {
		forAll(fc.record({ width: side, height: side, side, colour: fc.tuple(byte, byte, byte) }), (given) => {
			const [red, green, blue] = given.colour;
			const picture = pixels(given.width, given.height, () => [red, green, blue, 255]);
			const values = pictureValues(picture, given.side, 3);
			[red, green, blue].forEach((value, channel) => {
				expect(rows(values, channel).flat()).toEqual(list(given.side ** 2).map(() => value - 128));
			});
		});
	});

	test('keeps the mean of a square picture but for rounding', () => {
		const square = anyPixels.filter(({ width, height }) => width === height);
		forAll(fc.record({ picture: square, side }), (given) => {
			const opaque = given.picture.data.map((value, index) => (index % 4 === 3 ? 255 : value));
			const picture = { ...given.picture, data: opaque };
			const values = pictureValues(picture, given.side, 3);
			const before = mean(opaque.filter((_, index) => index % 4 === 0)) - 128;
			expect(Math.abs(mean(rows(values).flat()) - before)).toBeLessThanOrEqual(0.5);
		});
	});

	test('mirrored is the mirrored picture as a tensor, whichever comes first', () => {
		forAll(fc.record({ picture: anyPixels, side, channels }), (given) => {
			const upright = rows(pictureValues(given.picture, given.side, given.channels));
			const leftRight = pictureValues(mirrored(given.picture, 'x'), given.side, given.channels);
			const upsideDown = pictureValues(mirrored(given.picture, 'y'), given.side, given.channels);
			expect(rows(leftRight)).toEqual(upright.map((row) => row.toReversed()));
			expect(rows(upsideDown)).toEqual(upright.toReversed());
		});
	});

	test('is the same each time', () => {
		forAll(fc.record({ picture: anyPixels, side, channels }), (given) => {
			const twice = [1, 2].map(() => pictureValues(given.picture, given.side, given.channels));
			expect(twice[0]).toEqual(twice[1]);
		});
	});

	test('of its own size is the picture, pixel by pixel', () => {
		const picture = pixels(3, 3, (x, y) => [10 * x, 20 * y, x + y, 255]);
		const values = pictureValues(picture, 3, 3);
		expect(rows(values, 0)).toEqual(list(3).map(() => [-128, -118, -108]));
		expect(rows(values, 1)).toEqual([-128, -108, -88].map((value) => [value, value, value]));
		expect(valueAt(values, 2, 1, 2)).toBe(3 - 128);
	});

	test('of 28 × 28 repeats every pixel at 56 × 56', () => {
		const picture = pixels(28, 28, (x, y) => grey((x * 7 + y * 31) % 256));
		const small = rows(pictureValues(picture, 28, 1));
		const large = rows(pictureValues(picture, 56, 1));
		expect(large).toEqual(list(56).map((y) => list(56).map((x) => small[y >> 1]?.[x >> 1])));
	});

	test('weighs a pixel under two cells by the part under each', () => {
		const picture = pixels(3, 3, (x) => grey([0, 90, 240][x] ?? NaN));
		// Cells of 1.5 pixels: (0 + 90 / 2) / 1.5 = 30 and (90 / 2 + 240) / 1.5 = 190.
		expect(rows(pictureValues(picture, 2, 1))).toEqual(list(2).map(() => [30 - 128, 190 - 128]));
	});

	test.each([
		{ spare: 'an even number of pixels', width: 6, shown: [2, 3] },
		{ spare: 'an odd number, by half pixels', width: 5, shown: [1.5, 2.5] },
	])('takes the square about the centre with $spare to spare', ({ width, shown }) => {
		const wide = pixels(width, 2, (x) => grey(x * 10));
		const tall = pixels(2, width, (_, y) => grey(y * 10));
		const values = shown.map((column) => column * 10 - 128);
		expect(rows(pictureValues(wide, 2, 1))).toEqual([values, values]);
		expect(rows(pictureValues(tall, 2, 1))).toEqual(values.map((value) => [value, value]));
	});

	test.each([
		{ name: 'red', colour: [255, 0, 0, 255], luma: 76 },
		{ name: 'green', colour: [0, 255, 0, 255], luma: 150 },
		{ name: 'blue', colour: [0, 0, 255, 255], luma: 29 },
		{ name: 'white', colour: [255, 255, 255, 255], luma: 255 },
	] as const)('in grey weighs $name as Rec. 601 does', ({ colour, luma }) => {
		expect(
			rows(
				pictureValues(
					pixels(2, 2, () => colour),
					1,
					1,
				),
			),
		).toEqual([[luma - 128]]);
	});

	test.each([
		{ name: 'clear', colour: [10, 20, 30, 0], over: [255, 255, 255] },
		{ name: 'half clear', colour: [0, 51, 255, 51], over: [204, 214, 255] },
		{ name: 'opaque', colour: [10, 20, 30, 255], over: [10, 20, 30] },
	] as const)('shows a $name pixel over white', ({ colour, over }) => {
		expect([
			...pictureValues(
				pixels(1, 1, () => colour),
				1,
				3,
			).data,
		]).toEqual(over.map((value) => value - 128));
	});

	test('as colours is 128 more', () => {
		const picture = pixels(2, 1, (x) => [x * 100, 50, 255, 255]);
		expect([...pictureColours(picture, 1).data]).toEqual(
			[...pictureValues(picture, 1, 3).data].map((value) => value + 128),
		);
	});

	test('of a side that is no whole number is refused by name and value', () => {
		const picture = pixels(2, 2, () => grey(0));
		expect(() => pictureValues(picture, 0, 1)).toThrow(
			'side must be a whole number of at least 1: got 0; try 1',
		);
		expect(() => pictureValues(picture, 2.5, 3)).toThrow('got 2.5');
	});

	test.each([
		{ width: 0, height: 0, length: 0 },
		{ width: 2, height: 2, length: 12 },
	])('of $width × $height pixels in $length values is refused', ({ width, height, length }) => {
		const picture = { width, height, data: new Uint8ClampedArray(length) };
		expect(() => pictureValues(picture, 1, 1)).toThrow(RangeError);
	});
});
