import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { stepAt } from '$lib/notebook/page/step-at';
import { filled, texts } from '$lib/notebook/page/prose';
import {
	depthwiseCheck,
	depthwiseDerivation,
	depthwiseNumbers,
	depthwiseStart,
	plainDepthwise,
} from '$lib/notebook/pages/depthwise-separable/depthwise';
import { captionSlots, checkSlots } from '$lib/notebook/pages/depthwise-separable/depthwise-text';
import { mixers } from '$lib/notebook/pages/depthwise-separable/depthwise-mixing';
import { nameRows } from '$lib/notebook/pages/depthwise-separable/name-card';
import { splitStages } from '$lib/notebook/pages/depthwise-separable/split';
import { inputShape, parameters, type Values } from '$lib/ops/convolution';
import { convolution } from '$lib/ops/convolutions';
import { stages, type Stage } from '$lib/ops/stages';
import { trace } from '$lib/ops/trace';
import { scene } from '$lib/viz/scene';
import { item } from '../../../support/cells';
import { evaluateLatex } from '../../../support/evaluate-latex';
import { kindRun } from '../../../support/stage-run';

const words = pageWords('depthwise-separable', 'en').cells.depthwise;
const formula = messages('en').formula;
const kind = plainDepthwise();
const [house] = splitStages();
const filters = 8;

function layerOf(values: Partial<Values> = {}): Stage {
	const given = parameters(kind, { ...kind.defaults, ...values });
	return item(stages(kind.layers(given), inputShape(given)), 0);
}

describe('the derivation', () => {
	const lines = depthwiseDerivation(layerOf(), { words, formula });

	test('goes from one product to the whole layer', () => {
		expect(lines.map(({ answer }) => answer)).toEqual([1, 9, 324, 1296]);
	});

	test('ends with the squares of the map and of the kernel, and the channels once', () => {
		const shown = lines.map(({ source }) =>
			source.replace(/\\htmlData\{[^}]*\}/g, '').replace(/\{,\}/g, ','),
		);
		expect(shown.at(-1)).toBe('{D_F^{2}}\\,{M}\\,{D_K^{2}} = 324 \\cdot 4 = 1,296');
	});

	test('says in symbols and numbers the same, for other sizes too', () => {
		const layer = layerOf({ mapSide: 7, inChannels: 3, kernel: 5 });
		for (const { source, answer } of depthwiseDerivation(layer, { words, formula })) {
			const [first = ''] = source.split(' = ');
			expect(evaluateLatex(first, { D_F: 7, M: 3, D_K: 5 })).toBeCloseTo(answer, 9);
		}
	});
});

describe('the check of the depthwise layer', () => {
	const check = depthwiseCheck(depthwiseNumbers(house), filters);
	const { answer, wrong } = item(check.parts, 0);

	test('has the answer and the wrong answers of the course', () => {
		expect(answer).toBe(1296);
		expect(wrong).toEqual({
			lostMapSquare: 216,
			lostKernelSquare: 432,
			lostBoth: 72,
			keptFilters: 10368,
			oneChannel: 324,
			onePlace: 36,
		});
	});

	test('replies to each wrong answer by its name, and has words for all replies', () => {
		expect(verdict(check, ['72']).replies).toEqual(['lostBoth']);
		expect(verdict(check, ['7']).replies).toEqual(['other']);
		expect(replyNames(check).sort()).toEqual(Object.keys(words.check.wrong).sort());
		const slots = checkSlots(depthwiseNumbers(house), filters);
		for (const text of texts(words.check)) expect(() => filled(text, slots)).not.toThrow();
		expect(filled(words.check.wrong.lostBoth, slots)).toMatch(/^72 is D_F · M · D_K/);
	});
});

test('the layer alone makes what the first of the two stages makes', () => {
	const alone = kindRun(kind);
	const both = kindRun(convolution('depthwise-separable'));
	expect(alone.weights[0]).toEqual(both.weights[0]);
	expect(alone.outputs[0]).toEqual(both.outputs[0]);
	expect(kind.controls).not.toHaveProperty('multiplier');
});

test('the stage begins where every wheel has turned and the product is not zero', () => {
	const run = kindRun(kind);
	const all = trace(run.stages);
	const { step, products } = scene(run, all.at(stepAt({ run, trace: all }, depthwiseStart) - 1, 'product'));
	expect(step).toMatchObject(depthwiseStart);
	expect(products.all[step.tap]?.product).not.toBe(0);
});

test('the captions have something to put in for every slot', () => {
	for (const mixer of mixers) {
		const slots = captionSlots(mixer, layerOf({ inChannels: 6 }));
		expect(() => filled(words.captions[mixer], slots)).not.toThrow();
	}
	expect(captionSlots('depthwise', house)).toMatchObject({ linked: '4', pairs: '16', both: '16' });
	expect(captionSlots('standard', house)).toMatchObject({ linked: '16', window: '9' });
});

test('the card sets the two names side by side, with the numbers of the example', () => {
	const rows = nameRows(words.names);
	expect(rows.map(({ name }) => name)).toEqual(Object.keys(words.names.rows));
	expect(rows.find(({ name }) => name === 'macs')).toMatchObject({ depthwise: '1,296', separable: '2,448' });
	expect(rows.find(({ name }) => name === 'weights')).toMatchObject({ depthwise: '36', separable: '68' });
	expect(rows.find(({ name }) => name === 'keras')).toMatchObject({
		depthwise: 'DepthwiseConv2D',
		separable: 'SeparableConv2D',
	});
});
