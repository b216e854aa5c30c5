import { describe, expect, test } from 'vitest';
import { formula } from '$lib/messages/en/formula';
import { stage as stageWords } from '$lib/messages/en/stage';
import { pageWords } from '$lib/messages/page-words';
import { answerOf, replyNames, verdict } from '$lib/notebook/check/predict';
import { layersSource } from '$lib/notebook/page/layer-source';
import { filled, texts } from '$lib/notebook/page/prose';
import { UnitBench } from '$lib/notebook/pages/shuffle/unit-bench.svelte';
import { costCheck, paperSizes, unitCost, unitForms } from '$lib/notebook/pages/shuffle/unit-costs';
import { costFormula } from '$lib/notebook/pages/shuffle/unit-formula';
import { nodeTexts } from '$lib/notebook/pages/shuffle/unit-nodes';
import { allowed, sizesField, turnedSizes } from '$lib/notebook/pages/shuffle/unit-sizes';
import { joinOf, unitNames, unitRun } from '$lib/notebook/pages/shuffle/units';
import {
	costSlots,
	findingSlots,
	inMillions,
	paperRows,
	unitSaid,
	unitSlots,
	whichCheck,
} from '$lib/notebook/pages/shuffle/units-text';
import { forward } from '$lib/ops/forward';
import { sections } from '$lib/ops/sections';
import { shapeText } from '$lib/ops/shape';
import { item } from '../../../support/cells';
import { shownByCode } from '../../../support/shown-by-code';

const words = pageWords('shuffle', 'en').cells.units;
const asked = { side: 28, channels: 240, bottleneck: 60, groups: 3 };

describe.each(unitNames)('unit (%s)', (name) => {
	const run = unitRun(name);

	test('makes by its taps what TensorFlow.js makes', () => {
		const { stages, input, weights } = run;
		expect(forward(stages, input, weights).map(({ data }) => data)).toEqual(
			run.outputs.map(({ data }) => data),
		);
	});

	test('is computed by its code, both paths', () => {
		const code = layersSource(run);
		expect(Object.keys(code.expected)).toHaveLength(run.stages.length);
		expect(shownByCode(code)).toEqual(code.expected);
	});

	test('has a join whose values do not come from one path alone, or from both', () => {
		const join = item(run.stages, joinOf(run));
		expect(join.reads).toHaveLength(2);
		expect(join.layer.op).toBe(name === 'c' ? 'concat' : 'add');
	});
});

describe('the drawings', () => {
	const drawn = unitNames.map((name) => {
		const { stages } = unitRun(name);
		const boxes = nodeTexts(stages, { nodes: words.nodes, stage: stageWords });
		return { boxes, said: unitSaid(sections(stages), boxes, words.choice) };
	});

	test('write groups, depthwise and stride as the figure does, from the layers', () => {
		expect(drawn.map(({ boxes }) => boxes)).toEqual([
			['1×1', 'ReLU', '3×3 depthwise', 'ReLU', '1×1', '+ add', 'ReLU'],
			['1×1, 2 groups', 'ReLU', 'shuffle', '3×3 depthwise', '1×1, 2 groups', '+ add', 'ReLU'],
			[
				...['1×1, 2 groups', 'ReLU', 'shuffle', '3×3 depthwise, stride 2', '1×1, 2 groups'],
				...['3×3 average pool, stride 2', '‖ concatenate', 'ReLU'],
			],
		]);
	});

	test('are said path by path', () => {
		expect(drawn.map(({ said }) => said)).toEqual([
			'Main path: 1×1, ReLU, 3×3 depthwise, ReLU, 1×1. Shortcut: the input, unchanged. Then: + add, ReLU.',
			'Main path: 1×1, 2 groups, ReLU, shuffle, 3×3 depthwise, 1×1, 2 groups. Shortcut: the input, unchanged. Then: + add, ReLU.',
			'Main path: 1×1, 2 groups, ReLU, shuffle, 3×3 depthwise, stride 2, 1×1, 2 groups. Shortcut: 3×3 average pool, stride 2. Then: ‖ concatenate, ReLU.',
		]);
	});

	test('two of them are units of ShuffleNet; each other answer has a reply', () => {
		const check = whichCheck();
		expect(answerOf(check)).toEqual(['two']);
		expect(replyNames(check).sort()).toEqual(Object.keys(words.which.wrong).sort());
	});
});

