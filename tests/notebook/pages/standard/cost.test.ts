import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import {
	comparedWays,
	costCheck,
	costDerivation,
	firstStep,
	wrongAnswers,
} from '$lib/notebook/pages/standard/cost';
import { houseLayer, layerNumbers } from '$lib/notebook/page/layer-numbers';
import { productsCheck } from '$lib/notebook/pages/standard/one-number';
import { inputShape, parameters, type Values } from '$lib/ops/convolution';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { stages, type Stage } from '$lib/ops/stages';
import { trace } from '$lib/ops/trace';
import { scene } from '$lib/viz/scene';
import { item } from '../../../support/cells';
import { evaluateLatex } from '../../../support/evaluate-latex';
import { kindRun } from '../../../support/stage-run';
import { bench } from '../../fixtures/bench';

const words = pageWords('standard', 'en').cells;
const formula = messages('en').formula;
const house = layerNumbers(houseLayer());

function layerOf(values: Partial<Values>): Stage {
	const kind = convolution('standard');
	const given = parameters(kind, { ...kind.defaults, ...values });
	return item(stages(kind.layers(given), inputShape(given)), 0);
}

describe('the derivation', () => {
	const lines = costDerivation(houseLayer(), { words: words.cost, formula });

	test('goes from one product to the cost of the layer', () => {
		expect(lines.map(({ answer }) => answer)).toEqual([1, 9, 36, 1296, 10368]);
	});

	test('shows in every line the line above times what is new', () => {
		const shown = lines.map(({ source }) =>
			source.replace(/\\htmlData\{[^}]*\}/g, '').replace(/\{,\}/g, ','),
		);
		expect(shown).toEqual([
			'1',
			'{D_K^{2}} = 3 \\cdot 3 = 9',
			'{M}\\,{D_K^{2}} = 9 \\cdot 4 = 36',
			'{D_F^{2}}\\,{M}\\,{D_K^{2}} = 36 \\cdot 6 \\cdot 6 = 1,296',
			'{D_F^{2}}\\,{M}\\,{N}\\,{D_K^{2}} = 1,296 \\cdot 8 = 10,368',
		]);
	});

	test('is said in words as it is written', () => {
		expect(lines.at(-1)?.label).toBe(
			'N times D F squared times M times D K squared equals 1,296 times 8 equals 10,368',
		);
	});

	test('of a 1×1 kernel still multiplies one by the channels', () => {
		const [, slice, value] = costDerivation(layerOf({ kernel: 1, inChannels: 5 }), {
			words: words.cost,
			formula,
		});
		expect(slice?.source).toContain('= 1 \\cdot 1 = 1');
		expect(value?.source).toContain('= 1 \\cdot 5 = 5');
	});

	test('says in symbols, numbers and answer the same, for other sizes too', () => {
		const layer = layerOf({ mapSide: 7, inChannels: 3, outChannels: 5, kernel: 4 });
		for (const { source, answer } of costDerivation(layer, { words: words.cost, formula })) {
			const [first = '', ...more] = source.split(' = ');
			const symbols = { D_F: 7, M: 3, N: 5, D_K: 4 };
			expect(evaluateLatex(first, symbols)).toBeCloseTo(answer, 9);
			const numbers = more.map((part) =>
				part
					.replace(/\{,\}/g, '')
					.split('\\cdot')
					.reduce((product, factor) => product * Number(factor), 1),
			);
			expect(numbers).toEqual(more.map(() => answer));
		}
	});
});

describe('the check of the cost', () => {
	const check = costCheck(house);

	test('has the answers and the wrong answers of the course', () => {
		expect(check.parts.map(({ answer }) => answer)).toEqual([10368, 288]);
		expect(wrongAnswers(check)).toMatchObject({ oneMap: 324, flatFilters: 72, everyPlace: 10368 });
	});

	test('replies to each wrong answer by its name, and has words for all replies', () => {
		expect(verdict(check, ['324', '288'])).toEqual({ isRight: false, replies: ['oneMap'] });
		expect(verdict(check, ['10368', '72']).replies).toEqual(['flatFilters']);
		expect(verdict(check, ['10368', '10368']).replies).toEqual(['everyPlace']);
		expect(verdict(check, ['10368', '288']).isRight).toBe(true);
		for (const name of replyNames(check)) expect(words.cost.check.wrong).toHaveProperty(name);
	});

	test('has no two wrong answers that are the same, nor one that is right', () => {
		for (const { answer, wrong } of check.parts) {
			const all = [answer, ...Object.values(wrong)];
			expect(new Set(all).size).toBe(all.length);
		}
	});
});

test('the check of one number has its answer, its wrong answers and words for them', () => {
	const check = productsCheck(house);
	expect(check.parts).toMatchObject([{ answer: 36, wrong: { oneSlice: 9, allFilters: 288 } }]);
	for (const name of replyNames(check)) expect(words.oneNumber.check.wrong).toHaveProperty(name);
});

test('four ways are compared, in the order of the course', () => {
	const all = comparedWays(convolutions, bench('standard').task);
	expect(all.map(({ macs }) => macs)).toEqual([10368, 5184, 2448, 2016]);
	expect(all.map(({ weights }) => weights)).toEqual([288, 144, 68, 56]);
});

test('the stage begins where every wheel has turned and the product is not zero', () => {
	const run = kindRun(convolution('standard'));
	const all = trace(run.stages);
	const { step, products } = scene(run, all.at(firstStep(houseLayer(), all), 'product'));
	expect(step.cell).toEqual({ channel: 2, y: 1, x: 4 });
	expect(products.all[step.tap]?.product).not.toBe(0);
	expect(step.macs).toBeGreaterThan(2000);
});
