import { expect, test } from 'vitest';
import { dotKey, evenPlace, evenTicks, pointPlace, stairCorners, stairPath } from '$lib/viz/scatter';

const axes = { x: { min: 10, max: 640 }, y: { min: 40, max: 72, step: 10 } };

test('an even axis has its lines at whole multiples of its step', () => {
	expect(evenTicks(axes.y)).toEqual([40, 50, 60, 70]);
	expect(evenTicks({ min: 41, max: 60, step: 5 })).toEqual([45, 50, 55, 60]);
	expect([40, 56, 72].map((value) => evenPlace(axes.y, value))).toEqual([0, 0.5, 1]);
});

test('a point lies by doublings from the left, and evenly from the top', () => {
	expect(pointPlace({ x: 80, y: 64 }, axes)).toEqual({ left: 50, top: 25 });
});

test('a stair goes level to the next point and then up to it, from the bottom to the right edge', () => {
	const front = [
		{ x: 20, y: 48 },
		{ x: 80, y: 64 },
	];
	expect(stairPath(front, axes)).toBe('M16.67 100V75H50V25H100');
	expect(stairPath([], axes)).toBe('');
});

test('the corners of a stair lie one above or beside the other, and every point is one of them', () => {
	const front = [
		{ left: 10, top: 70 },
		{ left: 30, top: 40 },
		{ left: 80, top: 20 },
	];
	const corners = stairCorners(front);
	expect(corners).toEqual(expect.arrayContaining(front));
	expect([corners[0], corners.at(-1)]).toEqual([
		{ left: 10, top: 100 },
		{ left: 100, top: 20 },
	]);
	for (const [index, { left, top }] of corners.slice(1).entries()) {
		expect(index % 2 === 0 ? left : top).toBe(index % 2 === 0 ? corners[index]?.left : corners[index]?.top);
	}
	expect(stairCorners([])).toEqual([]);
});

test('keys lead from dot to dot and end at the ends', () => {
	expect(dotKey('ArrowRight', 1, 4)).toBe(2);
	expect(dotKey('ArrowUp', 3, 4)).toBe(3);
	expect(dotKey('ArrowDown', 0, 4)).toBe(0);
	expect(dotKey('Home', 2, 4)).toBe(0);
	expect(dotKey('End', 0, 4)).toBe(3);
	expect(dotKey('Tab', 0, 4)).toBeUndefined();
});
