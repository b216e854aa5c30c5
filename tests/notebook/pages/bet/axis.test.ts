import { describe, expect, test } from 'vitest';
import { bet } from '$lib/messages/en/pages/bet';
import { messages } from '$lib/messages/messages';
import { replyNames, verdict } from '$lib/notebook/check/predict';
import { layersSource } from '$lib/notebook/page/layer-source';
import { filled } from '$lib/notebook/page/prose';
import {
	allSwitches,
	axisLayers,
	axisStages,
	ideaOf,
	isIdle,
	kindOf,
	pageOf,
	switchesField,
	turned,
	type SwitchesOn,
} from '$lib/notebook/pages/bet/axis';
import { pairCheck } from '$lib/notebook/pages/bet/axis-check';
import { axisFormulas, axisShare, firstFormulas } from '$lib/notebook/pages/bet/axis-formulas';
import { axisLayerViews } from '$lib/notebook/pages/bet/axis-layers';
import { tappedRun } from '$lib/notebook/pages/bet/axis-run';
import { axisSlots } from '$lib/notebook/pages/bet/axis-slots';
import { laneRun } from '$lib/notebook/pages/bet/lane-tensors';
import { useBackend } from '$lib/ops/backend';
import { inputShape, parameters } from '$lib/ops/convolution';
import { convolution } from '$lib/ops/convolutions';
import { cost } from '$lib/ops/cost';
import { forward } from '$lib/ops/forward';
import { latex } from '$lib/ops/latex';
import { evaluate } from '$lib/ops/size';
import { stages } from '$lib/ops/stages';

const words = bet.cells.axis;

function stagesOf(id: string) {
	const kind = convolution(id);
	const given = parameters(kind, kind.defaults);
	return stages(kind.layers(given), inputShape(given));
}

function costsOf(list: ReturnType<typeof axisStages>) {
	const [first] = list;
	if (first === undefined) throw new RangeError('no layer');
	const { macs, weights } = cost(list, first.input);
	return { macs: evaluate(macs), weights: evaluate(weights) };
}

test('there are twelve states of the switches: the two that cut channel links are never on together', () => {
	expect(allSwitches).toHaveLength(12);
	expect(new Set(allSwitches.map((on) => on.join())).size).toBe(12);
});

