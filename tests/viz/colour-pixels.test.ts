import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { colourPixels } from '$lib/viz/colour-pixels';

test('colours are rounded and clipped, and opaque', () => {
	const array = ndArray([1, 2, 3], [0, 127.6, 255, -40, 300, 254.4]);
	expect([...colourPixels(array)]).toEqual([0, 128, 255, 255, 0, 255, 254, 255]);
});
