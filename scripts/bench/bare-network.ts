import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { NdArray } from '$lib/ops/array';
import type { WasmFiles } from '$lib/ops/backend-wasm';
import type { Convolution, Operation, Pool } from '$lib/ops/layer';
import { INPUT, type Stage } from '$lib/ops/stages';
import type { Role, Weights } from '$lib/ops/weights';
import { groupedConvolution, type GroupWay } from './bare-groups';

/** A layer as one would write it for a network that is fixed. */
type BareLayer = (x: tf.Tensor4D, branch: tf.Tensor4D) => tf.Tensor4D;

/** Makes a backend of TensorFlow.js, as it comes, current. */
export async function useBare(backend: 'cpu' | 'wasm', { plain, simd, threaded }: WasmFiles): Promise<void> {
	if (backend === 'wasm' && tf.getBackend() !== 'wasm') {
		setWasmPaths({
			'tfjs-backend-wasm.wasm': plain,
			'tfjs-backend-wasm-simd.wasm': simd,
			'tfjs-backend-wasm-threaded-simd.wasm': threaded,
		});
	}
	tf.enableProdMode();
	tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	await tf.setBackend(backend);
}

/**
 * A network written in TensorFlow.js as it comes, its weights made tensors once: what the site's own forward pass is
 * measured against. Runs an image on the current backend and returns what the last layer makes.
 */
export function bareNetwork(
	stages: readonly Stage[],
	weights: readonly Weights[],
	way: GroupWay,
): (image: NdArray) => Float32Array {
	const layers = stages.map(({ layer }, index) => bareLayer(layer, weights[index] ?? {}, way));
	return ({ data, shape: [height = 1, width = 1, channels = 1] }) => {
		const result = tf.tidy(() => {
			const image = tf.tensor4d(data, [1, height, width, channels]);
			const made: tf.Tensor4D[] = [];
			const read = (index: number): tf.Tensor4D => (index === INPUT ? image : (made[index] ?? image));
			stages.forEach(({ reads: [main = INPUT, branch = main] }, index) => {
				made.push(layers[index]?.(read(main), read(branch)) ?? image);
			});
			return made.at(-1) ?? image;
		});
		const values = result.dataSync<'float32'>();
		result.dispose();
		return values;
	};
}

function bareLayer(layer: Operation, weights: Weights, way: GroupWay): BareLayer {
	switch (layer.op) {
		case 'conv':
			return bareConvolution(layer, given(weights, 'kernel'), way);
		case 'batchNorm': {
			const [mean, variance] = [vector(weights, 'mean'), vector(weights, 'variance')];
			const [beta, gamma] = [vector(weights, 'beta'), vector(weights, 'gamma')];
			return (x) => tf.batchNorm4d(x, mean, variance, beta, gamma, layer.epsilon);
		}
		case 'maxPool':
		case 'avgPool':
			return barePool(layer);
		case 'shuffle':
			return (x) => {
				const [batch, height, width, channels] = x.shape;
				const groups = layer.groups.value;
				const table = tf.reshape(x, [batch, height, width, groups, channels / groups]);
				return tf.reshape(tf.transpose(table, [0, 1, 2, 4, 3]), x.shape);
			};
		case 'relu':
			return (x) => tf.relu(x);
		case 'leakyRelu':
			return (x) => tf.leakyRelu(x, layer.slope);
		case 'add':
			return (x, branch) => tf.add(x, branch);
		case 'concat':
			return (x, branch) => tf.concat(layer.branchFirst ? [branch, x] : [x, branch], 3);
		case 'globalAvgPool':
			return (x) => tf.mean(x, [1, 2], true);
		case 'flatten':
			return (x) => tf.reshape(x, [1, 1, 1, x.size]);
		case 'dense':
			return bareDense(weights);
		case 'softmax':
			return (x) => tf.softmax(x);
	}
}

function bareConvolution(layer: Convolution, kernel: NdArray, way: GroupWay): BareLayer {
	const [height = 1, width = 1, depth = 1, filters = 1] = kernel.shape;
	const stride: [number, number] = [...layer.stride];
	const groups = layer.groups.value;
	if (groups === 1) {
		const whole = tf.tensor4d(kernel.data, [height, width, depth, filters]);
		return (x) => tf.conv2d(x, whole, stride, 'same');
	}
	if (groups === layer.inChannels.value) {
		const whole = tf.tensor4d(kernel.data, [height, width, filters, 1]);
		return (x) => tf.depthwiseConv2d(x, whole, stride, 'same');
	}
	return groupedConvolution(layer, kernel, way);
}

function barePool({ op, kernel, stride, padding }: Pool): BareLayer {
	const [height, width] = kernel;
	const window: [number, number] = [height.value, width.value];
	const sides = padding === 'same' ? 'same' : 'valid';
	const pool = op === 'maxPool' ? tf.maxPool<tf.Tensor4D> : tf.avgPool<tf.Tensor4D>;
	return (x) => pool(x, window, [...stride], sides);
}

function bareDense(weights: Weights): BareLayer {
	const { data, shape } = given(weights, 'kernel');
	const [inputs = 1, units = 1] = shape;
	const [kernel, bias] = [tf.tensor2d(data, [inputs, units]), vector(weights, 'bias')];
	return (x) => tf.reshape(tf.add(tf.matMul(tf.reshape(x, [1, inputs]), kernel), bias), [1, 1, 1, units]);
}

function vector(weights: Weights, role: Role): tf.Tensor1D {
	return tf.tensor1d(given(weights, role).data);
}

function given(weights: Weights, role: Role): NdArray {
	const array = weights[role];
	if (array === undefined) throw new RangeError(`no ${role}`);
	return array;
}
