import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ndArray, type NdArray } from '$lib/ops/array';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { formulaInput, formulaWeights } from '$lib/ops/formula-weights';
import { forward } from '$lib/ops/forward';
import * as layer from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import type { Role } from '$lib/ops/weights';
import { isClose } from '../support/run';

const channels = 7;
const side = 5;
const epsilon = 0.01;
const list = stages([layer.batchNorm({ epsilon })], shape(side, side, channels));
const vector = [channels];
const weights = formulaWeights(
	{ gamma: vector, beta: vector, mean: vector, variance: vector },
	{ seed: 2, layer: 1, sigma: 3 },
);
const input = formulaInput([side, side, channels], 2);

beforeAll(async () => {
	await useBackend('wasm');
});

afterAll(async () => {
	await useBackend('cpu');
});

function valueOf(role: Role, channel: number): number {
	return weights[role]?.data[channel] ?? NaN;
}

/** The formula itself. */
function expected(): NdArray {
	const values = Array.from(input.data, (value, index) => {
		const channel = index % channels;
		const spread = Math.sqrt(valueOf('variance', channel) + epsilon);
		return (
			((value - valueOf('mean', channel)) / spread) * valueOf('gamma', channel) + valueOf('beta', channel)
		);
	});
	return ndArray(input.shape, values);
}

test('a map is moved and scaled, channel by channel, as the formula says', () => {
	const [made] = forward(list, input, [weights]);
	expect(made?.shape).toEqual(input.shape);
	const { data } = expected();
	expect(made?.data).toHaveLength(data.length);
	expect(made?.data.every((value, index) => isClose(value, data[index] ?? NaN))).toBe(true);
});

test('nothing that is made on the way stays', () => {
	const held = (): number[] => [tensorCount(), tf.backend().numDataIds()];
	const before = held();
	forward(list, input, [weights]);
	expect(held()).toEqual(before);
});
