import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { conv, depthwise, shuffle } from '$lib/ops/layer';
import {
	channelOrder,
	inverse,
	lastAxisReordered,
	reordered,
	scattered,
	shuffleOrder,
} from '$lib/ops/permutation';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { count } from '../support/layers';

const factors = fc.tuple(count(1, 12), count(1, 12));

describe('the order into which a shuffle brings channels', () => {
	test('is the formula of the paper: out[j·g + i] = in[i·n + j]', () => {
		forAll(factors, ([groups, perGroup]) => {
			const order = shuffleOrder(groups, perGroup);
			for (const i of upTo(groups)) {
				for (const j of upTo(perGroup)) expect(order[j * groups + i]).toBe(i * perGroup + j);
			}
		});
	});

	test('is undone by the shuffle with the factors swapped, in either order', () => {
		forAll(factors, ([groups, perGroup]) => {
			const [there, back] = [shuffleOrder(groups, perGroup), shuffleOrder(perGroup, groups)];
			expect(inverse(there)).toEqual(back);
			expect(reordered(there, back)).toEqual(upTo(groups * perGroup));
			expect(reordered(back, there)).toEqual(upTo(groups * perGroup));
		});
	});

	test('is that of the stages, seen through all of them', () => {
		forAll(factors, ([groups, perGroup]) => {
			const layers = [shuffle({ groups }), shuffle({ groups: perGroup })];
			const list = stages(layers, shape(1, 1, groups * perGroup));
			expect(channelOrder(list)).toEqual(upTo(groups * perGroup));
		});
	});

	test('is none where a channel depends on several', () => {
		const mixing = conv({ inChannels: 4, outChannels: 4, kernel: 1, groups: 2 });
		expect(() => channelOrder(stages([mixing], shape(1, 1, 4)))).toThrow(
			'output channel 0 is no input channel: it depends on 2',
		);
		const apart = depthwise({ inChannels: 4, kernel: 3 });
		expect(channelOrder(stages([apart], shape(3, 3, 4)))).toEqual([0, 1, 2, 3]);
	});
});

test('an array is re-ordered along its last axis, wherever else its values stand', () => {
	const array = ndArray([2, 3], [1, 2, 3, 4, 5, 6]);
	expect(lastAxisReordered(array, [2, 0, 1])).toEqual(ndArray([2, 3], [3, 1, 2, 6, 4, 5]));
	forAll(factors, ([groups, perGroup]) => {
		const order = shuffleOrder(groups, perGroup);
		const numbered = ndArray([2, order.length], upTo(2 * order.length));
		expect(lastAxisReordered(lastAxisReordered(numbered, order), inverse(order))).toEqual(numbered);
	});
});

test('an order of chance has every place once and is the same for the same seed', () => {
	forAll(fc.tuple(count(1, 40), count(1, 1000)), ([length, seed]) => {
		const order = scattered(length, seed);
		expect([...order].sort((one, other) => one - other)).toEqual(upTo(length));
		expect(scattered(length, seed)).toEqual(order);
	});
	expect(scattered(12, 1)).not.toEqual(scattered(12, 2));
});
