import { expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { sharedLimit } from '$lib/viz/shared-limit';

test('small maps share the largest magnitude of all of them', () => {
	expect(sharedLimit([ndArray([1, 2, 1], [1, -7]), ndArray([1, 2, 1], [3, 2])])).toBe(7);
});

test('in a picture a few of the largest values do not leave all others pale', () => {
	const values = Array.from({ length: 1000 }, (_, index) => (index < 5 ? 5000 : index % 11));
	expect(sharedLimit([ndArray([10, 100, 1], values)])).toBe(10);
	expect(sharedLimit([ndArray([10, 100, 1])])).toBe(0);
});
