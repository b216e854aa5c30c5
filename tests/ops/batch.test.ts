import { describe, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { batch, images, isBatch } from '$lib/ops/batch';
import { forward } from '$lib/ops/forward';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import { upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyConvolution } from '../support/layers';
import { anyLayers } from '../support/networks';
import type { Sample } from '../support/sample';

const seeds = [1, 2, 3];

/** Layers with weights, and some images for them. */
function several({ layers, input }: Sample) {
	const list = stages(layers, input);
	const all = seeds.map((seed) => integerInput(dimensions(input), seed));
	return { list, all, weights: integerWeights(list, 1) };
}

describe('a batch', () => {
	test('holds its images one after the other, and hands them out again', () => {
		const pair = [ndArray([1, 1, 2], [1, 2]), ndArray([1, 1, 2], [3, 4])];
		const both = batch(pair);
		expect(both).toEqual(ndArray([2, 1, 1, 2], [1, 2, 3, 4]));
		expect(isBatch(both)).toBe(true);
		expect(images(both)).toEqual(pair);
	});

	test('can be asked of a single image, which is its own only one', () => {
		const image = ndArray([1, 1, 2], [1, 2]);
		expect(isBatch(image)).toBe(false);
		expect(images(image)).toEqual([image]);
	});

	test('has images, and of one shape', () => {
		expect(() => batch([])).toThrow(new RangeError('a batch needs an image'));
		expect(() => batch([ndArray([1, 1, 2]), ndArray([1, 2, 1])])).toThrow(
			new RangeError('the images of a batch have one shape, 1×1×2: got 1×2×1'),
		);
	});
});

test.each(['cpu', 'wasm'] as const)('%s runs a batch as it runs each of its images', async (backend) => {
	await useBackend(backend);
	forAll(
		anyLayers,
		(sample) => {
			const { list, all, weights } = several(sample);
			const alone = all.map((image) => forward(list, image, weights));
			const together = forward(list, batch(all), weights);
			expect(together.map(images)).toEqual(list.map((_, stage) => alone.map((outputs) => outputs[stage])));
		},
		backend === 'cpu' ? 100 : 30,
	);
});

test('a batch is reduced from its taps as each of its images is', () => {
	forAll(
		anyConvolution,
		(sample) => {
			const { list, all, weights } = several(sample);
			const [together] = outputsByTaps({ stages: list, input: batch(all), weights });
			const alone = all.flatMap((input) => outputsByTaps({ stages: list, input, weights }));
			expect(upTo(alone.length).map((index) => together && images(together)[index])).toEqual(alone);
		},
		20,
	);
});
