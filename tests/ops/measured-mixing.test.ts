import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '$lib/ops/backend';
import { images } from '$lib/ops/batch';
import { convolutions } from '$lib/ops/convolutions';
import { inputShape, parameters } from '$lib/ops/convolution';
import { forward } from '$lib/ops/forward';
import { add, concat, conv, pointwise, relu, shuffle, type Layer } from '$lib/ops/layer';
import { measuredMixing, nudging } from '$lib/ops/measured-mixing';
import { linkedPairs, mixing } from '$lib/ops/mixing';
import type { Run } from '$lib/ops/run';
import { shape, type Shape } from '$lib/ops/shape';
import { item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { count } from '../support/layers';

/** Layers that were run by TensorFlow.js on all their nudges. */
function measured(layers: readonly Layer[], input: Shape, seed = 1): Run {
	const given = nudging(layers, input, seed);
	return { ...given, outputs: forward(given.stages, given.input, given.weights) };
}

/** Up to three grouped layers on as many channels as all their groups divide, with or without a shuffle after each. */
const anyGroupedLayers = fc
	.record({
		steps: fc.array(fc.record({ groups: fc.constantFrom(1, 2, 3, 4, 6), hasShuffle: fc.boolean() }), {
			minLength: 1,
			maxLength: 3,
		}),
		factor: count(1, 2),
		side: fc.constantFrom(1, 3),
		hasRelu: fc.boolean(),
		seed: count(1, 1000),
	})
	.map(({ steps, factor, side, hasRelu, seed }) => {
		const channels = factor * steps.reduce((least, { groups }) => commonMultiple(least, groups), 1);
		// Three windowed layers in a row would make values too large to be exact.
		const kernel = steps.length < 3 ? side : 1;
		const layers = steps.flatMap(({ groups, hasShuffle }) => [
			conv({ inChannels: channels, outChannels: channels, kernel, groups }),
			...(hasRelu ? [relu()] : []),
			...(hasShuffle ? [shuffle({ groups })] : []),
		]);
		return { layers, input: shape(side, side, channels), seed };
	});

function commonMultiple(one: number, other: number): number {
	return (one * other) / divisor(one, other);
}

function divisor(one: number, other: number): number {
	return other === 0 ? one : divisor(other, one % other);
}

beforeAll(() => useBackend('cpu'));

describe('the mixing that is measured', () => {
	test('is the predicted pattern, for any channels, groups and depth, with shuffles or without', () => {
		forAll(anyGroupedLayers, ({ layers, input, seed }) => {
			const run = measured(layers, input, seed);
			for (const [stage] of run.stages.entries()) {
				expect(measuredMixing(run, stage)).toEqual(mixing(run.stages.slice(0, stage + 1)));
			}
		});
	});

	test('is the predicted pattern for every kind of the registry', () => {
		for (const kind of convolutions) {
			const given = parameters(kind, kind.defaults);
			const run = measured(kind.layers(given), inputShape(given));
			expect(measuredMixing(run), kind.id).toEqual(mixing(run.stages));
		}
	});

	test('goes through branches', () => {
		const mix = pointwise({ inChannels: 2, outChannels: 2 });
		const run = measured([mix, add(), concat({ branch: [mix] })], shape(1, 1, 2));
		expect(measuredMixing(run)).toEqual(mixing(run.stages));
	});

	test('of two grouped layers on 8 channels in 4 groups is 16 of 64 pairs, with a shuffle between 32', () => {
		const grouped = pointwise({ inChannels: 8, outChannels: 8, groups: 4 });
		const input = shape(1, 1, 8);
		expect(linkedPairs(measuredMixing(measured([grouped, grouped], input)))).toBe(16);
		const shuffled = measured([grouped, shuffle({ groups: 4 }), grouped], input);
		expect(linkedPairs(measuredMixing(shuffled))).toBe(32);
		expect(linkedPairs(measuredMixing(shuffled, 0))).toBe(16);
	});

	test('is seen, not worked out: a link whose weight is 0 is not there', () => {
		const given = nudging([pointwise({ inChannels: 3, outChannels: 3 })], shape(1, 1, 3));
		const { kernel } = item(given.weights, 0);
		if (kernel === undefined) throw new Error('a pointwise layer has a kernel');
		// Input 2 → output 0.
		kernel.data[6] = 0;
		const outputs = forward(given.stages, given.input, given.weights);
		expect(measuredMixing({ ...given, outputs }).reads).toEqual([
			[0, 1],
			[0, 1, 2],
			[0, 1, 2],
		]);
	});
});

describe('what is run to measure', () => {
	test('is an image as it is, then one with each channel nudged by 1 at all its places', () => {
		const { input } = nudging([relu()], shape(2, 2, 3));
		const [plain, ...nudged] = images(input);
		expect(nudged).toHaveLength(3);
		nudged.forEach(({ data }, channel) => {
			const added = upTo(data.length).map((index) => (data[index] ?? NaN) - (plain?.data[index] ?? NaN));
			expect(added).toEqual(upTo(data.length).map((index) => (index % 3 === channel ? 1 : 0)));
		});
	});

	test('has only whole numbers above 0, so that nothing is cancelled', () => {
		const grouped = conv({ inChannels: 6, outChannels: 6, kernel: 3, groups: 2, bias: true });
		const { input, weights } = nudging([grouped, grouped], shape(3, 3, 6), 7);
		const all = [input, ...weights.flatMap((each) => Object.values(each))];
		for (const { data } of all)
			expect(data.every((value) => value > 0 && Number.isInteger(value))).toBe(true);
		expect(new Set(all.flatMap(({ data }) => [...data])).size).toBeGreaterThan(2);
	});
});

test('values that are too large to be exact are refused', () => {
	const wide = pointwise({ inChannels: 64, outChannels: 64 });
	const run = measured([wide, wide, wide, wide], shape(1, 1, 64));
	expect(linkedPairs(measuredMixing(run, 2))).toBe(64 * 64);
	expect(() => measuredMixing(run)).toThrow(/^values must stay below 16777216: got \d+$/);
});
