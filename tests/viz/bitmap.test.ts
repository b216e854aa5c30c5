import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { bitmap } from '$lib/viz/bitmap';
import { rgb } from '$lib/viz/palette';
import { upTo } from '../support/cells';

const array = ndArray([2, 3, 2], [1, 9, -2, 9, 3, 9, -4, 9, 0, 9, 4, 9]);

test.each(['light', 'dark'] as const)('a bitmap in the %s theme is one opaque pixel per cell', (theme) => {
	const pixels = bitmap(array, 0, { limit: 4, theme });
	expect(pixels).toHaveLength(2 * 3 * 4);
	const colours = upTo(6).map((place) => [...pixels.slice(place * 4, place * 4 + 4)]);
	expect(colours).toEqual([1, -2, 3, -4, 0, 4].map((value) => [...rgb(value, 4, theme), 255]));
});

test('a bitmap shows the channel that it is asked for', () => {
	const scale = { limit: 9, theme: 'light' } as const;
	const [red, green, blue] = bitmap(array, 1, scale);
	expect([red, green, blue]).toEqual([...rgb(9, 9, 'light')]);
});
