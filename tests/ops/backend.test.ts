import * as tf from '@tensorflow/tfjs-core';
import { afterAll, expect, test } from 'vitest';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { forAll } from '../support/for-all';
import { anyLayers } from '../support/networks';
import { isClose, run } from '../support/run';

afterAll(async () => {
	await useBackend('cpu');
});

test('the backend that was asked for is the one that computes', async () => {
	await useBackend('wasm');
	expect(tf.getBackend()).toBe('wasm');
	await useBackend('cpu');
	expect(tf.getBackend()).toBe('cpu');
});

test('tensors are counted as they come and go', () => {
	const before = tensorCount();
	const tensor = tf.scalar(1);
	expect(tensorCount()).toBe(before + 1);
	tensor.dispose();
	expect(tensorCount()).toBe(before);
});

test('both backends compute the same, and neither keeps a tensor', async () => {
	const results = new Map<string, Float32Array[]>();
	for (const backend of ['cpu', 'wasm'] as const) {
		await useBackend(backend);
		const before = tensorCount();
		const made: Float32Array[] = [];
		forAll(anyLayers, (sample) => made.push(...run(sample).map(({ output }) => output.data)), 60);
		expect(tensorCount()).toBe(before);
		results.set(backend, made);
	}
	const [cpu = [], wasm = []] = [...results.values()];
	expect(cpu.length).toBeGreaterThan(60);
	cpu.forEach((expected, index) => {
		const actual = wasm[index] ?? [];
		expect(actual).toHaveLength(expected.length);
		expected.forEach((value, place) => {
			if (!isClose(actual[place] ?? NaN, value)) expect(actual[place]).toBe(value);
		});
	});
});
