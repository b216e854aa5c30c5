import { beforeAll, describe, expect, test } from 'vitest';
import { planes, samePlaces, sumOf, unsummed } from '$lib/notebook/pages/standard/filters';
import { filtersCheck, filtersSlots, planesTable } from '$lib/notebook/pages/standard/filters-text';
import { houseExample } from '$lib/notebook/page/example';
import { pageWords } from '$lib/messages/page-words';
import { valueAt, type NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { forwardStage } from '$lib/ops/forward';

const house = houseExample();
const apart = unsummed(house);
const filters = Array.from({ length: 8 }, (_, filter) => filter);
let output: NdArray;
let stack: NdArray;

beforeAll(async () => {
	await useBackend('cpu');
	output = forwardStage(house.stage, house.operands.sources, house.operands.weights);
	stack = forwardStage(apart.stage, apart.operands.sources, apart.operands.weights);
});

describe('without its sum the layer', () => {
	test('is a depthwise layer with 32 maps and the same 288 weights in the same order', () => {
		expect(stack.shape).toEqual([6, 6, 32]);
		expect(apart.operands.weights.kernel?.shape).toEqual([3, 3, 1, 32]);
		expect(apart.operands.weights.kernel?.data).toEqual(house.operands.weights.kernel?.data);
	});

	test.each(filters)('makes the planes of filter %i as TensorFlow.js does', (filter) => {
		const array = planes(apart, filter);
		for (let channel = 0; channel < 4; channel += 1) {
			for (let place = 0; place < 36; place += 1) {
				const [y, x] = [Math.floor(place / 6), place % 6];
				expect(valueAt(array, y, x, channel)).toBe(valueAt(stack, y, x, channel * 8 + filter));
			}
		}
	});
});

test.each(filters)(
	'the planes of filter %i add up to its map in all 36 places, and not before the last',
	(filter) => {
		const array = planes(apart, filter);
		expect(samePlaces(sumOf(array, 4), output, filter)).toBe(36);
		expect(samePlaces(sumOf(array, 3), output, filter)).toBeLessThan(36);
		expect(sumOf(array, 0).data.every((value) => value === 0)).toBe(true);
	},
);

test('the question is answered by 8; 32 and 4 have replies of their own', () => {
	expect(filtersCheck(house).parts).toEqual([
		{ name: 'maps', answer: 8, wrong: { unsummed: 32, channels: 4 } },
	]);
});

test('the numbers in the words are those of the layer', () => {
	expect(filtersSlots(house, 2)).toMatchObject({
		channels: '4',
		filters: '8',
		maps: '32',
		weights: '288',
		filter: '3',
		askedMaps: '192',
	});
});

test('the table has a row for each place and ends with the sum', () => {
	const { columns, rows } = planesTable(planes(apart, 0), pageWords('standard', 'en').cells.filters.describe);
	expect(columns).toHaveLength(6);
	expect(rows()).toHaveLength(36);
	const [first = []] = rows();
	expect(first.at(-1)).toBe(String(valueAt(output, 0, 0, 0)).replace('-', '−'));
});
