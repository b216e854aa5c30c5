import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestMagnitude, ndArray, valueAt, type NdArray } from '$lib/ops/array';
import { decomposition } from '$lib/ops/svd';
import { bestTwin, factorsOf, productKernel, relativeError, slices, type Twin } from '$lib/ops/twin';
import { forAll } from '../support/for-all';

const sizes = fc.record({
	channels: fc.integer({ min: 1, max: 5 }),
	filters: fc.integer({ min: 1, max: 9 }),
	side: fc.integer({ min: 1, max: 4 }),
});

function arrays(shape: readonly number[]): fc.Arbitrary<NdArray> {
	const length = shape.reduce((product, each) => product * each, 1);
	return fc
		.array(fc.integer({ min: -6, max: 6 }), { minLength: length, maxLength: length })
		.map((values) => ndArray(shape, values));
}

/** Kernels of any whole numbers. */
const kernels = sizes.chain(({ channels, filters, side }) => arrays([side, side, channels, filters]));

/** Pairs of any whole numbers: what they come to has slices of rank 1 only. */
const pairs: fc.Arbitrary<Twin> = sizes.chain(({ channels, filters, side }) =>
	fc.record({
		depthwise: arrays([side, side, 1, channels]),
		pointwise: arrays([1, 1, channels, filters]),
	}),
);

function norm(values: Iterable<number>): number {
	return Math.hypot(...values);
}

test('a slice has a row for each filter and a column for each tap', () => {
	const kernel = ndArray(
		[2, 1, 2, 3],
		Array.from({ length: 12 }, (_, index) => index),
	);
	const [first, second] = slices(kernel);
	expect(first).toEqual(ndArray([3, 2], [0, 6, 1, 7, 2, 8]));
	expect(second).toEqual(ndArray([3, 2], [3, 9, 4, 10, 5, 11]));
});

test('a pair comes to the kernel whose weights are P[n, m] · K[m, u, v]', () => {
	forAll(pairs, (pair) => {
		const kernel = productKernel(pair);
		const [height = 1, width = 1, channels = 1, filters = 1] = kernel.shape;
		for (let m = 0; m < channels; m += 1) {
			for (let n = 0; n < filters; n += 1) {
				for (let tap = 0; tap < height * width; tap += 1) {
					const [v, u] = [Math.floor(tap / width), tap % width];
					const product = valueAt(pair.pointwise, 0, 0, m, n) * valueAt(pair.depthwise, v, u, 0, m);
					expect(valueAt(kernel, v, u, m, n)).toBeCloseTo(product, 10);
				}
			}
		}
	});
});

describe('the best twin', () => {
	test('is exact whenever every slice is of rank 1', () => {
		forAll(pairs, (pair) => {
			const kernel = productKernel(pair);
			expect(relativeError(kernel, productKernel(bestTwin(kernel)))).toBeLessThan(1e-6);
		});
	});

	test('of any kernel misses just what the singular values after the first hold', () => {
		forAll(kernels, (kernel) => {
			const rest = slices(kernel).flatMap((slice) => decomposition(slice).values.slice(1));
			const near = productKernel(bestTwin(kernel));
			const missing = kernel.data.map((value, index) => value - (near.data[index] ?? NaN));
			expect(norm(missing)).toBeCloseTo(norm(rest), 4);
		});
	});

	test('is exact for a single filter and for a 1×1 kernel, which have slices of one row or column', () => {
		const thin = kernels.filter(({ shape: [side, , , filters] }) => side === 1 || filters === 1);
		forAll(thin, (kernel) => {
			expect(relativeError(kernel, productKernel(bestTwin(kernel)))).toBeLessThan(1e-6);
		});
	});

	test('has kernels whose largest weight is 1, so that ReLU would see the same from any machine', () => {
		forAll(kernels, (kernel) => {
			const twin = bestTwin(kernel);
			slices(kernel).forEach((slice, channel) => {
				const { row } = factorsOf(twin, channel);
				if (largestMagnitude(slice) > 0) expect(Math.max(...row)).toBeCloseTo(1, 6);
			});
		});
	});

	test('of nothing is nothing', () => {
		const kernel = ndArray([3, 3, 2, 4]);
		expect(relativeError(kernel, productKernel(bestTwin(kernel)))).toBe(0);
	});
});

test('the error is a share of the exact array, and nothing can be a share of nothing', () => {
	expect(relativeError(ndArray([2], [3, 4]), ndArray([2], [3, 1]))).toBe(3 / 5);
	expect(relativeError(ndArray([2]), ndArray([2]))).toBe(0);
	expect(relativeError(ndArray([1]), ndArray([1], [1]))).toBe(Infinity);
});
