import { expect, test } from 'vitest';
import { integers } from '$lib/ops/array';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { shape, type Shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights, mapRoles, roles, weightShapes } from '$lib/ops/weights';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyNetwork } from '../support/networks';

function shapesOf(only: Layer, input: Shape = shape(6, 6, 4)): Partial<Record<string, readonly number[]>> {
	return weightShapes(item(stages([only], input), 0));
}

test('a kernel is laid out by height, width, depth and filter', () => {
	const kernel = [2, 3] as const;
	expect(shapesOf(layer.conv({ inChannels: 4, outChannels: 8, kernel }))).toEqual({ kernel: [2, 3, 4, 8] });
	expect(shapesOf(layer.conv({ inChannels: 4, outChannels: 8, kernel, groups: 2 }))).toEqual({
		kernel: [2, 3, 2, 8],
	});
	expect(shapesOf(layer.depthwise({ inChannels: 4, multiplier: 2, kernel }))).toEqual({
		kernel: [2, 3, 1, 8],
	});
});

test('a dense kernel is laid out by input and unit', () => {
	expect(shapesOf(layer.dense({ units: 10 }), shape(1, 1, 4))).toEqual({ kernel: [4, 10], bias: [10] });
	expect(shapesOf(layer.dense({ units: 10, bias: false }), shape(1, 1, 4))).toEqual({ kernel: [4, 10] });
});

test('a bias has a value per output channel', () => {
	expect(shapesOf(layer.conv({ inChannels: 4, outChannels: 8, kernel: 1, bias: true }))).toEqual({
		kernel: [1, 1, 4, 8],
		bias: [8],
	});
});

test('a batch norm has four values per channel, and no other layer has weights', () => {
	expect(shapesOf(layer.batchNorm())).toEqual({ gamma: [4], beta: [4], mean: [4], variance: [4] });
	const bare = [
		layer.relu(),
		layer.add(),
		layer.concat(),
		layer.maxPool({ kernel: 2 }),
		layer.shuffle({ groups: 2 }),
	];
	for (const only of [...bare, layer.flatten(), layer.softmax(), layer.globalAvgPool()]) {
		expect(shapesOf(only)).toEqual({});
	}
});

test('weights are whole numbers from −2 to 2, in the shapes that the stages need', () => {
	forAll(anyNetwork, ({ layers, input }) => {
		const list = stages(layers, input);
		const weights = integerWeights(list, 7);
		expect(weights.map((own) => mapRoles(own, (array) => array.shape))).toEqual(list.map(weightShapes));
		for (const array of weights.flatMap((own) => Object.values(own))) {
			expect(array.data.every((value) => Number.isInteger(value) && Math.abs(value) <= 2)).toBe(true);
		}
	});
});

test('a batch norm starts by changing nothing', () => {
	const [norm] = integerWeights(stages([layer.batchNorm()], shape(1, 1, 2)), 1);
	const values = mapRoles(norm ?? {}, ({ data }) => [...data]);
	expect(values).toEqual({ gamma: [1, 1], beta: [0, 0], mean: [0, 0], variance: [1, 1] });
});

test('the same seed gives the same weights; seed, layer and role tell them apart', () => {
	const twice = [1, 2].map(() => layer.conv({ inChannels: 4, outChannels: 4, kernel: 3, bias: true }));
	const list = stages(twice, shape(6, 6, 4));
	const [first, second] = integerWeights(list, 1);
	expect(integerWeights(list, 1)).toEqual([first, second]);
	expect(integerWeights(list, 2)).not.toEqual([first, second]);
	expect(second?.kernel).not.toEqual(first?.kernel);
	expect(first?.kernel?.data.slice(0, 4)).not.toEqual(first?.bias?.data);
});

test('a stage draws from the stream after its own index, for stream 0 is that of the input', () => {
	const list = stages(
		[layer.relu(), layer.conv({ inChannels: 4, outChannels: 2, kernel: 3 })],
		shape(6, 6, 4),
	);
	const [, second] = integerWeights(list, 9);
	expect(second?.kernel).toEqual(integers([3, 3, 4, 2], { seed: 9, layer: 2, role: 0 }, [-2, 2]));
	expect(integerInput([6, 6, 4], 9)).toEqual(integers([6, 6, 4], { seed: 9, layer: 0, role: 0 }, [-3, 3]));
});

test('inputs are whole numbers from −3 to 3, the same for the same seed', () => {
	const { shape: sides, data } = integerInput([6, 6, 4], 1);
	expect(sides).toEqual([6, 6, 4]);
	expect([Math.min(...data), Math.max(...data)]).toEqual([-3, 3]);
	expect(data.every(Number.isInteger)).toBe(true);
	expect(integerInput([6, 6, 4], 1).data).toEqual(data);
	expect(integerInput([6, 6, 4], 2).data).not.toEqual(data);
});

test('a change by role touches each entry that is there, and tells it its role', () => {
	const seen = mapRoles({ kernel: 1, variance: 2 }, (entry, role) => `${role} ${entry}`);
	expect(seen).toEqual({ kernel: 'kernel 1', variance: 'variance 2' });
	expect(Object.keys(mapRoles(Object.fromEntries(roles.map((role) => [role, 0])), (entry) => entry))).toEqual(
		roles,
	);
});
