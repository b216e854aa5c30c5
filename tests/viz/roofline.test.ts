import { expect, test } from 'vitest';
import { roofPath, roofPlace } from '$lib/viz/roofline';

const axes = { x: { min: 1, max: 16 }, y: { min: 1 / 16, max: 1 } };

test('the roof goes up to the ridge and is level from there', () => {
	expect(roofPath(4, axes)).toBe('M0 50L50 0L100 0');
});

test('a roof that begins below the diagram enters it at its floor', () => {
	expect(roofPath(16, axes)).toBe('M0 100L100 0L100 0');
	expect(roofPath(32, { ...axes, x: { min: 1, max: 64 } })).toBe('M16.67 100L83.33 0L100 0');
});

test('what is off an axis lies at its end', () => {
	expect(roofPlace(0, 0, axes)).toEqual({ left: 0, top: 100 });
	expect(roofPlace(99, 2, axes)).toEqual({ left: 100, top: 0 });
});
