import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kernelPattern, kernelPatterns, type KernelPattern } from '$lib/ops/kernel';
import { item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';

test.each<[KernelPattern, number[]]>([
	['identity', [0, 0, 0, 0, 1, 0, 0, 0, 0]],
	['box', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
	['gauss', [1, 2, 1, 2, 4, 2, 1, 2, 1]],
	['sobel', [-1, 0, 1, -2, 0, 2, -1, 0, 1]],
	['laplacian', [0, -1, 0, -1, 4, -1, 0, -1, 0]],
	['sharpen', [0, -1, 0, -1, 5, -1, 0, -1, 0]],
])('the 3×3 %s is that of the textbook', (pattern, values) => {
	expect(kernelPattern(pattern, 3, 3)).toEqual(values);
});

test('a 5×5 Gauss is the outer product of 1 4 6 4 1 with itself', () => {
	const row = [1, 4, 6, 4, 1];
	expect(kernelPattern('gauss', 5, 5)).toEqual(row.flatMap((left) => row.map((right) => left * right)));
});

test('Sobel strips are the smoothing column and the difference row', () => {
	expect(kernelPattern('sobel', 3, 1)).toEqual([1, 2, 1]);
	expect(kernelPattern('sobel', 1, 3)).toEqual([-1, 0, 1]);
	expect(kernelPattern('sobel', 1, 2)).toEqual([-1, 1]);
	expect(kernelPattern('sobel', 1, 5)).toEqual([-1, -2, 0, 2, 1]);
});

const sides = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));

test.each<KernelPattern>(['identity', 'box', 'gauss', 'sobel'])(
	'%s splits exactly: its full kernel is the product of its two strips',
	(pattern) => {
		forAll(sides, ([height, width]) => {
			const column = kernelPattern(pattern, height, 1);
			const row = kernelPattern(pattern, 1, width);
			expect(kernelPattern(pattern, height, width)).toEqual(
				column.flatMap((left) => row.map((right) => left * right + 0)),
			);
		});
	},
);

test('every pattern is whole numbers, as many as the kernel has', () => {
	forAll(fc.tuple(sides, fc.constantFrom(...kernelPatterns)), ([[height, width], pattern]) => {
		const values = kernelPattern(pattern, height, width);
		expect(values).toHaveLength(height * width);
		expect(values.every(Number.isInteger)).toBe(true);
		expect(values.some((value) => value !== 0)).toBe(true);
	});
});

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

test('edge patterns give nothing on a flat map, and sharpening keeps it', () => {
	forAll(sides, ([height, width]) => {
		if (width > 1) expect(total(kernelPattern('sobel', height, width))).toBe(0);
		if (height * width === 1) return;
		expect(total(kernelPattern('laplacian', height, width))).toBe(0);
		expect(total(kernelPattern('sharpen', height, width))).toBe(1);
	});
});

test('the centre of an even kernel is the place before the middle', () => {
	expect(kernelPattern('identity', 2, 4)).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
	expect(kernelPattern('laplacian', 2, 2)).toEqual([2, -1, -1, 0]);
});

test('no value is minus zero, which would be shown with a sign', () => {
	forAll(fc.tuple(sides, fc.constantFrom(...kernelPatterns)), ([[height, width], pattern]) => {
		const values = kernelPattern(pattern, height, width);
		for (const place of upTo(values.length)) expect(Object.is(item(values, place), -0)).toBe(false);
	});
});
