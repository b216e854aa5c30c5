import fc from 'fast-check';
import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from '$lib/ops/array';
import { initialWeights } from '$lib/ops/initial-weights';
import * as layer from '$lib/ops/layer';
import type { Layer } from '$lib/ops/layer';
import { uniforms } from '$lib/ops/random';
import { dimensions, shape } from '$lib/ops/shape';
import { stages, type Stage } from '$lib/ops/stages';
import { mapRoles, type Weights } from '$lib/ops/weights';
import { item } from './cells';
import { anyConvolution, anyPool, count } from './layers';
import type { Sample } from './sample';

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
			[layer.flatten(), layer.dense({ units: 3 })],
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
	anyPool.filter(({ layers }) =>
		layers.every(({ op, padding }) => padding === 'valid' || (op === 'maxPool' && padding === 'same')),
	),
	anyOther,
);

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

/** The last stage of a sample on a batch of two, with numbers for all that it computes with. */
export function drawn({ layers, input }: Sample): Drawn {
	const list = stages(layers, input);
	const stage = item(list, list.length - 1);
	const ofBatch = (form: Stage['input']): readonly number[] => [2, ...dimensions(form)];
	const sources = [noise(ofBatch(stage.input), 1), noise(ofBatch(stage.branch), 2)];
	return {
		stage,
		sources: sources.slice(0, stage.reads.length),
		weights: mapRoles(item(initialWeights([stage], 5), 0), ({ shape: sides }, role) =>
			noise(sides, 10 + role.length),
		),
		dy: noise(ofBatch(stage.output), 3),
	};
}

/** An array as a tensor. */
export function tensorOf({ shape: sides, data }: NdArray): tf.Tensor4D {
	return tf.tensor<tf.Rank.R4>(data, sides as [number, number, number, number]);
}
