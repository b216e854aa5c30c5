import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { NdArray } from '$lib/ops/array';
import type { WasmFiles } from '$lib/ops/backend-wasm';
import type { Operation } from '$lib/ops/layer';
import type { Stage } from '$lib/ops/stages';
import type { Role, Weights } from '$lib/ops/weights';

/** A layer as one would write it for a network that is fixed. */
type BareLayer = (x: tf.Tensor4D) => tf.Tensor4D;

/**
 * A network without branches, written in TensorFlow.js as it comes, its weights made tensors once: what the site's own
 * forward pass is measured against. Runs an image and returns what the last layer makes.
 */
export async function bareNetwork(
	stages: readonly Stage[],
	weights: readonly Weights[],
	{ plain, simd, threaded }: WasmFiles,
): Promise<(image: NdArray) => Float32Array> {
	setWasmPaths({
		'tfjs-backend-wasm.wasm': plain,
		'tfjs-backend-wasm-simd.wasm': simd,
		'tfjs-backend-wasm-threaded-simd.wasm': threaded,
	});
	tf.enableProdMode();
	tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	await tf.setBackend('wasm');
	const layers = stages.map(({ layer }, index) => bareLayer(layer, weights[index] ?? {}));
	return ({ data, shape: [height = 1, width = 1, channels = 1] }) => {
		const result = tf.tidy(() =>
			layers.reduce((x, layer) => tf.tidy(() => layer(x)), tf.tensor4d(data, [1, height, width, channels])),
		);
		const values = result.dataSync<'float32'>();
		result.dispose();
		return values;
	};
}

function bareLayer(layer: Operation, weights: Weights): BareLayer {
	const vector = (role: Role): tf.Tensor1D => tf.tensor1d(given(weights, role).data);
	switch (layer.op) {
		case 'conv': {
			const { data, shape } = given(weights, 'kernel');
			const [height = 1, width = 1, depth = 1, filters = 1] = shape;
			const stride: [number, number] = [...layer.stride];
			if (layer.groups.value === 1) {
				const kernel = tf.tensor4d(data, [height, width, depth, filters]);
				return (x) => tf.conv2d(x, kernel, stride, 'same');
			}
			const kernel = tf.tensor4d(data, [height, width, filters, 1]);
			return (x) => tf.depthwiseConv2d(x, kernel, stride, 'same');
		}
		case 'batchNorm': {
			const [mean, variance, beta, gamma] = [
				vector('mean'),
				vector('variance'),
				vector('beta'),
				vector('gamma'),
			];
			return (x) => tf.batchNorm4d(x, mean, variance, beta, gamma, layer.epsilon);
		}
		case 'relu':
			return (x) => tf.relu(x);
		case 'globalAvgPool':
			return (x) => tf.mean(x, [1, 2], true);
		case 'dense': {
			const { data, shape } = given(weights, 'kernel');
			const [inputs = 1, units = 1] = shape;
			const [kernel, bias] = [tf.tensor2d(data, [inputs, units]), vector('bias')];
			return (x) => tf.reshape(tf.add(tf.matMul(tf.reshape(x, [1, inputs]), kernel), bias), [1, 1, 1, units]);
		}
		case 'softmax':
			return (x) => tf.softmax(x);
		default:
			throw new RangeError(`MobileNet has no ${layer.op}`);
	}
}

function given(weights: Weights, role: Role): NdArray {
	const array = weights[role];
	if (array === undefined) throw new RangeError(`no ${role}`);
	return array;
}
