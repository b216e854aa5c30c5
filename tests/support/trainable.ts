import fc from 'fast-check';
import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from '$lib/ops/array';
import { initialWeights } from '$lib/ops/initial-weights';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { uniforms } from '$lib/ops/random';
import { dimensions, shape } from '$lib/ops/shape';
import { finalShape, stages, type Stage } from '$lib/ops/stages';
import { mapRoles, roles, type Weights } from '$lib/ops/weights';
import { item } from './cells';
import { anyConvolution, anyPool, count } from './layers';
import { sample, type Sample } from './sample';

/** Layers that have no window, on maps of a few channels. */
const anyOther: fc.Arbitrary<Sample> = fc
	.record({ height: count(1, 4), width: count(1, 4), half: count(1, 3), which: count(0, 7) })
	.map(({ height, width, half, which }) => {
		const one: readonly (readonly Layer[])[] = [
			[layer.relu()],
			[layer.leakyRelu({ slope: 0.3 })],
			[layer.shuffle({ groups: 2 })],
			[layer.batchNorm()],
			[layer.globalAvgPool()],
			[layer.flatten(), layer.dense({ units: 3, bias: half % 2 === 0 })],
			[layer.concat({ branch: [layer.relu()], branchFirst: half % 2 === 0 })],
			[layer.add()],
		];
		return { layers: item(one, which), input: shape(height, width, 2 * half) };
	});

/** Layers whose gradients TensorFlow.js has itself, and has right. */
export const anyDifferentiable: fc.Arbitrary<Sample> = fc.oneof(
	// It refuses gradients of dilated convolutions.
	anyConvolution.filter(({ layers }) => layers.every(({ dilation }) => Math.max(...dilation) === 1)),
	// Its gradient of an average divides by the whole window where some of that lies on padding.
	anyPool.filter(({ layers }) => layers.every(({ op, padding }) => padding === 'valid' || op === 'maxPool')),
	anyOther,
);

/** A step of a random network: a convolution, what follows it, and a branch around all. */
const anyStep = fc.record({
	groups: fc.constantFrom('one', 'two', 'all'),
	half: count(1, 2),
	kernel: fc.tuple(count(1, 3), count(1, 3)),
	stride: fc.tuple(count(1, 2), count(1, 2)),
	hasBias: fc.boolean(),
	hasNorm: fc.boolean(),
	after: fc.constantFrom('relu', 'leakyRelu', 'shuffle', 'maxPool', 'avgPool'),
	join: fc.constantFrom('none', 'add', 'concat'),
});

type Step = typeof anyStep extends fc.Arbitrary<infer Made> ? Made : never;

/** Networks of one to three steps that end as those do which are trained: with a softmax. */
export const anyNetwork: fc.Arbitrary<Sample> = fc
	.record({
		input: fc.tuple(count(4, 7), count(4, 7), count(1, 2)),
		steps: fc.array(anyStep, { minLength: 1, maxLength: 3 }),
		isFlat: fc.boolean(),
		units: count(2, 5),
	})
	.map(({ input: [height, width, half], steps, isFlat, units }) => {
		const input = shape(height, width, 2 * half);
		const layers: Layer[] = [];
		for (const step of steps) layers.push(layer.block('step', stepLayers(step, layers, input)));
		const ends = [isFlat ? layer.flatten() : layer.globalAvgPool(), layer.dense({ units }), layer.softmax()];
		return sample([...layers, ...ends], input);
	});

function stepLayers(step: Step, before: readonly Layer[], input: Sample['input']): Layer[] {
	const { height, width, channels } = finalShape(stages(before, input), input);
	const inChannels = channels.value;
	const isDepthwise = step.groups === 'all';
	const outChannels = isDepthwise ? inChannels * step.half : 2 * step.half;
	const { kernel, stride, hasBias: bias } = step;
	const groups = isDepthwise ? inChannels : step.groups === 'two' ? 2 : 1;
	const sides = [Math.ceil(height.value / stride[0]), Math.ceil(width.value / stride[1])] as const;
	const after: Readonly<Record<Step['after'], Layer>> = {
		relu: layer.relu(),
		leakyRelu: layer.leakyRelu({ slope: 0.3 }),
		shuffle: layer.shuffle({ groups: 2 }),
		maxPool: layer.maxPool({ kernel: 2, padding: 'same' }),
		avgPool: layer.avgPool({ kernel: [Math.min(2, sides[0]), Math.min(2, sides[1])] }),
	};
	const main = [
		layer.conv({ inChannels, outChannels, kernel, stride, groups, bias }),
		...(step.hasNorm ? [layer.batchNorm()] : []),
		after[step.after],
	];
	if (step.join === 'none') return main;
	// A branch that makes a map of the same sides.
	const branch = [layer.conv({ inChannels, outChannels, kernel, stride }), after[step.after]];
	return [...main, step.join === 'add' ? layer.add({ branch }) : layer.concat({ branch })];
}

/** Layers that are linear in what they read, with all paddings and dilations. */
export const anyLinear: fc.Arbitrary<Sample> = fc.oneof(
	anyConvolution,
	anyPool.filter(({ layers }) => layers.every(({ op }) => op === 'avgPool')),
	anyOther.filter(({ layers }) =>
		layers.every(({ op }) => ['shuffle', 'globalAvgPool', 'flatten', 'dense'].includes(op)),
	),
);

/** Numbers that are no whole ones. */
export function noise(sides: readonly number[], seed: number): NdArray {
	const unit = uniforms({ seed, layer: 9, role: 0 });
	const length = sides.reduce((product, side) => product * side, 1);
	return { shape: sides, data: Float32Array.from({ length }, (_, index) => unit(index)) };
}

/** What a stage reads, its weights, and a gradient of what it makes. */
export interface Drawn {
	readonly stage: Stage;
	readonly sources: readonly NdArray[];
	readonly weights: Weights;
	readonly dy: NdArray;
}

/** Weights of all kinds, for each stage; no batch norm turns everything to 0. */
export function noisyWeights(list: readonly Stage[]): Weights[] {
	return initialWeights(list, 5).map((entry, index) =>
		mapRoles(entry, ({ shape: sides }, role) => noise(sides, 100 * index + roles.indexOf(role))),
	);
}

/** The last stage of a sample on a batch of two, with numbers for all that it computes with. */
export function drawn({ layers, input }: Sample): Drawn {
	const list = stages(layers, input);
	const stage = item(list, list.length - 1);
	const ofBatch = (form: Stage['input']): readonly number[] => [2, ...dimensions(form)];
	const sources = [noise(ofBatch(stage.input), 1), noise(ofBatch(stage.branch), 2)];
	return {
		stage,
		sources: sources.slice(0, stage.reads.length),
		weights: item(noisyWeights([stage]), 0),
		dy: noise(ofBatch(stage.output), 3),
	};
}

/** An array as a tensor. */
export function tensorOf({ shape: sides, data }: NdArray): tf.Tensor4D {
	return tf.tensor<tf.Rank.R4>(data, sides as [number, number, number, number]);
}
