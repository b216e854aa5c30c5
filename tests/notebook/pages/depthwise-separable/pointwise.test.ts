import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { exampleCalculation } from '$lib/notebook/page/example';
import { firstRun } from '$lib/notebook/pages/depthwise-separable/first-frame';
import {
	houseDials,
	pointwiseCheck,
	pointwiseDerivation,
	pointwiseNumbers,
	pointwiseStage,
} from '$lib/notebook/pages/depthwise-separable/pointwise';
import { sumTerms } from '$lib/notebook/pages/depthwise-separable/pointwise-text';
import { valueAt, type NdArray } from '$lib/ops/array';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { mixingKernel, mixingWeights } from '$lib/ops/mixing-kernel';
import type { Product } from '$lib/ops/value';
import { forAll } from '../../../support/for-all';

const words = pageWords('depthwise-separable', 'en').cells.pointwise;
const house = pointwiseNumbers(pointwiseStage(houseDials));

/** A 1×1 convolution by plain loops: at each place, a matrix times a vector. */
function mixed({ shape, data }: NdArray, weights: readonly number[]): number[] {
	const [height = 1, width = 1, channels = 1] = shape;
	const made: number[] = [];
	for (let place = 0; place < height * width; place += 1) {
		for (let row = 0; row < weights.length / channels; row += 1) {
			let sum = 0;
			for (let channel = 0; channel < channels; channel += 1) {
				sum += (weights[row * channels + channel] ?? NaN) * (data[place * channels + channel] ?? NaN);
			}
			made.push(sum);
		}
	}
	return made;
}

describe('the desk', () => {
	const calculation = exampleCalculation('depthwise-separable');

	beforeAll(() => useBackend('cpu'));

	function outputs(weights: readonly number[]) {
		const kernels = calculation.weights.with(1, { kernel: mixingKernel(weights, 4) });
		return forward(calculation.stages, calculation.input, kernels);
	}

	test('starts with the numbers of the house example that the page is built with', () => {
		const { input, weights } = firstRun();
		expect(calculation.input).toEqual(input);
		expect(calculation.weights).toEqual(weights);
	});

	test('mixes as a matrix does at every place, whatever the faders are', () => {
		const faders = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 32, maxLength: 32 });
		forAll(
			faders,
			(weights) => {
				const [between, output] = outputs(weights);
				expect(output?.shape).toEqual([6, 6, 8]);
				expect([...(output?.data ?? [])]).toEqual(between && mixed(between, weights));
			},
			25,
		);
	});

	test('with one fader up passes one channel on as it is', () => {
		const weights = mixingWeights(mixingKernel(Array<number>(32).fill(0), 4)).with(4 * 5 + 2, 1);
		const [between, output] = outputs(weights);
		for (let place = 0; place < 36; place += 1) {
			const [y, x] = [Math.floor(place / 6), place % 6];
			expect(output && valueAt(output, y, x, 5)).toBe(between && valueAt(between, y, x, 2));
			expect(output && valueAt(output, y, x, 4)).toBe(0);
		}
	});
});

describe('the cost', () => {
	test('is 1,152 multiplications and 32 weights in the house example', () => {
		expect(house).toEqual({ D_F: 6, M: 4, N: 8, places: 36, macs: 1152, weights: 32 });
	});

	test('is derived from one product to the layer', () => {
		const formula = messages('en').formula;
		const lines = pointwiseDerivation(pointwiseStage(houseDials), { words, formula });
		const shown = lines.map(({ source }) =>
			source.replace(/\\htmlData\{[^}]*\}/g, '').replace(/\{,\}/g, ','),
		);
		expect(shown).toEqual([
			'1',
			'{M} = 4',
			'{M}\\,{N} = 4 \\cdot 8 = 32',
			'{D_F^{2}}\\,{M}\\,{N} = 32 \\cdot 6 \\cdot 6 = 1,152',
		]);
	});

	test('goes with its dials', () => {
		const stage = pointwiseStage({ mapSide: 14, inChannels: 64, outChannels: 5 });
		expect(pointwiseNumbers(stage)).toMatchObject({ macs: 14 * 14 * 64 * 5, weights: 64 * 5 });
	});
});

describe('the check', () => {
	const check = pointwiseCheck(house);

	test('has the answer and the wrong answers of the course', () => {
		expect(check.parts).toEqual([
			{
				name: 'macs',
				answer: 1152,
				wrong: { lostSide: 192, weights: 32, oneMap: 144, oneChannel: 288, wholeWindow: 10368 },
			},
		]);
	});

	test('replies to each wrong answer by its name, and has words for all replies', () => {
		expect(verdict(check, ['1152']).isRight).toBe(true);
		expect(verdict(check, ['192']).replies).toEqual(['lostSide']);
		expect(verdict(check, ['32']).replies).toEqual(['weights']);
		for (const name of replyNames(check)) expect(words.check.wrong).toHaveProperty(name);
	});

	test('has no two wrong answers that are the same, nor one that is right', () => {
		for (const { answer, wrong } of check.parts) {
			const all = [answer, ...Object.values(wrong)];
			expect(new Set(all).size).toBe(all.length);
		}
	});
});

test('a sum is written out with its signs', () => {
	const products = [
		{ factor: -2, value: -1 },
		{ factor: 2, value: 7 },
		{ factor: -1, value: 6 },
		{ factor: 0, value: -3 },
	] as Product[];
	expect(sumTerms(products).join('')).toBe('−2·(−1) + 2·7 − 1·6 + 0·(−3)');
});
