import { describe, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { convolutions } from '$lib/ops/convolutions';
import { add, concat, conv, depthwise, flatten, pointwise, shuffle, type Layer } from '$lib/ops/layer';
import { channelTaps, linkedPairs, mixing } from '$lib/ops/mixing';
import { dimensions, shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { houseStages } from '$lib/notebook/page/house';
import { item, upTo } from '../support/cells';
import { settings } from '../support/registry';
import { tapped } from '../support/stage-run';

function readsOf(channels: number, ...layers: readonly Layer[]) {
	return mixing(stages(layers, shape(2, 2, channels))).reads;
}

/** Which output channels move when one input channel is nudged, with every weight 1. */
function nudged(list: readonly Stage[], channel: number): number[] {
	const { input, output } = { input: item(list, 0).input, output: item(list, -1).output };
	const channels = input.channels.value;
	const array = ndArray(dimensions(input));
	array.data.forEach((_, index) => (array.data[index] = index % channels === channel ? 1 : 0));
	const weights = list.map(({ layer, loops }) => {
		if (layer.op !== 'conv') return {};
		const sides = [loops.kernelHeight, loops.kernelWidth, loops.depth, loops.channels].map(
			({ value }) => value,
		);
		const kernel = ndArray(sides);
		return { kernel: { ...kernel, data: kernel.data.fill(1) } };
	});
	const made = item(tapped({ stages: list, input: array, weights }).outputs, -1);
	const outputs = output.channels.value;
	return upTo(outputs).filter((each) => made.data.some((value, index) => index % outputs === each && value));
}

describe('which channels depend on which', () => {
	test('is a diagonal for a depthwise layer, and for any number of them', () => {
		const layer = depthwise({ inChannels: 4, kernel: 3 });
		expect(readsOf(4, layer)).toEqual([[0], [1], [2], [3]]);
		expect(readsOf(4, layer, layer, layer)).toEqual([[0], [1], [2], [3]]);
	});

	test('is every pair for a pointwise and a standard layer', () => {
		for (const kernel of [1, 3]) {
			expect(readsOf(4, conv({ inChannels: 4, outChannels: 3, kernel }))).toEqual(
				upTo(3).map(() => [0, 1, 2, 3]),
			);
		}
	});

	test('is every pair for a depthwise layer with a pointwise one after it', () => {
		expect(linkedPairs(mixing(houseStages('depthwise-separable')))).toBe(32);
	});

	test('is blocks for groups, which stay apart however many layers follow', () => {
		const grouped = conv({ inChannels: 8, outChannels: 8, kernel: 1, groups: 4 });
		expect(readsOf(8, grouped).slice(0, 3)).toEqual([
			[0, 1],
			[0, 1],
			[2, 3],
		]);
		expect(linkedPairs(mixing(stages([grouped, grouped], shape(1, 1, 8))))).toBe(64 / 4);
	});

	test('is complete after two grouped layers with a shuffle between, if there are channels enough', () => {
		expect(linkedPairs(mixing(houseStages('grouped-shuffle')))).toBe(81);
		const grouped = conv({ inChannels: 8, outChannels: 8, kernel: 1, groups: 4 });
		const pair = stages([grouped, shuffle({ groups: 4 }), grouped], shape(1, 1, 8));
		expect(linkedPairs(mixing(pair))).toBe(64 / 2);
	});

	test('of a shuffle alone is its permutation', () => {
		expect(readsOf(6, shuffle({ groups: 2 }))).toEqual([[0], [3], [1], [4], [2], [5]]);
	});

	test('goes through branches', () => {
		const mix = pointwise({ inChannels: 2, outChannels: 2 });
		expect(readsOf(2, mix, add())).toEqual([
			[0, 1],
			[0, 1],
		]);
		expect(readsOf(2, depthwise({ inChannels: 2, kernel: 1 }), concat({ branch: [mix] }))).toEqual([
			[0, 1],
			[0, 1],
			[0],
			[1],
		]);
	});

	test('goes through the places of a flattened map', () => {
		expect(readsOf(2, flatten())).toEqual([[0], [1], [0], [1], [0], [1], [0], [1]]);
	});

	test('can be asked of one stage in the middle, and of several', () => {
		const list = houseStages('grouped-shuffle');
		expect(mixing(list.slice(1, 2)).reads).toEqual([[0], [3], [6], [1], [4], [7], [2], [5], [8]]);
		expect(mixing(list.slice(1)).reads[0]).toEqual([0, 3, 6]);
	});

	test('is what is measured when each input channel is nudged, for every kind of the registry', () => {
		for (const { stages: list, label } of settings) {
			const { inputs, reads } = mixing(list);
			for (const channel of upTo(inputs)) {
				const reached = upTo(reads.length).filter((output) => reads[output]?.includes(channel));
				expect(nudged(list, channel), label).toEqual(reached);
			}
		}
	});

	test('is nothing without a stage', () => {
		expect(() => mixing([])).toThrow(RangeError);
	});
});

test('a channel is read once, however many taps it takes', () => {
	for (const { id } of convolutions) {
		for (const stage of houseStages(id)) {
			const read = channelTaps(stage, 0).map(({ source, input }) => `${source} ${input.channel}`);
			expect(new Set(read).size, id).toBe(read.length);
		}
	}
});
