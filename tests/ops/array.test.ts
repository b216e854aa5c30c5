import fc from 'fast-check';
import { expect, test } from 'vitest';
import { added, integers, largestMagnitude, ndArray, offset, valueAt, withValue } from '$lib/ops/array';
import { forAll } from '../support/for-all';

test('an array is zeros unless values are given', () => {
	expect(ndArray([2, 3])).toEqual({ shape: [2, 3], data: new Float32Array(6) });
	expect([...ndArray([2, 2], [1, 2, 3, 4]).data]).toEqual([1, 2, 3, 4]);
	expect(ndArray([], [5]).data).toHaveLength(1);
});

test('values that do not fit the shape are refused', () => {
	expect(() => ndArray([2, 3], [1, 2, 3])).toThrow(new RangeError('shape 2×3 needs 6 values: got 3'));
});

test('the last index runs fastest', () => {
	const array = ndArray(
		[2, 3, 4],
		Array.from({ length: 24 }, (_, index) => index),
	);
	expect(valueAt(array, 0, 0, 1)).toBe(1);
	expect(valueAt(array, 0, 1, 0)).toBe(4);
	expect(valueAt(array, 1, 0, 0)).toBe(12);
	expect(valueAt(array, 1, 2, 3)).toBe(23);
	expect(offset([2, 3, 4], [1, 2, 3])).toBe(23);
});

test('a value past the end is not a number', () => {
	expect(valueAt(ndArray([2, 2]), 2, 0)).toBeNaN();
});

test('replacing one value leaves the array as it was', () => {
	const before = ndArray([3], [1, 2, 3]);
	const after = withValue(before, 1, 9);
	expect([...after.data]).toEqual([1, 9, 3]);
	expect([...before.data]).toEqual([1, 2, 3]);
	expect(after.shape).toEqual([3]);
});

test('small whole numbers stay within their range and reach both ends of it', () => {
	const ranges = fc.tuple(fc.integer({ min: -5, max: 0 }), fc.integer({ min: 0, max: 5 }));
	forAll(fc.tuple(ranges, fc.nat(1000)), ([range, seed]) => {
		const { data } = integers([20, 30], { seed, layer: 0, role: 0 }, range);
		expect([Math.min(...data), Math.max(...data)]).toEqual(range);
		expect(data.every(Number.isInteger)).toBe(true);
	});
});

test('the same stream gives the same numbers again, and another gives others', () => {
	const stream = { seed: 1, layer: 2, role: 0 };
	expect(integers([4, 4], stream, [-3, 3])).toEqual(integers([4, 4], stream, [-3, 3]));
	expect(integers([4, 4], { ...stream, seed: 2 }, [-3, 3])).not.toEqual(integers([4, 4], stream, [-3, 3]));
});

test('the largest magnitude counts negative values too', () => {
	expect(largestMagnitude(ndArray([3], [1, -4, 2]))).toBe(4);
	expect(largestMagnitude(ndArray([3], [1, 4, -2]))).toBe(4);
	expect(largestMagnitude(ndArray([0]))).toBe(0);
});

test('arrays of two shapes are not added', () => {
	expect(added(ndArray([2], [1, 2]), ndArray([2], [3, 5]), -1).data).toEqual(new Float32Array([-2, -3]));
	expect(() => added(ndArray([2, 1]), ndArray([1, 2]))).toThrow(/have one shape: got 2×1 and 1×2$/);
});
