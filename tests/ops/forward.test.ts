import { beforeEach, expect, test } from 'vitest';
import { ndArray } from '$lib/ops/array';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { forward, forwardStage } from '$lib/ops/forward';
import * as layer from '$lib/ops/layer';
import { dimensions, shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';
import { run } from '../support/run';

beforeEach(async () => {
	await useBackend('cpu');
});

test('every stage gives an array of the shape that was worked out beforehand', () => {
	forAll(anyLayers, (sample) => {
		for (const { stage, output } of run(sample)) {
			expect(output.shape).toEqual(dimensions(stage.output));
			expect(output.data).toHaveLength(output.shape.reduce((product, side) => product * side, 1));
		}
	});
});

test('no tensor outlives a run', () => {
	const before = tensorCount();
	forAll(anyLayers, (sample) => {
		run(sample);
		expect(tensorCount()).toBe(before);
	});
});

test('a single stage run alone gives what it gives in the row, and keeps no tensor', () => {
	const before = tensorCount();
	forAll(anyLayers, (sample) => {
		for (const { stage, operands, output } of run(sample)) {
			expect(forwardStage(stage, operands.sources, operands.weights)).toEqual(output);
		}
		expect(tensorCount()).toBe(before);
	});
});

test('no tensor outlives a run that fails', () => {
	const before = tensorCount();
	const list = stages(
		[layer.relu(), layer.conv({ inChannels: 1, outChannels: 1, kernel: 1 })],
		shape(2, 2, 1),
	);
	expect(() => forward(list, ndArray([2, 2, 1]), [])).toThrow(
		new RangeError('the layer needs its kernel: none was given'),
	);
	expect(tensorCount()).toBe(before);
});

test.each(['cpu', 'wasm'] as const)(
	'the results of %s are copies: changing one changes nothing else',
	async (backend) => {
		await useBackend(backend);
		const list = stages([layer.relu(), layer.flatten()], shape(1, 2, 2));
		const input = ndArray([1, 2, 2], [1, 2, 3, 4]);
		const [relu, flat] = forward(list, input, []);
		relu?.data.fill(9);
		expect([...(flat?.data ?? [])]).toEqual([1, 2, 3, 4]);
		expect([...input.data]).toEqual([1, 2, 3, 4]);
		expect([...item(forward(list, input, []), 0).data]).toEqual([1, 2, 3, 4]);
	},
);

test('the same numbers come out each time', () => {
	forAll(
		anyLayers,
		(sample) => {
			expect(run(sample).map(({ output }) => output)).toEqual(run(sample).map(({ output }) => output));
		},
		30,
	);
});

test('a filter of 1 in the middle of a same-padded kernel changes nothing', () => {
	const list = stages([layer.depthwise({ inChannels: 2, kernel: 3 })], shape(4, 5, 2));
	const kernel = ndArray([3, 3, 1, 2]);
	kernel.data.fill(1, 8, 10);
	const input = integerInput([4, 5, 2], 3);
	expect(forward(list, input, [{ kernel }])).toEqual([input]);
});

test('a depthwise convolution and a grouped one with as many groups as channels are one', () => {
	const input = shape(5, 4, 3);
	const [narrow, wide] = [
		layer.depthwise({ inChannels: 3, multiplier: 2, kernel: 3, stride: 2 }),
		layer.conv({ inChannels: 3, outChannels: 6, groups: 3, kernel: 3, stride: 2 }),
	].map((only) => run({ layers: [only], input }).map(({ output }) => output));
	expect(narrow).toEqual(wide);
});

test('a branch of a join reads the input of its block, not of the network', () => {
	const list = stages(
		[layer.relu(), layer.block('unit', [layer.leakyRelu({ slope: 0.5 }), layer.add()])],
		shape(1, 1, 2),
	);
	const made = forward(list, ndArray([1, 1, 2], [-4, 3]), integerWeights(list, 1));
	expect([...item(made, -1).data]).toEqual([0, 6]);
});
