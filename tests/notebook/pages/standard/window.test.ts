import { beforeAll, describe, expect, test } from 'vitest';
import { houseExample } from '$lib/notebook/page/example';
import {
	channelSums,
	combinations,
	combined,
	comparison,
	windowAt,
	windowPlaces,
} from '$lib/notebook/pages/standard/window';
import { valueAt, type NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { forwardStage } from '$lib/ops/forward';
import { cells } from '../../../support/cells';

const house = houseExample();
let output: NdArray;

beforeAll(async () => {
	await useBackend('cpu');
	output = forwardStage(house.stage, house.operands.sources, house.operands.weights);
});

describe('the window of the house example', () => {
	test('slides along x and y; along the channels it has one place', () => {
		expect(windowPlaces(house.stage)).toEqual({ x: 6, y: 6, channel: 1 });
	});

	test('stands out over the padding in the first corner', () => {
		expect(windowAt(house.stage, { y: 0, x: 0 })).toEqual({ y: -1, x: -1, height: 3, width: 3 });
	});
});

test('the sum of what the channels give is what TensorFlow.js puts there, at every place and in every map', () => {
	for (const cell of cells(house.stage.output)) {
		const sums = channelSums(house, cell);
		const real = valueAt(output, cell.y, cell.x, cell.channel);
		expect(combined(sums, 'sum')).toEqual([real]);
		expect(comparison(combined(sums, 'sum'), 'sum', real)).toBe('same');
	}
});

test('an average is not, but where the sum is 0', () => {
	for (const cell of cells(house.stage.output)) {
		const real = valueAt(output, cell.y, cell.x, cell.channel);
		const made = combined(channelSums(house, cell), 'average');
		expect(comparison(made, 'average', real)).toBe(real === 0 ? 'sameAtZero' : 'other');
	}
});

test('a stack is four numbers where the output has one', () => {
	const made = combined(channelSums(house, { y: 2, x: 2, channel: 0 }), 'stack');
	expect(made).toHaveLength(4);
	expect(comparison(made, 'stack', valueAt(output, 2, 2, 0))).toBe('many');
});

test('the commonest mistake stands first', () => {
	expect(combinations[0]).toBe('average');
});
