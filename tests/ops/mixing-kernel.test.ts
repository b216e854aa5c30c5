import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagonalOnly, isOnDiagonal, mixingKernel, mixingWeights } from '$lib/ops/mixing-kernel';
import { valueAt } from '$lib/ops/array';
import { forAll } from '../support/for-all';

const matrices = fc.integer({ min: 1, max: 6 }).chain((inChannels) =>
	fc.integer({ min: 1, max: 6 }).chain((outChannels) =>
		fc.record({
			inChannels: fc.constant(inChannels),
			weights: fc.array(fc.integer({ min: -9, max: 9 }), {
				minLength: inChannels * outChannels,
				maxLength: inChannels * outChannels,
			}),
		}),
	),
);

test('a row of the matrix is a filter of the kernel, a column a channel', () => {
	const kernel = mixingKernel([1, 2, 3, 4, 5, 6], 3);
	expect(kernel.shape).toEqual([1, 1, 3, 2]);
	expect(valueAt(kernel, 0, 0, 2, 0)).toBe(3);
	expect(valueAt(kernel, 0, 0, 0, 1)).toBe(4);
});

test('there and back again nothing is lost', () => {
	forAll(matrices, ({ weights, inChannels }) => {
		expect(mixingWeights(mixingKernel(weights, inChannels))).toEqual(weights);
	});
});

test('weights that leave a row open are refused', () => {
	expect(() => mixingKernel([1, 2, 3], 2)).toThrow('rows of 2 weights are needed: got 3 weights');
});

test('without what is off the diagonal each channel keeps to itself', () => {
	expect(diagonalOnly([1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 0, 0, 0, 5, 0, 0, 0, 9]);
	expect([0, 1, 2, 3, 4, 5].filter((index) => isOnDiagonal(index, 3))).toEqual([0, 4]);
});
