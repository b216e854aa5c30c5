import { expect, test } from 'vitest';
import { flagKey, flagScale, niceStep } from '$lib/viz/flag';

test('a key moves a flag by about a hundredth of the scale, a round number', () => {
	expect(niceStep(10368)).toBe(200);
	expect(niceStep(1064)).toBe(20);
	expect(niceStep(60)).toBe(1);
});

test('the scale ends at a round number beyond the longest lane, so that its end tells nothing', () => {
	expect(flagScale(10368)).toEqual({
		max: 12000,
		marks: [0, 2000, 4000, 6000, 8000, 10000, 12000],
	});
	expect(flagScale(1064).max).toBe(1200);
	expect(flagScale(2000).max).toBeGreaterThan(2000);
});

test('keys go to the next round number and stay on the scale', () => {
	const scale = { max: 1000, step: 10 };
	expect(flagKey('ArrowRight', 123, scale)).toBe(130);
	expect(flagKey('ArrowLeft', 123, scale)).toBe(120);
	expect(flagKey('ArrowLeft', 0, scale)).toBe(0);
	expect(flagKey('ArrowUp', 1000, scale)).toBe(1000);
	expect(flagKey('PageUp', 123, scale)).toBe(223);
	expect(flagKey('PageDown', 50, scale)).toBe(0);
	expect(flagKey('Home', 123, scale)).toBe(0);
	expect(flagKey('End', 123, scale)).toBe(1000);
	expect(flagKey('x', 123, scale)).toBeUndefined();
});
