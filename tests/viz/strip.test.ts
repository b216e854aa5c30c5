import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { stripDone, stripFrames, stripPaths, stripSize } from '$lib/viz/strip';

/** Two maps of 2×3; cell by cell the values of map 1 and map 2. */
const array = ndArray([2, 3, 2], [1, -2, 1, -2, 1, -2, 0, -2, 0, -2, 0, 1]);

test('a strip lays the maps side by side with a gap of one cell', () => {
	expect(stripSize(array)).toEqual({ width: 7, height: 2 });
	expect(stripFrames(array)).toBe('M0 0h3v2h-3zM4 0h3v2h-3z');
});

test('cells of one value are one path, each where its map has it', () => {
	const paths = stripPaths(array);
	expect(paths.map(({ value }) => value)).toEqual([1, 0, -2]);
	expect(paths[0]?.path).toBe('M0 0h1v1h-1zM1 0h1v1h-1zM2 0h1v1h-1zM6 1h1v1h-1z');
	expect(paths.at(-1)?.path.split('M')).toHaveLength(1 + 5);
	expect(new Set(paths.map(({ fill }) => fill)).size).toBe(3);
});

test('the part that is done is whole maps, then whole rows, then the cells of a row', () => {
	expect(stripDone(array, 0)).toBe('');
	expect(stripDone(array, 2)).toBe('M0 0h2v1h-2z');
	expect(stripDone(array, 4)).toBe('M0 0h3v1h-3zM0 1h1v1h-1z');
	expect(stripDone(array, 6)).toBe('M0 0h4v2h-4z');
	expect(stripDone(array, 7)).toBe('M0 0h4v2h-4zM4 0h1v1h-1z');
	expect(stripDone(array, 12)).toBe('M0 0h8v2h-8z');
});
