import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { stripLimit, stripPixels, stripRange } from '$lib/viz/map-strip';
import { rgb } from '$lib/viz/palette';
import { tileWindow } from '$lib/viz/tile-window';
import { upTo } from '../support/cells';

/** Two channels of 2×2: 1 2 / 3 4 and four times −8. */
const array = ndArray([2, 2, 2], [1, -8, 2, -8, 3, -8, 4, -8]);

function pixelAt(pixels: Uint8ClampedArray, place: number): number[] {
	return [...pixels.slice(place * 4, place * 4 + 4)];
}

test('the range is that of the channels that are shown', () => {
	expect(stripRange(array, 1)).toEqual({ least: 1, most: 4, mean: 2.5 });
	expect(stripRange(array, 8)).toEqual({ least: -8, most: 4, mean: -2.75 });
	expect(stripLimit(stripRange(array, 1))).toBe(4);
	expect(stripLimit(stripRange(array, 2))).toBe(8);
});

test('the maps lie side by side, a pixel for each cell in the colour of its value', () => {
	for (const theme of ['light', 'dark'] as const) {
		const pixels = stripPixels(array, 2, { limit: 8, theme });
		const values = [1, 2, -8, -8, 3, 4, -8, -8];
		expect(pixels).toHaveLength(values.length * 4);
		values.forEach((value, place) => {
			const near = [...rgb(value, 8, theme), 255];
			pixelAt(pixels, place).forEach((channel, index) => {
				expect(Math.abs(channel - (near[index] ?? NaN))).toBeLessThanOrEqual(1);
			});
		});
	}
});

test('values beyond the scale take its ends, and a scale of nothing is without colour', () => {
	const beyond = stripPixels(array, 1, { limit: 2, theme: 'light' });
	expect(pixelAt(beyond, 3)).toEqual([...rgb(2, 2, 'light'), 255]);
	const nothing = stripPixels(ndArray([1, 1, 1]), 1, { limit: 0, theme: 'light' });
	expect(pixelAt(nothing, 0)).toEqual([...rgb(0, 1, 'light'), 255]);
});

test('no more maps are drawn than there are', () => {
	expect(stripPixels(array, 5, { limit: 1, theme: 'light' })).toHaveLength(2 * 4 * 4);
});

test('of many tiles those around the one at work are shown, page by page', () => {
	const maps = (focus: number) => upTo(10).map((channel) => ({ isFocus: channel === focus }));
	expect(tileWindow(maps(0), 4)).toEqual({ from: 0, to: 4 });
	expect(tileWindow(maps(5), 4)).toEqual({ from: 4, to: 8 });
	expect(tileWindow(maps(9), 4)).toEqual({ from: 6, to: 10 });
	expect(tileWindow(maps(-1), 4)).toEqual({ from: 0, to: 4 });
	expect(tileWindow(maps(3), 64)).toEqual({ from: 0, to: 10 });
});
