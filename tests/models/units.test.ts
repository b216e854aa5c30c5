import { describe, expect, test } from 'vitest';
import { bottleneckUnit } from '$lib/models/bottleneck-unit';
import { shuffleUnit } from '$lib/models/shuffle-unit';
import type { Layer } from '$lib/ops/layer';
import { cost } from '$lib/ops/cost';
import { shape, shapeText, type Shape } from '$lib/ops/shape';
import { evaluate, notation, over, size, times } from '$lib/ops/size';
import { finalShape, stages } from '$lib/ops/stages';
import { item } from '../support/cells';

const [c, m, g] = [size('c', 240), size('m', 60), size('g', 3)];
const [h, w] = [size('h', 28), size('w', 28)];
const map = shape(h, w, c);

function macs(unit: Layer, input: Shape = map) {
	return cost(stages([unit], input), input).macs;
}

const unit = { name: 'unit', batchNorm: false };
const shuffling = { ...unit, bottleneck: m, groups: g, withShuffle: true };

describe('the cost of a unit follows from its layers', () => {
	const perPlace = (layer: Layer) => notation(over(macs(layer), times(h, w)));

	test.each([
		{
			name: 'ResNet',
			layer: bottleneckUnit({ ...unit, channels: c, bottleneck: m, groups: 1 }),
			tenths: 480,
			formula: '2·m·c+9·m^2',
		},
		{
			name: 'ResNeXt',
			layer: bottleneckUnit({ ...unit, channels: c, bottleneck: m, groups: g }),
			tenths: 310,
			formula: '2·m·c+9·m^2·g^-1',
		},
		{
			name: 'ShuffleNet',
			layer: shuffleUnit({ ...shuffling, inChannels: c, outChannels: c, halves: false }),
			tenths: 79,
			formula: '2·m·g^-1·c+9·m',
		},
	])('$name', ({ layer, tenths, formula }) => {
		expect(Math.round(evaluate(macs(layer)).numerator / 1e5)).toBe(tenths);
		expect(perPlace(layer)).toBe(formula);
	});
});

test('a unit that halves the map keeps what the shortcut pools beside what its layers make', () => {
	const halving = shuffleUnit({
		...shuffling,
		inChannels: 24,
		outChannels: 240,
		firstGroups: 1,
		halves: true,
	});
	const input = shape(56, 56, 24);
	const list = stages([halving], input);
	expect(shapeText(finalShape(list, input))).toBe('28×28×240');
	const join = list.find(({ layer }) => layer.op === 'concat');
	expect(join && [shapeText(join.input), shapeText(join.branch)]).toEqual(['28×28×216', '28×28×24']);
});

test('a unit shuffles and normalises only where it is told to', () => {
	const ops = (given: object) =>
		stages([shuffleUnit({ ...shuffling, inChannels: c, outChannels: c, halves: false, ...given })], map).map(
			({ layer }) => layer.op,
		);
	expect(ops({})).toEqual(['conv', 'relu', 'shuffle', 'conv', 'conv', 'add', 'relu']);
	expect(ops({ withShuffle: false })).not.toContain('shuffle');
	expect(ops({ batchNorm: true }).filter((op) => op === 'batchNorm')).toHaveLength(3);
});

test('the bottleneck with as many groups as channels in its middle is depthwise there', () => {
	const list = stages([bottleneckUnit({ ...unit, channels: c, bottleneck: m, groups: m })], map);
	expect(item(list, 2).loops.depth.value).toBe(1);
	expect(list.map(({ name }) => name)).toEqual([
		'unit.pw1',
		'unit',
		'unit.middle',
		'unit',
		'unit.pw2',
		'unit.add',
		'unit',
	]);
});
