import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, greatestCommonDivisor, product, reciprocal, sum } from '$lib/ops/fraction';
import { forAll } from '../support/for-all';

const whole = fc.integer({ min: -1000, max: 1000 });
const above = fc.integer({ min: 1, max: 1000 });
const anyFraction = fc.tuple(whole, above).map(([top, bottom]) => fraction(top, bottom));

test('a fraction is in lowest terms and its denominator is positive', () => {
	expect(fraction(6, 8)).toEqual({ numerator: 3, denominator: 4 });
	expect(fraction(6, -8)).toEqual({ numerator: -3, denominator: 4 });
	expect(fraction(-6, -8)).toEqual({ numerator: 3, denominator: 4 });
	expect(fraction(7)).toEqual({ numerator: 7, denominator: 1 });
});

test('zero is always 0/1, never minus zero', () => {
	const zero = { numerator: 0, denominator: 1 };
	expect(fraction(0, 5)).toEqual(zero);
	expect(fraction(0, -5)).toEqual(zero);
	expect(product(fraction(0), fraction(-3, 4))).toEqual(zero);
	expect(sum(fraction(1, 2), fraction(-1, 2))).toEqual(zero);
});

test('parts that are not whole numbers are refused, with what arrived', () => {
	expect(() => fraction(1.5, 2)).toThrow(new RangeError('a fraction needs whole numbers: 1.5/2'));
	expect(() => fraction(1, NaN)).toThrow(RangeError);
	expect(() => fraction(2 ** 53)).toThrow(RangeError);
});

test('a denominator of 0 is refused', () => {
	expect(() => fraction(3, 0)).toThrow(new RangeError('a fraction needs a divisor: 3/0'));
	expect(() => reciprocal(fraction(0))).toThrow(RangeError);
});

test('sums and products equal those of school arithmetic', () => {
	forAll(fc.tuple(whole, above, whole, above), ([top, bottom, otherTop, otherBottom]) => {
		const [left, right] = [fraction(top, bottom), fraction(otherTop, otherBottom)];
		expect(sum(left, right)).toEqual(fraction(top * otherBottom + otherTop * bottom, bottom * otherBottom));
		expect(product(left, right)).toEqual(fraction(top * otherTop, bottom * otherBottom));
	});
});

test('a fraction times its reciprocal is 1', () => {
	forAll(
		anyFraction.filter(({ numerator }) => numerator !== 0),
		(value) => {
			expect(product(value, reciprocal(value))).toEqual(fraction(1));
		},
	);
});

test('large parts that cancel stay exact', () => {
	expect(product(fraction(2 ** 50, 3), fraction(3, 2 ** 49))).toEqual(fraction(2));
	expect(sum(fraction(1, 2 ** 50), fraction(1, 2 ** 50))).toEqual(fraction(1, 2 ** 49));
});

test('a result too large to be exact is refused, not rounded', () => {
	expect(() => product(fraction(2 ** 52), fraction(3))).toThrow(RangeError);
	expect(() => sum(fraction(Number.MAX_SAFE_INTEGER), fraction(1))).toThrow(RangeError);
});

test('the greatest common divisor divides both, and what is left shares nothing', () => {
	forAll(fc.tuple(above, above), ([left, right]) => {
		const divisor = greatestCommonDivisor(left, right);
		expect([left % divisor, right % divisor]).toEqual([0, 0]);
		expect(greatestCommonDivisor(left / divisor, right / divisor)).toBe(1);
	});
	expect(greatestCommonDivisor(0, 12)).toBe(12);
	expect(greatestCommonDivisor(-8, 12)).toBe(4);
	expect(greatestCommonDivisor(0, 0)).toBe(1);
});
