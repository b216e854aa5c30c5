import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowCosts, type CountedLayer } from '$lib/models/open/counted-graph';
import { replaceable, replacements, swapped, type SwapOptions } from '$lib/models/open/swap';
import { conv, type Padding } from '$lib/ops/layer';
import { shape, shapeText } from '$lib/ops/shape';
import { finalShape, stages } from '$lib/ops/stages';
import { forAll } from '../../support/for-all';

interface Sizes {
	readonly side: number;
	readonly inChannels: number;
	readonly outChannels: number;
	readonly kernel: number;
	readonly stride?: number;
	readonly padding?: Padding;
}

function convolution({ side, ...options }: Sizes, isFused = false): CountedLayer {
	const input = shape(side, side, options.inChannels);
	const { stages: list, ...costs } = rowCosts([conv(options)], input);
	return {
		...{ name: 'c', type: 'Conv2D', input, stages: list, costs, isFused },
		...{ output: list[0]?.output, state: 'counted', why: undefined, isUncountedWork: false },
	};
}

const options: SwapOptions = { replacement: 'separable', groups: 2, ridge: 10 };

function swap(layer: CountedLayer, changed: Partial<SwapOptions> = {}) {
	const found = swapped(layer, { ...options, ...changed }, 1e9);
	if ('problem' in found) throw found.problem;
	return found;
}

describe('the house example', () => {
	const house = convolution({ side: 6, inChannels: 4, outChannels: 8, kernel: 3 });

	test('costs what the course says of each replacement', () => {
		expect(house.costs).toMatchObject({ macs: 10_368, weights: 288 });
		expect(swap(house).after).toMatchObject({ macs: 2448, weights: 68 });
		expect(swap(house, { replacement: 'grouped' }).after).toMatchObject({ macs: 5184, weights: 144 });
	});

	test('groups that do not divide are told with those that do', () => {
		const found = swapped(house, { ...options, replacement: 'grouped', groups: 3 }, 1e9);
		expect('problem' in found && found.problem.message).toMatch(/3 does not divide 4; try 1, 2 or 4/);
	});
});

test('any replacement makes the same shape as the layer that it replaces', () => {
	const sizes = fc.record({
		side: fc.integer({ min: 8, max: 21 }),
		inChannels: fc.constantFrom(4, 8),
		outChannels: fc.constantFrom(4, 8, 16),
		kernel: fc.constantFrom(1, 3, 5),
		stride: fc.constantFrom(1, 2, 3),
		padding: fc.constantFrom<Padding>('same', 'valid'),
	});
	forAll(fc.tuple(sizes, fc.constantFrom(...replacements)), ([given, replacement]) => {
		const layer = convolution(given);
		const { layers, after } = swap(layer, { replacement });
		const input = shape(given.side, given.side, given.inChannels);
		const made = finalShape(stages(layers, input), input);
		expect(layer.output && shapeText(layer.output)).toBe(shapeText(made));
		expect(after.macs).toBeGreaterThan(0);
	});
});

describe('warnings', () => {
	test('a 1×1 layer has nothing spatial to split, and gets dearer', () => {
		const { warnings } = swap(convolution({ side: 14, inChannels: 64, outChannels: 64, kernel: 1 }));
		expect(warnings).toContain('pointwise');
		expect(warnings).toContain('dearer');
	});

	test('one filter makes it dearer, two save too little', () => {
		const filters = (outChannels: number) =>
			swap(convolution({ side: 14, inChannels: 64, outChannels, kernel: 3 })).warnings;
		expect(filters(1)).toEqual(expect.arrayContaining(['dearer', 'fewFilters']));
		expect(filters(2)).toContain('fewFilters');
		expect(filters(2)).not.toContain('dearer');
		expect(filters(3)).not.toContain('fewFilters');
	});

	test('the first layer, a fused layer, and one that waits for memory', () => {
		const { warnings, intensity, intensities } = swap(
			convolution({ side: 14, inChannels: 3, outChannels: 512, kernel: 3 }, true),
		);
		expect(warnings).toEqual(expect.arrayContaining(['first', 'fused', 'memory']));
		expect(intensities[0]).toBeLessThan(10);
		expect(intensity).toBeGreaterThan(intensities[0] ?? Infinity);
	});

	test('14×14×512: 90 FLOP a byte before; 2.2 and 56 after, as the course says', () => {
		const { intensity, intensities, before, after } = swap(
			convolution({ side: 14, inChannels: 512, outChannels: 512, kernel: 3 }),
		);
		expect(Math.round(intensity)).toBe(90);
		expect(intensities.map((value) => Math.round(value * 10) / 10)).toEqual([2.2, 55.5]);
		expect(before.macs / after.macs).toBeCloseTo(8.84, 2);
	});
});

test('only convolutions of one group are replaced', () => {
	const layer = convolution({ side: 6, inChannels: 4, outChannels: 8, kernel: 3 });
	expect(replaceable(layer)).toBeDefined();
	expect(replaceable({ stages: [] })).toBeUndefined();
	expect(() => swapped({ ...layer, stages: [] }, options, 1)).toThrow(/no convolution of one group/);
});