describe('the cost of a unit', () => {
	test('is that of the paper at 28×28, c = 240, m = 60, g = 3', () => {
		expect(unitForms.map((form) => unitCost(form, asked).macs)).toEqual([47_980_800, 31_046_400, 7_949_760]);
		expect(unitForms.map((form) => inMillions(unitCost(form, asked).macs))).toEqual(['48.0', '31.0', '7.9']);
	});

	test('is written as the paper writes it, per place', () => {
		const plain = (source: string) => source.replace(/\\htmlData\{[^}]*\}\{([^{}]*(?:\{\w\})?)\}/g, '$1');
		expect(unitForms.map((form) => plain(costFormula(form, asked, formula).source))).toEqual([
			'h\\,w\\left(2\\,c\\,m + 9\\,m^{2}\\right)',
			'h\\,w\\left(2\\,c\\,m + \\frac{9\\,m^{2}}{g}\\right)',
			'h\\,w\\left(\\frac{2\\,c\\,m}{g} + 9\\,m\\right)',
		]);
		expect(costFormula('shufflenet', asked, formula).label).toBe(
			'h times w, times the sum of 2 times m times c over g, plus 9 times m',
		);
	});

	test('is asked for, and each slip has its reply', () => {
		const check = costCheck();
		expect(answerOf(check)).toEqual(['48', '31', '7.9']);
		expect(verdict(check, ['48', '31', '7.7'])).toEqual({ isRight: false, replies: ['depthwiseToo'] });
		expect(verdict(check, ['25.4', '48', '23'])).toMatchObject({
			replies: ['oneTap', 'notGrouped'],
		});
		expect(verdict(check, ['1', '31', '7.9'])).toMatchObject({ replies: ['other'] });
		expect(verdict(check, ['48', '31', '7.9']).isRight).toBe(true);
		expect([...new Set(replyNames(check))].sort()).toEqual(Object.keys(words.cost.check.wrong).sort());
		for (const { answer, wrong } of check.parts) expect(Object.values(wrong)).not.toContain(answer);
	});

	test('hardly moves for ShuffleNet while the channels of the paper grow with g', () => {
		expect(paperSizes().map(({ channels }) => channels)).toEqual([288, 400, 480, 544, 768]);
		const costs = paperSizes().map((sizes) => unitForms.map((form) => unitCost(form, sizes).macs));
		expect(costs.map((row) => row[2])).toEqual([8_255_520, 8_016_400, 7_738_080, 7_490_336, 7_564_032]);
		expect(costs.map((row) => row[0])).toEqual([17_273_088, 33_320_000, 47_980_800, 61_628_672, 122_830_848]);
		expect(paperRows()[4]).toEqual(['8', '768', '192', '122.8', '65.9', '7.6']);
	});
});

describe('the dials of the cost', () => {
	test('let groups divide both channels, and channels follow the groups', () => {
		expect(allowed(asked, 'groups')).toEqual([1, 2, 3, 4, 5, 6]);
		expect(turnedSizes(asked, 'channels', 241).channels).toBe(240);
		expect(turnedSizes(asked, 'groups', 8).groups).toBe(6);
		expect(turnedSizes(asked, 'side', NaN)).toBe(asked);
	});

	test('are read from a link, and what cannot be is settled and told', () => {
		expect(sizesField.read('14,768,192,8')).toEqual({
			value: { side: 14, channels: 768, bottleneck: 192, groups: 8 },
			isAsAsked: true,
		});
		expect(sizesField.read('14,100,25,8')).toMatchObject({
			value: { channels: 96, bottleneck: 24, groups: 8 },
			isAsAsked: false,
		});
		expect(sizesField.read('what')).toEqual({ value: asked, isAsAsked: false });
		expect(sizesField.write(asked)).toBe('28,240,60,3');
	});
});

describe('the bench of the units', () => {
	test('shows each unit at its join, and keeps the place at another grain', () => {
		const bench = new UnitBench(() => true);
		for (const unit of unitNames) {
			bench.choose(unit);
			expect(bench.trace.at(bench.player.step, bench.grain).stage, unit).toBe(joinOf(bench.run));
		}
		bench.regrain('layer');
		expect(bench.step).toBe(joinOf(bench.run) + 1);
	});

	test('has what came with the page calculated, and a chosen unit only once it is', () => {
		const bench = new UnitBench(() => true);
		expect(bench.isShown(bench.calculation)).toBe(true);
		bench.choose('c');
		expect(bench.isShown(bench.calculation)).toBe(false);
		bench.complete({ ...bench.run });
		expect(bench.isShown(bench.calculation)).toBe(true);
	});
});

test('there is something to put in for every slot of the words', () => {
	const { cost, describe: table, nodes, choice, ...others } = words;
	const { said, ...names } = choice;
	for (const text of texts([others, names])) expect(() => filled(text, unitSlots()), text).not.toThrow();
	const slots = { ...costSlots(), ...findingSlots(asked), width: '28', list: '', form: '', macs: '' };
	for (const text of texts([cost, table])) expect(() => filled(text, slots), text).not.toThrow();
	expect([said, ...texts(nodes)].join()).toMatch(/\{main\}.*\{kernel\}/);
	expect(filled(words.captions.c, unitSlots())).toMatch(/first 8 channels .* other 8/);
	expect(shapeText(item(unitRun('c').stages, 8 - 1).output)).toBe('3×3×16');
});
