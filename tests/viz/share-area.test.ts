import { expect, test } from 'vitest';
import { areaPath, sharePath } from '$lib/viz/share-area';

const axis = { min: 1, max: 4 };

test('shares go from the top, which is the whole, down to nothing', () => {
	const path = sharePath(
		[
			{ x: 1, y: 1 },
			{ x: 2, y: 0.5 },
			{ x: 4, y: 0 },
		],
		axis,
	);
	expect(path).toMatch(/^M0,0C.*50,50C.*100,100$/);
});

test('the area below is closed along the floor', () => {
	const points = [
		{ x: 2, y: 0.5 },
		{ x: 4, y: 0.25 },
	];
	expect(areaPath(points, axis)).toBe('M50,50L100,75V100H50Z');
	expect(areaPath([], axis)).toBe('');
});
