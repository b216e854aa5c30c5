import {
	FusedBatchNorm,
	getKernel,
	type KernelConfig,
	type KernelFunc,
	type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';

/** What TensorFlow.js hands to a kernel of batch norm: a map, and vectors with a value for each channel. */
interface Call {
	readonly inputs: Readonly<Record<'x' | 'mean' | 'variance' | 'offset' | 'scale', TensorInfo>>;
	readonly backend: BackendWasm;
	readonly epsilon: number;
}

/**
 * Batch norm in WebAssembly as `x · factor + shift`, by the kernels Multiply and Add. The package's own kernel
 * goes through a map value by value, which takes five times as long: a third of a whole MobileNet.
 */
export const batchNormConfig: KernelConfig = {
	kernelName: FusedBatchNorm,
	backendName: 'wasm',
	kernelFunc: (params) => normalised(checked(params)),
};

/** What a kernel is handed, whose types say nothing of its own inputs. @throws RangeError if it lacks something */
function checked({ inputs, backend, attrs }: Parameters<KernelFunc>[0]): Call {
	const { x, mean, variance, offset, scale } = inputs;
	const epsilon = attrs?.['varianceEpsilon'];
	if (!x || !mean || !variance || !offset || !scale || typeof epsilon !== 'number') {
		throw new RangeError('batch norm needs x, mean, variance, offset, scale and epsilon');
	}
	if (!isWasm(backend)) throw new RangeError('this batch norm is for the backend in WebAssembly');
	return { inputs: { x, mean, variance, offset, scale }, backend, epsilon };
}

/** By what it can do: in Node its class is another one than in the pages. */
function isWasm(backend: object): backend is BackendWasm {
	return 'typedArrayFromHeap' in backend && 'makeOutput' in backend;
}

function normalised(call: Call): TensorInfo {
	const { backend, inputs } = call;
	const [factor, shift] = vectors(call);
	const scaled = combined('Multiply', backend, [inputs.x, factor]);
	const result = combined('Add', backend, [scaled, shift]);
	for (const { dataId } of [factor, shift, scaled]) backend.disposeData(dataId);
	return result;
}

function vectors({ inputs, backend, epsilon }: Call): [factor: TensorInfo, shift: TensorInfo] {
	// Copies, since the backend's memory moves when it grows.
	const read = (tensor: TensorInfo): Float32Array => Float32Array.from(backend.typedArrayFromHeap(tensor));
	const write = (values: Float32Array): TensorInfo =>
		backend.makeOutput([values.length], 'float32', undefined, values);
	const [means, variances] = [read(inputs.mean), read(inputs.variance)];
	const factors = read(inputs.scale).map(
		(scale, channel) => scale / Math.sqrt((variances[channel] ?? NaN) + epsilon),
	);
	const shifts = read(inputs.offset).map(
		(offset, channel) => offset - (means[channel] ?? NaN) * (factors[channel] ?? NaN),
	);
	return [write(factors), write(shifts)];
}

/** Two tensors by the kernel of this name. */
function combined(
	name: 'Multiply' | 'Add',
	backend: BackendWasm,
	[a, b]: readonly [TensorInfo, TensorInfo],
): TensorInfo {
	const made = getKernel(name, 'wasm').kernelFunc({ inputs: { a, b }, backend, attrs: {} });
	if (Array.isArray(made)) throw new RangeError(`${name} makes one tensor`);
	return made;
}
