import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfBits, halfValue } from '$lib/ops/half';
import { upTo } from '../support/cells';
import { forAll } from '../support/for-all';

test('every float16 comes back from its bits', () => {
	for (const bits of upTo(65536)) {
		const value = halfValue(bits);
		expect(Number.isNaN(value) ? 'no number' : halfBits(value)).toBe(
			Number.isNaN(value) ? 'no number' : bits,
		);
	}
});

test('a number becomes the nearest float16, and the even one of two that are as near', () => {
	forAll(
		fc.tuple(fc.integer({ min: 0, max: 31742 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()),
		([bits, part, isNegative]) => {
			const [low, high] = [halfValue(bits), halfValue(bits + 1)];
			const value = Math.fround(low + part * (high - low));
			const [below, above] = [value - low, high - value];
			const even = bits % 2 === 0 ? low : high;
			const nearest = below === above ? even : below < above ? low : high;
			expect(halfValue(halfBits(isNegative ? -value : value))).toBe(isNegative ? -nearest : nearest);
		},
		1000,
	);
});

test('what is too large is infinite, and what is no number stays none', () => {
	expect([65519, 65520, 1e30, -1e30].map((value) => halfValue(halfBits(value)))).toEqual([
		65504,
		Infinity,
		Infinity,
		-Infinity,
	]);
	expect(halfValue(halfBits(NaN))).toBeNaN();
});
