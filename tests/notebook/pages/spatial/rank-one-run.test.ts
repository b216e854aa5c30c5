import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { verdict as compared } from '$lib/notebook/code/verdict';
import { houseExample } from '$lib/notebook/page/example';
import { presetKernel, presetNames, type PresetName } from '$lib/notebook/pages/spatial/rank-one-kernels';
import {
	houseMap,
	labCalculation,
	labCost,
	labStages,
	pictureMap,
	shownOf,
} from '$lib/notebook/pages/spatial/rank-one-run';
import { firstMaps, stillNames } from '$lib/notebook/pages/spatial/rank-one-stills';
import { RankOneLab } from '$lib/notebook/pages/spatial/rank-one.svelte';
import { rankOneSource } from '$lib/notebook/pages/spatial/rank-one-source';
import { ndArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import type { Run } from '$lib/ops/run';
import { outerSum, strips } from '$lib/ops/strips';
import { relativeError } from '$lib/ops/twin';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('spatial', 'en').cells.rankOne;
import { integerInput } from '$lib/ops/weights';

beforeAll(() => useBackend('cpu'));

function kernelOf(name: PresetName) {
	return ndArray([3, 3], presetKernel(name, 3));
}

function run(name: PresetName, pairs: number): Run {
	const kernel = kernelOf(name);
	const kept = strips(kernel).slice(0, pairs);
	const given = labCalculation(labStages(6, 3, pairs), { input: houseMap(), kernel, pairs: kept });
	return { ...given, outputs: outputsByTaps(given) };
}

describe('the lab', () => {
	test('makes by two sweeps what the rebuilt kernel makes at once', () => {
		const rebuilt = run('four', 1);
		const kernel = outerSum(strips(kernelOf('four')).slice(0, 1), [3, 3]);
		const given = labCalculation(labStages(6, 3, 1), { input: houseMap(), kernel, pairs: [] });
		const at = { ...given, stages: given.stages.slice(0, 1) };
		const [once] = outputsByTaps(at);
		expect(compared(shownOf(rebuilt).rebuilt, once ?? houseMap()).kind).toMatch(/^(equal|close)$/);
	});

	test('shows what TensorFlow.js makes, with every number of pairs', () => {
		for (const pairs of [1, 2, 3]) {
			const given = run('random', pairs);
			forward(given.stages, given.input, given.weights).forEach((made, index) => {
				expect(compared(made, given.outputs[index] ?? made).kind).toMatch(/^(equal|close)$/);
			});
		}
	});

	test('begins with what the taps of its layers make, which is what the images of it show', () => {
		const input = integerInput([20, 20, 1], 5);
		const { run } = new RankOneLab(input);
		expect(run.outputs).toEqual(outputsByTaps(run));
		const { whole, rebuilt } = shownOf(run);
		expect(rebuilt).toEqual(whole);
		const maps = firstMaps(input);
		expect(stillNames.map((name) => maps[name].array)).toEqual([input, whole]);
	});

	test('misses of the output nothing where it misses nothing of the kernel', () => {
		const exact = shownOf(run('edge', 2));
		expect(relativeError(exact.whole, exact.rebuilt)).toBeLessThan(1e-5);
		const apart = shownOf(run('edge', 1));
		expect(relativeError(apart.whole, apart.rebuilt)).toBeGreaterThan(0.3);
	});

	test('costs k² and 2kr', () => {
		expect(labCost(3, 1)).toEqual({ whole: 9, sweeps: 6 });
		expect(labCost(3, 2)).toEqual({ whole: 9, sweeps: 12 });
		expect(labCost(5, 2)).toEqual({ whole: 25, sweeps: 20 });
		expect(labCost(5, 5)).toEqual({ whole: 25, sweeps: 50 });
	});

	test('reads the house example’s first channel, or a picture of at most 128 × 128', () => {
		expect(houseMap().data[1]).toBe(houseExample().input.data[4]);
		const pixels = (side: number) => ({
			width: side,
			height: side + 7,
			data: new Uint8ClampedArray(side * (side + 7) * 4),
		});
		expect(pictureMap(pixels(64)).shape).toEqual([64, 64, 1]);
		expect(pictureMap(pixels(300)).shape).toEqual([128, 128, 1]);
	});

	test.each(presetNames)('has code that makes of %s what the picture shows', (name) => {
		for (const pairs of [1, 2, 3]) {
			const code = rankOneSource(run(name, pairs), words.code);
			const made = shownByCode(code);
			expect(Object.keys(made)).toEqual(Object.keys(code.expected));
			for (const [key, expected] of Object.entries(code.expected)) {
				expect(compared(made[key] ?? expected, expected).kind, key).toMatch(/^(equal|close)$/);
			}
		}
	});
});
