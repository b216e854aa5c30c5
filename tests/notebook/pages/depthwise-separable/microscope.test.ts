import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames } from '$lib/notebook/check/predict';
import { verdict } from '$lib/notebook/code/verdict';
import { findings } from '$lib/notebook/pages/depthwise-separable/microscope-findings';
import {
	edgeFilters,
	layerChoices,
	standardKernel,
	type LayerChoice,
} from '$lib/notebook/pages/depthwise-separable/microscope-layers';
import {
	comparedStages,
	comparedWeights,
	shownOf,
} from '$lib/notebook/pages/depthwise-separable/microscope-run';
import { microscopeSource } from '$lib/notebook/pages/depthwise-separable/microscope-source';
import {
	channelNames,
	checkWords,
	edgeName,
	isSeparable,
	microscopeCheck,
	microscopeSlots,
	spectra,
	spectraTable,
	twinTable,
	weightError,
} from '$lib/notebook/pages/depthwise-separable/microscope-text';
import { houseExample } from '$lib/notebook/page/example';
import { useBackend } from '$lib/ops/backend';
import { forward, forwardStage } from '$lib/ops/forward';
import { largestMagnitude, type NdArray } from '$lib/ops/array';
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

describe('the standard layers', () => {
	test('random whole numbers are the weights of the house example', () => {
		expect(standardKernel('random', 1)).toEqual(house.operands.weights.kernel);
	});

	test.each<[LayerChoice, number[]]>([
		['random', [8, 8, 8, 8]],
		['edges', [3, 3, 3, 3]],
		['separable', [1, 1, 1, 1]],
	])('%s has slices of rank %j', (layer, ranks) => {
		expect(spectra(standardKernel(layer, 1)).map(({ rank }) => rank)).toEqual(ranks);
	});

	test('the one made of slices of rank 1 has them for every seed', () => {
		forAll(fc.integer({ min: 1, max: 99 }), (seed) => {
			expect(isSeparable(spectra(standardKernel('separable', seed)))).toBe(true);
		});
	});

	test('the strongest pattern of every slice of the edge set is the Laplacian', () => {
		const { pointwise } = bestTwin(standardKernel('edges', 1));
		filters.forEach((filter) => {
			const isKept = filters.slice(0, 4).some((channel) => pointwise.data[channel * 8 + filter] !== 0);
			expect(isKept).toBe(edgeFilters[filter]?.[0] === 'spots');
		});
	});
});

describe('the question', () => {
	test('has a reply to each wrong answer', () => {
		const check = microscopeCheck();
		expect(Object.keys(words.check.wrong).sort()).toEqual(replyNames(check).sort());
		expect(Object.keys(words.check.names).sort()).toEqual([...check.options].sort());
	});

	test('is answered by the three layers: the twin is exact when each slice has rank 1, not always, not never', () => {
		expect(microscopeCheck().answer).toBe('rank');
		for (const layer of layerChoices) {
			const isExact = weightError(layer, 1) < 1e-6;
			expect(isExact).toBe(isSeparable(spectra(standardKernel(layer, 1))));
			expect(isExact).toBe(layer === 'separable');
		}
	});

	test('has the numbers of the house example: 68 weights for 288', () => {
		const slots = microscopeSlots();
		expect(slots).toMatchObject({
			channels: '4',
			filters: '8',
			taps: '9',
			weights: '288',
			twinWeights: '68',
		});
		expect(slots.separableError).toBe('0.0\u202f%');
		expect(checkWords(words, slots).names.never).toBe('never: 68 weights cannot do the work of 288');
	});
});

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

describe('the words', () => {
	test('call the filters of the edge set by what they find', () => {
		const colours = channelNames(words, true);
		expect(edgeName(0, words, colours)).toBe('Sobel, upright edges, all channels');
		expect(edgeName(3, words, colours)).toBe('Sobel, upright edges, red minus green');
		expect(edgeName(6, words, channelNames(words, false))).toBe(
			'Laplacian, spots, channel 3 minus channel 4',
		);
	});

	test('put the singular values and the twin into tables', () => {
		const kernel = standardKernel('edges', 1);
		const names = channelNames(words, true);
		const values = spectraTable(spectra(kernel), names, words);
		expect(values.columns).toHaveLength(11);
		expect(values.rows()[0]).toEqual([
			'red',
			'6.32',
			'4.90',
			'4.90',
			'0.00',
			'0.00',
			'0.00',
			'0.00',
			'0.00',
			'45.5\u202f%',
			'3',
		]);
		const twin = twinTable(bestTwin(kernel), names, words);
		expect(twin.rows()[0]?.slice(0, 6)).toEqual(['red', '0', '−0.25', '0', '−0.25', '1']);
		expect(twin.rows()[0]?.slice(10)).toEqual(['0', '0', '4', '0', '0', '4', '0', '0']);
	});
});
