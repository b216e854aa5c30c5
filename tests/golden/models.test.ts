import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { field, items, optionalField, parseJson, text, whole, wholes, type Json } from '$lib/models/json';
import { counts } from '$lib/models/table';
import type { Convolution, Operation, Windowed } from '$lib/ops/layer';
import { dimensions } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { goldenModel } from '../../scripts/golden/cost-case';
import { casesOf } from '../../scripts/golden/file';

const networks = casesOf(parseJson(readFileSync(new URL('networks.json', import.meta.url), 'utf8'))).map(
	(json) => ({ name: text(field(json, 'name')), json }),
);

describe.each(networks)('the model of $name', ({ json }) => {
	const { input, layers } = goldenModel(field(json, 'attrs'));
	const list = stages(layers, input);

	it('has the layers of the golden network, with its attributes, shapes, connections and costs', () => {
		expect(list.map(described)).toEqual(golden(items(field(json, 'layers'))));
	});

	it('is fed what the golden network is fed', () => {
		const wanted = wholes(field(field(field(json, 'inputs'), 'x'), 'shape'));
		expect([1, ...dimensions(input)]).toEqual(wanted);
	});
});

/** A layer in the words of the golden format; layers that are read are told by their index. */
interface Described {
	readonly op: string;
	readonly attrs: unknown;
	readonly reads: readonly number[];
	readonly outputShape: readonly number[];
	readonly macs: number;
	readonly params: number;
}

function golden(layers: readonly Json[]): Described[] {
	const names = layers.map((layer) => text(field(layer, 'name')));
	return layers.map((layer) => ({
		op: text(field(layer, 'op')),
		attrs: field(layer, 'attrs').value,
		// The input of the network is in no list: -1.
		reads: items(field(layer, 'inputs')).map((input) => names.indexOf(text(input))),
		outputShape: wholes(field(layer, 'outputShape')),
		macs: costOf(layer, 'macs'),
		params: costOf(layer, 'params'),
	}));
}

function costOf(layer: Json, name: string): number {
	const cost = optionalField(layer, name);
	return cost === undefined ? 0 : whole(cost);
}

function described(stage: Stage): Described {
	const { layer, output } = stage;
	const { macs, params } = counts(stage);
	const sides = dimensions(output);
	const isRow = ['globalAvgPool', 'flatten', 'dense', 'softmax'].includes(layer.op);
	const outputShape = [1, ...(isRow ? sides.slice(2) : sides)];
	return { ...written(layer), reads: reads(stage), outputShape, macs, params };
}

/** Which stages a stage reads; in the golden files a shortcut stands before the layers that it joins. */
function reads({ layer, reads }: Stage): readonly number[] {
	const isJoin = layer.op === 'add' || (layer.op === 'concat' && layer.branchFirst);
	return isJoin ? [...reads].reverse() : reads;
}

function written(layer: Operation): Pick<Described, 'op' | 'attrs'> {
	switch (layer.op) {
		case 'conv':
			return convolution(layer);
		case 'maxPool':
		case 'avgPool':
			return { op: layer.op, attrs: window(layer) };
		case 'shuffle':
			return { op: 'channelShuffle', attrs: { groups: layer.groups.value } };
		case 'batchNorm':
			return { op: layer.op, attrs: { epsilon: layer.epsilon } };
		case 'leakyRelu':
			return { op: layer.op, attrs: { alpha: layer.slope } };
		case 'concat':
			return { op: layer.op, attrs: { axis: 3 } };
		case 'dense':
			return { op: layer.op, attrs: { units: layer.units.value, useBias: layer.bias } };
		default:
			return { op: layer.op, attrs: {} };
	}
}

function convolution(layer: Convolution): Pick<Described, 'op' | 'attrs'> {
	const { inChannels, outChannels, groups, dilation, bias } = layer;
	const common = { ...window(layer), dilations: dilation, useBias: bias };
	if (groups.value > 1 && groups.value === inChannels.value) {
		const depthMultiplier = outChannels.value / inChannels.value;
		return { op: 'depthwiseConv2d', attrs: { ...common, depthMultiplier } };
	}
	return { op: 'conv2d', attrs: { ...common, filters: outChannels.value, groups: groups.value } };
}

function window({ kernel, stride, padding }: Windowed): object {
	return { kernel: kernel.map(({ value }) => value), strides: stride, padding };
}
