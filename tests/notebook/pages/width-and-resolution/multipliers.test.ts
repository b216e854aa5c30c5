import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { houseStages } from '$lib/notebook/page/house';
import {
	alphaPlaces,
	alphaSteps,
	channelCounts,
	depthPlaces,
	multipliedCalculation,
	multipliedStages,
	multipliedWork,
	multipliersCheck,
} from '$lib/notebook/pages/width-and-resolution/multipliers';
import { multipliersSource } from '$lib/notebook/pages/width-and-resolution/multipliers-source';
import {
	checkSlots,
	countsOf,
	fanSlots,
	mapRows,
	proseSlots,
	workBars,
} from '$lib/notebook/pages/width-and-resolution/multipliers-text';
import { roundings } from '$lib/notebook/pages/width-and-resolution/rounding';
import { houseTerms } from '$lib/notebook/pages/width-and-resolution/width';
import { useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { gathered } from '$lib/ops/gathered';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import type { Run } from '$lib/ops/run';
import { dimensions } from '$lib/ops/shape';
import { item } from '../../../support/cells';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('width-and-resolution', 'en').cells.multipliers;
const alphas = [0.25, 0.5, 0.6, 0.75, 1];
const multipliers = [1, 2, 3, 4];
const settings = alphas.flatMap((alpha) => multipliers.map((multiplier) => [alpha, multiplier] as const));

function run(alpha: number, multiplier: number): Run {
	const calculation = multipliedCalculation(channelCounts(alpha, multiplier));
	return { ...calculation, outputs: outputsByTaps(calculation) };
}

beforeAll(() => useBackend('cpu'));

describe('the layers', () => {
	test('are those of the house example at full width, with one kernel for each channel', () => {
		const [mine, house] = [multipliedStages(channelCounts(1, 1)), houseStages('depthwise-separable')];
		const shapes = (list: typeof house) => list.map(({ input, output }) => [input, output].map(dimensions));
		expect(shapes(mine)).toEqual(shapes(house));
		for (const alpha of [0.25, 0.5, 0.75, 1]) {
			expect(multipliedWork(channelCounts(alpha, 1))).toEqual(houseTerms(alpha));
		}
	});

	test.each(settings)('at α = %d with multiplier %i make by taps what TensorFlow.js makes', (...setting) => {
		const { stages, input, weights, outputs } = run(...setting);
		expect(outputs).toEqual(forward(stages, input, weights));
		expect(outputs.map(({ shape }) => shape[2])).toEqual([
			Math.floor(4 * setting[0]) * setting[1],
			Math.floor(8 * setting[0]),
		]);
	});

	test('keep the maps of a channel that were there when it gets more kernels', () => {
		const [one, four] = [item(run(1, 1).outputs, 0), item(run(1, 4).outputs, 0)];
		expect(gathered(four, 2, [0, 4, 8, 12])).toEqual(one);
		const thin = item(run(0.5, 4).outputs, 0);
		expect(gathered(four, 2, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual(thin);
	});

	test('cost more in both terms with each kernel', () => {
		expect(multipliedWork(channelCounts(1, 2))).toEqual({
			depthwise: 2592,
			pointwise: 2304,
			together: 4896,
		});
		const bars = workBars(channelCounts(0.5, 2), words.cost);
		expect(bars.map(({ share }) => share)).toEqual([1, 0.5, (1296 + 576) / 2448]);
	});
});

test('the places of the dials are those that can be typed', () => {
	const { min, max, step } = alphaPlaces;
	expect([alphaSteps[0], alphaSteps.at(-1)]).toEqual([min, max]);
	expect(alphaSteps).toHaveLength(Math.round((max - min) / step) + 1);
	expect(multipliers).toEqual([depthPlaces.min, 2, 3, depthPlaces.max]);
});

describe('the check', () => {
	const check = multipliersCheck();

	test('has the answer and the wrong answers of the course', () => {
		expect(check.parts).toEqual([
			{ name: 'maps', answer: 8, wrong: { same: 4, alone: 2, outputs: 16 } },
			{ name: 'layers', answer: 2, wrong: { deeper: 3, twice: 4 } },
		]);
		expect(verdict(check, ['4', '3']).replies).toEqual(['same', 'deeper']);
		for (const name of replyNames(check)) expect(words.check.wrong).toHaveProperty(name);
	});

	test('has something to put in for every slot', () => {
		for (const text of texts(words.check)) expect(filled(text, checkSlots())).not.toContain('NaN');
		expect(filled(words.check.answer, checkSlots())).toContain('2 · 4 = 8');
	});
});

test('the words say what was asked of 1.4 times 32 channels', () => {
	expect(filled(words.note, proseSlots())).toMatch(/^Asked in issue 5279 of TF-slim: 1\.4 · 32 .* 45 .* 48/);
	expect(filled(words.prose.join(), proseSlots())).toContain('32 channels would have 19.2');
	for (const text of Object.values(words.captions)) {
		expect(filled(text, fanSlots(0.6, channelCounts(0.6, 2)))).not.toContain('NaN');
	}
});

test('the maps can be read as a table, the covered ones as one row', () => {
	const rows = mapRows(run(0.6, 2), words.table, false);
	expect(countsOf(run(0.6, 2))).toEqual({ inChannels: 2, multiplier: 2, outChannels: 4 });
	expect(rows.map(([name, reads]) => [name, reads]).slice(2, 6)).toEqual([
		['map 1', 'input 1'],
		['map 2', 'input 1'],
		['map 3', 'input 2'],
		['map 4', 'input 2'],
	]);
	expect(mapRows(run(0.6, 2), words.table, true)).toHaveLength(2 + 1 + 4);
});

describe('the code', () => {
	test.each(settings)('at α = %d with multiplier %i shows what the cell shows', (alpha, multiplier) => {
		for (const rounding of roundings) {
			const code = multipliersSource(run(alpha, multiplier), { alpha, rounding }, words.code);
			expect(shownByCode(code)).toEqual(code.expected);
		}
	});

	test('rounds every width of the dial as the cell does', () => {
		const made = run(1, 1);
		for (const alpha of alphaSteps) {
			const { source, scope, expected } = multipliersSource(
				made,
				{ alpha, rounding: 'multiple' },
				words.code,
			);
			expect(shownByCode({ source, scope, expected })['widths']).toEqual(expected['widths']);
		}
	});
});