describe.each(allSwitches.map((on): [string, SwitchesOn] => [on.join(' and ') || 'nothing', on]))(
	'with %s switched on',
	(_, on) => {
		const list = axisStages(on);
		const idea = ideaOf(on);

		test('there are layers from the input of the example, all on as many places', () => {
			expect(list[0]?.input.channels.value).toBe(4);
			for (const { output } of list) expect([output.height.value, output.width.value]).toEqual([6, 6]);
			const isMixed = !on.includes('depthwise') || on.includes('pointwise');
			expect(list.at(-1)?.output.channels.value).toBe(isMixed ? 8 : 4);
		});

		test('what is drawn multiplies to what the engine counts', () => {
			const views = axisLayerViews(list, { words, language: 'en' });
			for (const { space, channels, factors, weights, macs } of views) {
				const taps = space.links.filter(({ isCut }) => !isCut).length;
				const links = channels.links.filter(({ isCut }) => !isCut).length;
				expect(evaluate(factors.taps).numerator).toBe(taps);
				expect(evaluate(factors.links).numerator).toBe(links);
				expect(weights).toBe(taps * links);
				expect(macs).toBe(taps * links * evaluate(factors.places).numerator);
			}
			const total = views.reduce((sum, { macs }) => sum + macs, 0);
			expect(costsOf(list).macs.numerator).toBe(total);
		});

		test('a kind of the registry of that name has the same layers', () => {
			const kind = kindOf(idea);
			if (kind === undefined) return;
			expect(costsOf(list)).toEqual(costsOf(stagesOf(kind)));
			const described = stagesOf(kind).map(({ layer, output }) => [
				layer.op,
				layer.name,
				output.channels.value,
			]);
			expect(list.map(({ layer, output }) => [layer.op, layer.name, output.channels.value])).toEqual(
				described,
			);
			expect(pageOf(idea)?.teaches).toContain(kind);
		});

		test('there is a sentence, and formulas with a voice', () => {
			const slots = axisSlots(list, 'en');
			expect(filled(words.findings[idea], slots)).toContain(
				slots.remain === '100.0\u202f%' ? '10,368' : slots.remain,
			);
			for (const { source, said } of Object.values(axisFormulas(list))) {
				expect(source).not.toBe('');
				expect(said(messages('en').formula)).not.toMatch(/\\|\{|_/);
			}
		});

		test('the code computes what the taps add up to', async () => {
			await useBackend('cpu');
			const run = tappedRun(list);
			expect(forward(run.stages, run.input, run.weights)).toEqual(run.outputs);
			expect(layersSource(run).expected.y).toEqual(run.outputs.at(-1));
		});
	},
);

test('each idea has its finding, and each finding its idea', () => {
	expect(new Set(allSwitches.map(ideaOf))).toEqual(new Set(Object.keys(words.findings)));
	expect(Object.keys(words.findings)).toEqual(expect.arrayContaining(Object.keys(words.networks)));
});

test('the numbers are those of the bet', () => {
	expect(tappedRun(axisStages([])).input).toEqual(laneRun('standard', []).input);
	expect(axisShare(axisStages(['pointwise', 'depthwise'])).fraction).toEqual({
		numerator: 17,
		denominator: 72,
	});
	const { macs } = axisFormulas(axisStages(['pointwise', 'depthwise']));
	expect(macs.source).toMatch(/= 1\{,\}296 \+ 1\{,\}152 = 2\{,\}448$/);
	expect(macs.said(messages('en').formula)).toMatch(/equals 1296, plus 1152 equals 2448$/);
});

test('through depthwise and 1×1 together an output value depends on as much as through the whole layer', () => {
	const seen = (on: SwitchesOn) => {
		const { seenPlaces, seenChannels } = axisSlots(axisStages(on), 'en');
		return [seenPlaces, seenChannels];
	};
	expect(seen([])).toEqual(['9', '4']);
	expect(seen(['pointwise', 'depthwise'])).toEqual(['9', '4']);
	expect(seen(['pointwise', 'strips', 'depthwise'])).toEqual(['9', '4']);
	expect(seen(['depthwise'])).toEqual(['9', '1']);
	expect(seen(['groups'])).toEqual(['9', '2']);
	expect(seen(['pointwise', 'groups'])).toEqual(['1', '2']);
});

describe('a switch', () => {
	test('that cuts channel links lets the other one go, and only that one', () => {
		expect(turned(['strips', 'groups'], 'depthwise', true)).toEqual({
			on: ['strips', 'depthwise'],
			letGo: 'groups',
		});
		expect(turned(['depthwise'], 'groups', true)).toEqual({ on: ['groups'], letGo: 'depthwise' });
		expect(turned(['depthwise'], 'pointwise', true)).toEqual({
			on: ['pointwise', 'depthwise'],
			letGo: undefined,
		});
		expect(turned(['groups'], 'groups', false)).toEqual({ on: [], letGo: undefined });
	});

	test('for strips is idle where a 1×1 has no window, and its layers are those without it', () => {
		for (const on of allSwitches.filter(isIdle)) {
			expect(axisLayers(on)).toEqual(axisLayers(on.filter((name) => name !== 'strips')));
		}
		expect(allSwitches.filter(isIdle)).toHaveLength(2);
	});
});

test('a link cannot have both switches that cut channel links', () => {
	expect(switchesField.read('groups,depthwise')).toEqual({ value: ['depthwise'], isAsAsked: false });
	expect(switchesField.read('strips,groups')).toEqual({ value: ['strips', 'groups'], isAsAsked: true });
	expect(switchesField.read('moon').isAsAsked).toBe(false);
});

describe('the check', () => {
	test('has the answer that makes the layers of MobileNet, and a reply to every other', () => {
		expect(axisLayers(['pointwise', 'depthwise'])).toEqual(
			stagesOf('depthwise-separable').map(({ layer }) => layer),
		);
		expect(pairCheck.answer).toBe('depthwisePointwise');
		expect(verdict(pairCheck, ['groupsPointwise']).replies).toEqual(['groupsPointwise']);
		expect(Object.keys(words.check.wrong).sort()).toEqual([...replyNames(pairCheck)].sort());
		expect(Object.keys(words.check.names).sort()).toEqual([...pairCheck.options].sort());
	});
});

test('the formulas of the first frame, and the factors of all layers, are rendered beforehand', () => {
	const { inLine, displayed } = firstFormulas();
	expect(displayed).toContain(axisFormulas(axisStages([])).macs.source);
	for (const on of allSwitches) {
		for (const { factors } of axisLayerViews(axisStages(on), { words, language: 'en' })) {
			expect(inLine).toContain(latex(factors.links));
		}
	}
});
