import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { mobilenet } from '$lib/models/mobilenet';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { formulaInput, networkWeights } from '$lib/ops/formula-weights';
import { forward } from '$lib/ops/forward';
import { ResidentWeights } from '$lib/ops/forward-resident';
import * as layer from '$lib/ops/layer';
import { dimensions, shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';

beforeAll(async () => {
	await useBackend('cpu');
});

test('run again and again, the weights give what a single forward pass gives', () => {
	forAll(anyLayers, ({ layers, input }) => {
		const list = stages(layers, input);
		const weights = integerWeights(list, 1);
		const resident = new ResidentWeights(list, weights);
		for (const seed of [1, 2]) {
			const image = integerInput(dimensions(input), seed);
			expect(resident.forward(list, image, [...list.keys()])).toEqual(forward(list, image, weights));
		}
		resident.dispose();
	});
});

test('only what is wanted is handed out, in the order of the stages', () => {
	forAll(anyLayers, ({ layers, input }) => {
		const list = stages(layers, input);
		const [image, weights] = [integerInput(dimensions(input), 1), integerWeights(list, 1)];
		const all = forward(list, image, weights);
		const resident = new ResidentWeights(list, weights);
		const odd = [...list.keys()].filter((index) => index % 2 === 1);
		expect(resident.forward(list, image, odd.toReversed())).toEqual(odd.map((index) => all[index]));
		expect(resident.forward(list, image, [])).toEqual([]);
		resident.dispose();
	});
});

test('the weights are the only tensors that outlive a run, and go when they are disposed of', () => {
	const before = tensorCount();
	forAll(anyLayers, ({ layers, input }) => {
		const list = stages(layers, input);
		const resident = new ResidentWeights(list, integerWeights(list, 1));
		const held = tensorCount();
		resident.forward(list, integerInput(dimensions(input), 1), [list.length - 1]);
		expect(tensorCount()).toBe(held);
		resident.dispose();
		expect(tensorCount()).toBe(before);
	});
});

test('where a kernel is missing, no tensor of the others is left', () => {
	const before = tensorCount();
	const list = stages(
		[layer.pointwise({ inChannels: 1, outChannels: 2 }), layer.dense({ units: 3 })],
		shape(1, 1, 1),
	);
	const missing = integerWeights(list, 1).slice(0, 1);
	expect(() => new ResidentWeights(list, missing)).toThrow('the layer needs its kernel: none was given');
	expect(tensorCount()).toBe(before);
});

test('however long a network is, only two of its maps are held at a time', async () => {
	const list = stages(
		Array.from({ length: 20 }, () => layer.relu()),
		shape(16, 16, 4),
	);
	const resident = new ResidentWeights(list, []);
	const image = integerInput([16, 16, 4], 1);
	const { peakBytes } = await tf.profile(() => {
		resident.forward(list, image, [19]);
	});
	expect(peakBytes - tf.memory().numBytes).toBe(2 * image.data.byteLength);
});

test('the weights serve the same layers on an input of another size', () => {
	const [small, large] = [32, 64].map((side) => {
		const { layers, input } = mobilenet({ resolution: side, alpha: 0.25, classes: 10 });
		return { list: stages(layers, input), image: formulaInput(dimensions(input), 1) };
	});
	if (small === undefined || large === undefined) throw new Error('two sizes');
	const weights = networkWeights(small.list, 1);
	const resident = new ResidentWeights(small.list, weights);
	const last = large.list.length - 1;
	expect(resident.forward(large.list, large.image, [last])).toEqual(
		forward(large.list, large.image, weights).slice(-1),
	);
	resident.dispose();
});

test('a pass that is repeated keeps its input, hands nothing out, and leaves nothing behind', () => {
	const before = tensorCount();
	forAll(anyLayers, ({ layers, input }) => {
		const list = stages(layers, input);
		const resident = new ResidentWeights(list, integerWeights(list, 1));
		const pass = resident.repeated(list, integerInput(dimensions(input), 1));
		const held = tensorCount();
		pass.run();
		pass.run();
		expect(tensorCount()).toBe(held);
		pass.dispose();
		resident.dispose();
		expect(tensorCount()).toBe(before);
	});
});
