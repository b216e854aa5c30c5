import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { filled, texts } from '$lib/notebook/page/prose';
import { layersSource } from '$lib/notebook/page/layer-source';
import { stepAt } from '$lib/notebook/page/step-at';
import { creditLinks, creditSlots } from '$lib/notebook/pages/depthwise-separable/credit';
import {
	neighbourCheck,
	placesRead,
	splitSlots,
	splitStages,
	splitStart,
} from '$lib/notebook/pages/depthwise-separable/split';
import { houseLayer } from '$lib/notebook/page/layer-numbers';
import { houseStages } from '$lib/notebook/page/house';
import { convolution } from '$lib/ops/convolutions';
import { shapeText } from '$lib/ops/shape';
import { trace } from '$lib/ops/trace';
import { scene } from '$lib/viz/scene';
import { shownByCode } from '../../../support/shown-by-code';
import { kindRun } from '../../../support/stage-run';

const words = pageWords('depthwise-separable', 'en').cells.split;
const run = kindRun(convolution('depthwise-separable'));

describe('the split job', () => {
	test('is two stages that make the shape of the standard convolution', () => {
		const [depthwise, pointwise] = splitStages();
		expect(shapeText(depthwise.input)).toBe(shapeText(houseLayer().input));
		expect(shapeText(pointwise.output)).toBe(shapeText(houseLayer().output));
		expect(splitSlots()).toMatchObject({
			input: '6×6×4',
			between: '6×6×4',
			output: '6×6×8',
			macs: '2,448',
			standard: '10,368',
			wholeTaps: '36',
			depthwiseTaps: '9',
			pointwiseTaps: '4',
			pointwisePlaces: 'one',
		});
	});

	test('has something to put in for every slot of its words', () => {
		const slots = { ...splitSlots(), ...creditSlots };
		for (const text of texts(words)) expect(() => filled(text, slots)).not.toThrow();
	});

	test('names who had the idea and who made it known, with the papers', () => {
		expect(filled(words.note, creditSlots)).toMatch(/2013.*2014.*Xception.*2016.*MobileNet.*2017/);
		expect(creditLinks.mobilenet).toContain('arxiv.org');
	});

	test('is shown first with one tensor half made and the last one empty', () => {
		const all = trace(run.stages);
		const { step, output, products } = scene(
			run,
			all.at(stepAt({ run, trace: all }, splitStart) - 1, 'product'),
		);
		expect(step).toMatchObject(splitStart);
		expect(output.maps.map(({ done }) => done)).toEqual([36, 36, 15, 0]);
		expect(products.all[step.tap]?.product).not.toBe(0);
	});

	test('is computed by its code', () => {
		const code = layersSource(run);
		expect(Object.keys(code.expected)).toEqual(['y_depthwise', 'y']);
		expect(shownByCode(code)).toEqual(code.expected);
	});
});

describe('the check of the split job', () => {
	const check = neighbourCheck(splitStages());

	test('finds from the taps that only the depthwise stage sees a neighbour', () => {
		expect(splitStages().map(placesRead)).toEqual([9, 1]);
		expect(check).toMatchObject({ answer: 'depthwise' });
	});

	test('would find otherwise for other stages', () => {
		const [depthwise, pointwise] = splitStages();
		expect(neighbourCheck([depthwise, depthwise]).answer).toBe('both');
		expect(neighbourCheck([pointwise]).answer).toBe('neither');
		expect(neighbourCheck(houseStages('spatially-separable').slice(1)).answer).toBe('column');
	});

	test('has a name for every option and a reply to each wrong one', () => {
		expect(check.options).toEqual(['depthwise', 'pointwise', 'both', 'neither']);
		for (const option of check.options) expect(words.check.names).toHaveProperty(option);
		expect(replyNames(check).sort()).toEqual(Object.keys(words.check.wrong).sort());
		expect(verdict(check, ['both'])).toEqual({ isRight: false, replies: ['both'] });
	});
});
