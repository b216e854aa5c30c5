import { expect, test } from 'vitest';
import { integers, ndArray, valueAt } from '$lib/ops/array';
import { gathered } from '$lib/ops/gathered';

test('takes slices along an axis, in the order that is asked for', () => {
	const array = ndArray([2, 3], [0, 1, 2, 10, 11, 12]);
	expect(gathered(array, 1, [2, 0])).toEqual(ndArray([2, 2], [2, 0, 12, 10]));
	expect(gathered(array, 0, [1])).toEqual(ndArray([1, 3], [10, 11, 12]));
	expect(gathered(array, 1, [0, 1, 2])).toEqual(array);
});

test('leaves all other axes as they are', () => {
	const array = integers([2, 3, 4, 5], { seed: 1, layer: 0, role: 0 }, [-9, 9]);
	const made = gathered(array, 2, [3, 1]);
	expect(made.shape).toEqual([2, 3, 2, 5]);
	for (const y of [0, 1]) {
		for (const filter of [0, 4]) {
			expect(valueAt(made, y, 2, 0, filter)).toBe(valueAt(array, y, 2, 3, filter));
			expect(valueAt(made, y, 1, 1, filter)).toBe(valueAt(array, y, 1, 1, filter));
		}
	}
});
