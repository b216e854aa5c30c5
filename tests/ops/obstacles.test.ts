import { expect, test } from 'vitest';
import { convolution } from '$lib/ops/convolutions';
import { obstacles } from '$lib/ops/settle';
import { validValues } from '../support/valid-values';

const [standard, grouped] = [convolution('standard'), convolution('grouped')];

test('the valid values of a dial are those that the others allow', () => {
	const values = { ...grouped.defaults, inChannels: 6, outChannels: 8 };
	expect(validValues(grouped, values, 'groups')).toEqual([1, 2]);
	expect(validValues(standard, { ...standard.defaults, mapSide: 4, padding: 'valid' }, 'kernel')).toEqual([
		1, 2, 3, 4,
	]);
	expect(
		validValues(convolution('effnet-block'), convolution('effnet-block').defaults, 'mapSide').at(0),
	).toBe(2);
});

test('what stands in the way of a value is said, wherever the dial itself stands', () => {
	const ruled = obstacles(grouped, { ...grouped.defaults, groups: 4 }, 'groups');
	expect(ruled.get(3)?.rule).toBe('groups-divide-channels');
	expect(ruled.get(2)).toBeUndefined();
	expect(ruled).toEqual(obstacles(grouped, { ...grouped.defaults, groups: 1 }, 'groups'));
});

test('a parameter without a dial has one value, or none where that is invalid', () => {
	expect(validValues(standard, standard.defaults, 'groups')).toEqual([1]);
	expect(
		validValues(standard, { ...standard.defaults, kernel: 7, mapSide: 3, padding: 'valid' }, 'groups'),
	).toEqual([]);
});
