import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { verdict } from '$lib/notebook/code/verdict';
import { houseExample } from '$lib/notebook/page/example';
import { findings } from '$lib/notebook/pages/depthwise-separable/microscope-findings';
import {
	layerChoices,
	standardKernel,
	type LayerChoice,
} from '$lib/notebook/pages/depthwise-separable/microscope-layers';
import {
	comparedStages,
	comparedWeights,
	pictureInput,
	shownOf,
} from '$lib/notebook/pages/depthwise-separable/microscope-run';
import { microscopeSource } from '$lib/notebook/pages/depthwise-separable/microscope-source';
import { largestMagnitude, type NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { forward, forwardStage } from '$lib/ops/forward';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import type { Run } from '$lib/ops/run';
import { bestTwin } from '$lib/ops/twin';
import { integerInput } from '$lib/ops/weights';
import { forAll } from '../../../support/for-all';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('depthwise-separable', 'en').cells.microscope;
const house = houseExample();
const filters = Array.from({ length: 8 }, (_, filter) => filter);

beforeAll(() => useBackend('cpu'));

function run(layer: LayerChoice, hasRelu: boolean, input: NdArray = house.input): Run {
	const stages = comparedStages(input.shape[0] ?? 1, hasRelu);
	const kernel = standardKernel(layer, 1);
	const given = { stages, input, weights: comparedWeights(stages, kernel, bestTwin(kernel)) };
	return { ...given, outputs: outputsByTaps(given) };
}

describe('the run', () => {
	test.each(layerChoices)('has of %s what TensorFlow.js makes, layer and pair', (layer) => {
		for (const hasRelu of [false, true]) {
			const given = run(layer, hasRelu);
			const made = forward(given.stages, given.input, given.weights);
			given.outputs.forEach((output, index) => {
				expect(verdict(made[index] ?? output, output).kind).toMatch(/^(equal|close)$/);
			});
		}
	});

	test('begins with the house example itself', () => {
		const expected = forwardStage(house.stage, house.operands.sources, house.operands.weights);
		expect(shownOf(run('random', false)).layer).toEqual(expected);
	});

	test('shows no difference for slices of rank 1, and one for the others', () => {
		expect(findings(run('separable', false), 0).output).toBeLessThan(1e-6);
		expect(findings(run('random', false), 0).output).toBeGreaterThan(0.1);
		expect(findings(run('edges', false), 0)).toMatchObject({ isBlank: true, map: 1 });
	});
});

test('a picture has four channels: red, green, blue, and the grey that they come to', () => {
	const pixels = { width: 1, height: 1, data: Uint8ClampedArray.of(228, 128, 28, 255) };
	const { shape, data } = pictureInput(pixels);
	expect(shape).toEqual([64, 64, 4]);
	const grey = Math.round(0.299 * 228 + 0.587 * 128 + 0.114 * 28) - 128;
	expect([...data.subarray(0, 4)]).toEqual([100, 0, -100, grey]);
	expect([...data.subarray(-4)]).toEqual([100, 0, -100, grey]);
});

describe('an input and its negative', () => {
	test('cancel exactly while nothing stands between the two layers', () => {
		for (const layer of layerChoices) {
			for (const filter of filters) expect(findings(run(layer, false), filter).left).toBe(0);
		}
	});

	test('do not cancel with BN and ReLU between, even where every slice has rank 1', () => {
		forAll(
			fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(...layerChoices)),
			([seed, layer]) => {
				const given = run(layer, true, integerInput([6, 6, 4], seed));
				const all = filters.map((filter) => findings(given, filter));
				expect(all[0]?.isRectified).toBe(true);
				expect(Math.max(...all.map(({ maps }) => largestMagnitude(maps.sum)))).toBeGreaterThan(1);
			},
			12,
		);
	});

	test('leave a difference from the layer, even where every slice has rank 1', () => {
		expect(findings(run('separable', true), 0).output).toBeGreaterThan(0.1);
	});
});

describe('the code', () => {
	test.each(layerChoices)('makes of %s what the picture shows', (layer) => {
		for (const [isTwin, hasRelu] of [
			[false, false],
			[true, false],
			[true, true],
		] as const) {
			const kernel = standardKernel(layer, 1);
			const isExact = layer === 'separable';
			const given = run(layer, hasRelu);
			const code = microscopeSource({ run: given, twin: bestTwin(kernel), isTwin, isExact }, words.code);
			const made = shownByCode(code);
			expect(Object.keys(made)).toEqual(Object.keys(code.expected));
			for (const [name, expected] of Object.entries(code.expected)) {
				expect(verdict(made[name] ?? expected, expected).kind, name).toMatch(/^(equal|close)$/);
			}
		}
	});
});
