import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { applied } from '$lib/ops/forward-layer';
import { softmax } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { pulled, ran, trainedTensors } from '$lib/ops/train-layer';
import { roles } from '$lib/ops/weights';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';
import { referenceGradients } from '../support/reference-gradients';
import { anyDifferentiable, anyLinear, drawn, noise, tensorOf, type Drawn } from '../support/trainable';

const backends = ['cpu', 'wasm'] as const;

/** Our gradients of the sources of a stage, then of its weights. */
function gradients({ stage, sources, weights, dy }: Drawn): number[][] {
	const run = ran(stage, sources.map(tensorOf), trainedTensors(stage, weights));
	const made = pulled(run, tensorOf(dy));
	const tensors = [...made.sources, ...roles.flatMap((role) => made.weights[role] ?? [])];
	return tensors.map((tensor) => [...tensor.dataSync<'float32'>()]);
}

test.each(backends)(
	'composed on %s, gradients are those of TensorFlow.js in plain loops',
	async (backend) => {
		await useBackend('cpu');
		const before = tensorCount();
		const cases: { readonly given: Drawn; readonly wanted: number[][] }[] = [];
		forAll(anyDifferentiable, (sample) => {
			const given = drawn(sample);
			cases.push({ given, wanted: tf.tidy(() => referenceGradients(given)) });
		});
		await useBackend(backend);
		for (const { given, wanted } of cases) {
			const made = tf.tidy(() => gradients(given));
			expect(made.map(({ length }) => length)).toEqual(wanted.map(({ length }) => length));
			wanted.forEach((values, index) => {
				const most = Math.max(1, ...values.map(Math.abs));
				const errors = values.map((value, place) => Math.abs(value - item(item(made, index), place)) / most);
				expect(Math.max(...errors), given.stage.layer.op).toBeLessThan(1e-4);
			});
		}
		expect(tensorCount()).toBe(before);
	},
);

// What is linear in x says of any other x how its output agrees with dy; that must be how that x agrees with the
// gradient. So dilated kernels are held, and averages on padding, whose gradients TensorFlow.js lacks or has wrong.
test.each(backends)('composed on %s, gradients of linear layers are adjoint to them', async (backend) => {
	await useBackend(backend);
	const before = tensorCount();
	forAll(anyLinear, (sample) => {
		const { stage, sources, weights: all, dy: slope } = drawn(sample);
		const weights = all.kernel === undefined ? {} : { kernel: all.kernel };
		tf.tidy(() => {
			const [xs, dy] = [sources.map(tensorOf), tensorOf(slope)];
			const tensors = trainedTensors(stage, weights);
			const made = pulled(ran(stage, xs, tensors), dy);
			const others = sources.map((source) => tensorOf(noise(source.shape, 77)));
			expectClose(
				agreement(applied(stage, others, tensors), dy),
				agreement(item(made.sources, 0), item(others, 0)),
			);
			const { kernel } = made.weights;
			if (kernel === undefined || weights.kernel === undefined) return;
			const other = noise(weights.kernel.shape, 78);
			expectClose(
				agreement(applied(stage, xs, trainedTensors(stage, { kernel: other })), dy),
				agreement(kernel, tensorOf(other)),
			);
		});
	});
	expect(tensorCount()).toBe(before);
});

test('a softmax is trained only with the loss', async () => {
	await useBackend('cpu');
	const { stage, sources, dy } = drawn({ layers: [softmax()], input: shape(1, 1, 3) });
	tf.tidy(() => {
		const run = ran(stage, sources.map(tensorOf), {});
		expect(() => pulled(run, tensorOf(dy))).toThrow(
			'a softmax is trained with the loss: it must be the last layer',
		);
	});
});

function agreement(one: tf.Tensor, other: tf.Tensor): number {
	const values = other.dataSync<'float32'>();
	return one.dataSync<'float32'>().reduce((sum, value, index) => sum + value * (values[index] ?? NaN), 0);
}

function expectClose(one: number, other: number): void {
	expect(Math.abs(one - other)).toBeLessThan(1e-4 * Math.max(1, Math.abs(one)));
}
