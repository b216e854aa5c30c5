import { expect, test } from 'vitest';
import { integers, ndArray } from '$lib/ops/array';
import { turned } from '$lib/ops/turned';

test('each slice of each filter is turned by half a turn, and stays where it is', () => {
	// [2, 2, 1, 2]: two filters of one slice.
	const kernel = ndArray([2, 2, 1, 2], [1, 10, 2, 20, 3, 30, 4, 40]);
	expect([...turned(kernel).data]).toEqual([4, 40, 3, 30, 2, 20, 1, 10]);
});

test('turned twice, a kernel is what it was', () => {
	const kernel = integers([3, 5, 4, 8], { seed: 7, layer: 1, role: 0 }, [-9, 9]);
	expect(turned(kernel)).not.toEqual(kernel);
	expect(turned(turned(kernel))).toEqual(kernel);
});

test('a 1×1 kernel has nothing to turn', () => {
	const kernel = integers([1, 1, 4, 8], { seed: 7, layer: 1, role: 0 }, [-9, 9]);
	expect(turned(kernel)).toEqual(kernel);
});
