import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from './array';
import { isBatch } from './batch';
import type { Convolution } from './description';
import { isStacked, splitKernels, stackedMatrices } from './forward-groups';
import type { Stage } from './stages';
import { mapRoles, type Role, type Weights } from './weights';

/** The weights of a stage on the current backend, as its layer computes with them. */
export type WeightTensors = Partial<Record<Exclude<Role, 'kernel'>, tf.Tensor1D>> & {
	/** Of a convolution: one for each group that is computed by itself. */
	kernels?: tf.Tensor4D[];
	/** In place of the kernels: of a grouped 1×1 convolution that is multiplied in stacks. */
	stack?: tf.Tensor3D;
	/** Of a dense layer. */
	matrix?: tf.Tensor2D;
};

/**
 * Puts the weights of a stage on the current backend.
 * @throws RangeError if the stage has a kernel and none is given
 */
export function weightTensors({ layer }: Stage, { kernel, ...vectors }: Weights): WeightTensors {
	const tensors: WeightTensors = mapRoles(vectors, ({ data }) => tf.tensor1d(data));
	if (layer.op === 'conv') return { ...tensors, ...kernelTensors(layer, needed(kernel, 'kernel')) };
	if (layer.op === 'dense') return { ...tensors, matrix: matrix(needed(kernel, 'kernel')) };
	return tensors;
}

/** Whether each channel is convolved by itself, which TensorFlow.js does at once. */
export function isDepthwise({ groups, inChannels }: Convolution): boolean {
	return groups.value > 1 && groups.value === inChannels.value;
}

/** What a layer cannot do without. */
export function needed<Value>(value: Value | undefined, role: Role): Value {
	if (value === undefined) throw new RangeError(`the layer needs its ${role}: none was given`);
	return value;
}

/** An array `[height, width, channels]` as a batch of one; a batch `[batch, height, width, channels]` as it is. */
export function toTensor(array: NdArray): tf.Tensor4D {
	const [count = 1, height = 1, width = 1, channels = 1] = isBatch(array) ? array.shape : [1, ...array.shape];
	return tf.tensor4d(array.data, [count, height, width, channels]);
}

/** A batch, or the one array in it, in memory of its own. */
export function toArray(tensor: tf.Tensor4D, { isWhole }: { readonly isWhole: boolean }): NdArray {
	const values = tensor.dataSync<'float32'>();
	// WebAssembly hands out a copy of its memory, plain loops hand out theirs.
	const data = tf.getBackend() === 'wasm' ? values : values.slice();
	return { shape: isWhole ? tensor.shape : tensor.shape.slice(1), data };
}

function kernelTensors(layer: Convolution, kernel: NdArray): Pick<WeightTensors, 'kernels' | 'stack'> {
	const { data, shape } = kernel;
	const [height = 1, width = 1, depth = 1, filters = 1] = shape;
	const groups = layer.groups.value;
	if (isDepthwise(layer)) return { kernels: [tf.tensor4d(data, [height, width, groups, filters / groups])] };
	if (isStacked(layer)) return { stack: stackedMatrices(kernel, groups) };
	return { kernels: splitKernels(tf.tensor4d(data, [height, width, depth, filters]), groups) };
}

function matrix({ data, shape: [inputs = 1, units = 1] }: NdArray): tf.Tensor2D {
	return tf.tensor2d(data, [inputs, units]);
}
