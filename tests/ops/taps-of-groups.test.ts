import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { shape, type Shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { taps } from '$lib/ops/taps';
import { cells, item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyConvolution } from '../support/layers';

/** The last stage of some layers. */
function last(layers: readonly Layer[], input: Shape): Stage {
	return item(stages(layers, input), -1);
}

test('a grouped filter sees only the channels of its group', () => {
	const stage = last([layer.pointwise({ inChannels: 6, outChannels: 4, groups: 2 })], shape(1, 1, 6));
	const seen = upTo(4).map((channel) =>
		taps(stage, { y: 0, x: 0, channel }).map(({ input }) => input.channel),
	);
	expect(seen).toEqual([
		[0, 1, 2],
		[0, 1, 2],
		[3, 4, 5],
		[3, 4, 5],
	]);
});

test('a depthwise convolution with a multiplier makes its channels side by side from one', () => {
	const stage = last([layer.depthwise({ inChannels: 3, multiplier: 2, kernel: 1 })], shape(1, 1, 3));
	const seen = upTo(6).map((channel) => item(taps(stage, { y: 0, x: 0, channel }), 0));
	expect(seen.map(({ input }) => input.channel)).toEqual([0, 0, 1, 1, 2, 2]);
	expect(seen.map(({ weight }) => weight)).toEqual(
		upTo(6).map((filter) => ({ y: 0, x: 0, depth: 0, filter })),
	);
});

/** Which input channel each output channel of a shuffle is. */
function shuffled(channels: number, groups: number): number[] {
	const stage = last([layer.shuffle({ groups })], shape(1, 1, channels));
	return upTo(channels).map((channel) => item(taps(stage, { y: 0, x: 0, channel }), 0).input.channel);
}

test('a shuffle of 6 channels in 2 groups is the riffle 0 3 1 4 2 5', () => {
	expect(shuffled(6, 2)).toEqual([0, 3, 1, 4, 2, 5]);
	expect(shuffled(6, 3)).toEqual([0, 2, 4, 1, 3, 5]);
	expect(shuffled(9, 3)).toEqual([0, 3, 6, 1, 4, 7, 2, 5, 8]);
});

const groupsAndSize = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));

test('a shuffle loses no channel, and the shuffle with the other factor undoes it', () => {
	forAll(groupsAndSize, ([groups, perGroup]) => {
		const channels = groups * perGroup;
		const there = shuffled(channels, groups);
		expect([...there].sort((left, right) => left - right)).toEqual(upTo(channels));
		const back = shuffled(channels, perGroup);
		expect(back.map((channel) => item(there, channel))).toEqual(upTo(channels));
	});
});

test('a shuffle leaves every value at its place on the map', () => {
	const stage = last([layer.shuffle({ groups: 2 })], shape(2, 3, 4));
	for (const cell of cells(stage.output)) {
		expect(item(taps(stage, cell), 0).input).toMatchObject({ y: cell.y, x: cell.x });
	}
});

test('with one group every filter sees every channel; with a group per channel it sees one', () => {
	forAll(anyConvolution, ({ layers: [only], input }) => {
		if (only === undefined) return;
		const stage = last([only], input);
		for (const channel of upTo(only.outChannels.value)) {
			const seen = new Set(taps(stage, { y: 0, x: 0, channel }).map((one) => one.input.channel));
			expect(seen.size).toBe(only.inChannels.value / only.groups.value);
		}
	});
});

test('a grouped convolution is that many convolutions side by side', () => {
	forAll(anyConvolution, ({ layers: [only], input }) => {
		if (only === undefined) return;
		const { groups, inChannels, outChannels, ...rest } = only;
		const [depth, filters] = [inChannels.value / groups.value, outChannels.value / groups.value];
		const small = layer.conv({ ...rest, inChannels: depth, outChannels: filters });
		const one = last([small], { ...input, channels: small.inChannels });
		const whole = last([only], input);
		for (const cell of cells(whole.output)) {
			const group = Math.floor(cell.channel / filters);
			const expected = taps(one, { ...cell, channel: cell.channel % filters }).map((tap) => ({
				...tap,
				input: { ...tap.input, channel: tap.input.channel + group * depth },
				weight: tap.weight && { ...tap.weight, filter: tap.weight.filter + group * filters },
			}));
			expect(taps(whole, cell)).toEqual(expected);
		}
	});
});
