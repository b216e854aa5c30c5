import fc from 'fast-check';
import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import type { NdArray } from '$lib/ops/array';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { applied } from '$lib/ops/forward-layer';
import { isDepthwise, weightTensors, type WeightTensors } from '$lib/ops/forward-tensors';
import { initialWeights } from '$lib/ops/initial-weights';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { uniforms } from '$lib/ops/random';
import { dimensions, shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { pulled, ran, trainedTensors } from '$lib/ops/train-layer';
import { mapRoles, type Role, type Weights } from '$lib/ops/weights';
import { item } from '../support/cells';
import { forAll } from '../support/for-all';
import { anyConvolution, anyPool, count } from '../support/layers';
import type { Sample } from '../support/sample';

const backends = ['cpu', 'wasm'] as const;
const images = 2;

/** Layers that stand alone on maps of a few channels. */
const anyOther: fc.Arbitrary<Sample> = fc
	.record({ height: count(1, 4), width: count(1, 4), half: count(1, 3), which: count(0, 7) })
	.map(({ height, width, half, which }) => {
		const channels = 2 * half;
		const one: readonly (readonly Layer[])[] = [
			[layer.relu()],
			[layer.leakyRelu({ slope: 0.3 })],
			[layer.shuffle({ groups: 2 })],
			[layer.batchNorm()],
			[layer.globalAvgPool()],
			[layer.flatten(), layer.dense({ units: 3 })],
			[layer.concat({ branch: [layer.relu()], branchFirst: half % 2 === 0 })],
			[layer.add()],
		];
		return { layers: one[which] ?? [], input: shape(height, width, channels) };
	});

const trainable = fc.oneof(
	anyConvolution.filter(({ layers }) => layers.every(({ dilation }) => Math.max(...dilation) === 1)),
	// TensorFlow.js' own gradient of an average divides by the whole window where some of it lies on padding.
	anyPool.filter(({ layers }) =>
		layers.every(({ op, padding }) => padding === 'valid' || (op === 'maxPool' && padding === 'same')),
	),
	anyOther,
);

/** Layers that are linear in what they read, with all paddings and dilations. */
const linear = fc.oneof(
	anyConvolution,
	anyPool.filter(({ layers }) => layers.every(({ op }) => op === 'avgPool')),
	anyOther.filter(({ layers }) => layers.every(({ op }) => ['shuffle', 'globalAvgPool', 'dense'].includes(op))),
);

interface Numbers {
	readonly values: readonly number[];
	readonly shape: readonly number[];
}

/** Numbers that are no whole ones, and never 0. */
function noise(sides: readonly number[], seed: number): NdArray {
	const unit = uniforms({ seed, layer: 9, role: 0 });
	const length = sides.reduce((product, side) => product * side, 1);
	return { shape: sides, data: Float32Array.from({ length }, (_, index) => unit(index) + 1e-3) };
}

function lastStage(sample: Sample): Stage {
	const list = stages(sample.layers, sample.input);
	return item(list, list.length - 1);
}

function drawn(stage: Stage): { sources: NdArray[]; weights: Weights; dy: NdArray } {
	const ofBatch = (form: Stage['input']): readonly number[] => [images, ...dimensions(form)];
	const sources = [noise(ofBatch(stage.input), 1), noise(ofBatch(stage.branch), 2)].slice(0, stage.reads.length);
	const [start = {}] = initialWeights([stage], 5);
	return {
		sources,
		weights: mapRoles(start, ({ shape: sides }, role) => noise(sides, 10 + role.length)),
		dy: noise(ofBatch(stage.output), 3),
	};
}

const tensorOf = ({ shape: sides, data }: NdArray): tf.Tensor4D => tf.tensor(data, [...sides]);
const numbersOf = (tensor: tf.Tensor): Numbers => ({ values: [...tensor.dataSync()], shape: tensor.shape });

/** What the gradients of TensorFlow.js itself are: of sources, then of trained weights, in the order of roles. */
function expected(stage: Stage): number[][] {
	const { sources, weights, dy } = drawn(stage);
	const { mean: _, variance: __, ...trained } = weightTensors(stage, weights);
	const kernels = stage.layer.op === 'conv' ? [wholeKernel(stage, weights)] : [];
	const order = ['matrix', 'bias', 'gamma', 'beta'] as const;
	const vectors = order.filter((name) => trained[name] !== undefined);
	const given = [...sources.map(tensorOf), ...kernels, ...vectors.map((name) => trained[name])] as tf.Tensor[];
	const gradients = tf.grads((...inputs: tf.Tensor[]) => {
		const xs = inputs.slice(0, sources.length) as tf.Tensor4D[];
		const rest = inputs.slice(sources.length);
		const own: WeightTensors = Object.fromEntries(
			vectors.map((name, index) => [name, rest[index + kernels.length]]),
		);
		if (stage.layer.op === 'batchNorm') {
			const { mean, variance } = tf.moments(item(xs, 0), [0, 1, 2]);
			return applied(stage, xs, { ...own, mean: mean as tf.Tensor1D, variance: variance as tf.Tensor1D });
		}
		if (stage.layer.op !== 'conv') return applied(stage, xs, own);
		const { groups } = stage.layer;
		const kernel = rest[0] as tf.Tensor4D;
		const split = groups.value === 1 || isDepthwise(stage.layer) ? [kernel] : tf.split(kernel, groups.value, 3);
		return applied(stage, xs, { ...own, kernels: split });
	})(given, tensorOf(dy));
	return gradients.map((tensor) => numbersOf(tensor).values as number[]);
}

function wholeKernel(stage: Stage, { kernel }: Weights): tf.Tensor4D {
	if (stage.layer.op !== 'conv' || kernel === undefined) throw new Error('no kernel');
	const [height = 1, width = 1, depth = 1, filters = 1] = kernel.shape;
	const groups = stage.layer.groups.value;
	const sides = isDepthwise(stage.layer) ? [groups, filters / groups] : [depth, filters];
	return tf.tensor4d(kernel.data, [height, width, item(sides, 0), item(sides, 1)]);
}

/** What ours are, in the same order. */
function composed(stage: Stage): number[][] {
	const { sources, weights, dy } = drawn(stage);
	const run = ran(stage, sources.map(tensorOf), trainedTensors(stage, weights));
	const made = pulled(run, tensorOf(dy));
	const order: readonly (Role | 'matrix')[] = ['kernel', 'bias', 'gamma', 'beta'];
	const trained = order.flatMap((role) => {
		const tensor = made.weights[role as Role];
		return tensor === undefined ? [] : [tensor];
	});
	return [...made.sources, ...trained].map((tensor) => numbersOf(tensor).values as number[]);
}

test.each(backends)('composed on %s, gradients are those of TensorFlow.js in plain loops', async (backend) => {
	let worst = 0;
	await useBackend('cpu');
	const before = tensorCount();
	const samples: { stage: Stage; wanted: number[][] }[] = [];
	forAll(trainable, (sample) => {
		const stage = lastStage(sample);
		samples.push({ stage, wanted: tf.tidy(() => expected(stage)) });
	});
	await useBackend(backend);
	for (const { stage, wanted } of samples) {
		const made = tf.tidy(() => composed(stage));
		expect(made.map(({ length }) => length)).toEqual(wanted.map(({ length }) => length));
		made.forEach((values, index) => {
			const most = Math.max(1, ...item(wanted, index).map(Math.abs));
			values.forEach((value, place) => {
				worst = Math.max(worst, Math.abs(value - item(item(wanted, index), place)) / most);
			});
		});
	}
	expect(worst).toBeLessThan(1e-4);
	expect(tensorCount()).toBe(before);
});

/** A layer that is linear in x and in its kernel says of any other x and kernel what their outputs share with dy. */
test.each(backends)('composed on %s, gradients of linear layers are adjoint to them', async (backend) => {
	await useBackend(backend);
	const before = tensorCount();
	forAll(linear, (sample) => {
		const stage = lastStage(sample);
		const { sources, weights: drawnWeights, dy } = drawn(stage);
		const { bias: _, ...weights } = drawnWeights;
		tf.tidy(() => {
			const tensors = trainedTensors(stage, weights);
			const xs = sources.map(tensorOf);
			const made = pulled(ran(stage, xs, tensors), tensorOf(dy));
			const others = sources.map(({ shape: sides }) => tensorOf(noise(sides, 77)));
			close(shared(applied(stage, others, tensors), tensorOf(dy)), shared(item(made.sources, 0), item(others, 0)));
			const { kernel } = weights;
			if (kernel === undefined) return;
			const other = noise(kernel.shape, 78);
			const made2 = applied(stage, xs, trainedTensors(stage, { kernel: other }));
			const gradient = made.weights.kernel;
			if (gradient === undefined) throw new Error('a kernel has a gradient');
			close(shared(made2, tensorOf(dy)), shared(tf.reshape(gradient, [...kernel.shape]), tensorOf(other)));
		});
	});
	expect(tensorCount()).toBe(before);
});

function shared(one: tf.Tensor, other: tf.Tensor): number {
	const [left, right] = [one.dataSync(), other.dataSync()];
	return left.reduce((sum, value, index) => sum + value * (right[index] ?? NaN), 0);
}

function close(one: number, other: number): void {
	expect(Math.abs(one - other)).toBeLessThan(1e-4 * Math.max(1, Math.abs(one)));
}
