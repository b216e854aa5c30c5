import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { stripLimit, stripPixels, stripWidth } from '$lib/viz/map-strip';
import { rgb } from '$lib/viz/palette';
import { tileWindow } from '$lib/viz/tile-window';
import { upTo } from '../support/cells';

/** Two channels of 2×2: 1 2 / 3 4 and four times −8. */
const array = ndArray([2, 2, 2], [1, -8, 2, -8, 3, -8, 4, -8]);
const scale = { limit: 4, theme: 'light' } as const;

function pixelAt(pixels: Uint8ClampedArray, place: number): number[] {
	return [...pixels.slice(place * 4, place * 4 + 4)];
}

test('a row is as wide as its maps and the gaps between them', () => {
	expect(stripWidth({ maps: 3, side: 10, gap: 2 })).toBe(34);
	expect(stripWidth({ maps: 0, side: 10, gap: 2 })).toBe(0);
});

test('a map with fewer cells than pixels repeats them, and gaps stay clear', () => {
	const size = { maps: 2, side: 4, gap: 1 };
	const pixels = stripPixels(array, size, scale);
	expect(pixels).toHaveLength(9 * 4 * 4);
	for (const [place, value] of [
		[0, 1],
		[1, 1],
		[2, 2],
		[3 * 9 + 3, 4],
		[5, -8],
	] as const) {
		expect(pixelAt(pixels, place)).toEqual([...rgb(value, 4, 'light'), 255]);
	}
	expect(pixelAt(pixels, 4)).toEqual([0, 0, 0, 0]);
});

test('a map with more cells than pixels shows the mean of those under each', () => {
	const pixels = stripPixels(array, { maps: 1, side: 1, gap: 0 }, scale);
	expect(pixelAt(pixels, 0)).toEqual([...rgb(2.5, 4, 'light'), 255]);
});

test('where there are fewer channels than places, the rest stays clear', () => {
	const pixels = stripPixels(array, { maps: 3, side: 1, gap: 0 }, scale);
	expect(pixelAt(pixels, 2)).toEqual([0, 0, 0, 0]);
});

test('the scale is that of the channels that are shown', () => {
	expect(stripLimit(array, 1)).toBe(4);
	expect(stripLimit(array, 2)).toBe(8);
});

test('of many tiles those around the one at work are shown, page by page', () => {
	const maps = (focus: number) => upTo(10).map((channel) => ({ isFocus: channel === focus }));
	expect(tileWindow(maps(0), 4)).toEqual({ from: 0, to: 4 });
	expect(tileWindow(maps(5), 4)).toEqual({ from: 4, to: 8 });
	expect(tileWindow(maps(9), 4)).toEqual({ from: 8, to: 10 });
	expect(tileWindow(maps(-1), 4)).toEqual({ from: 0, to: 4 });
	expect(tileWindow(maps(3), 64)).toEqual({ from: 0, to: 10 });
});
