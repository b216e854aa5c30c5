import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { NdArray } from './array';
import { startBackend } from './backend-start';

/**
 * TensorFlow.js with all operations, gradients and chained methods, for code that a reader writes. Because it
 * leaves this module whole nothing of it can be left out of the bundle: only the worker of such code
 * imports it, and what is made there ends with that worker.
 */
export const tensorFlow: object = tf;

/** Makes plain loops the backend: their sums are the same on every machine. */
export async function useLoops(): Promise<void> {
	await startBackend('cpu');
}

/** An array as a tensor. */
export function asTensor({ shape, data }: NdArray): object {
	return tf.tensor(data.slice(), [...shape], 'float32');
}

/** What a value is as a tensor, before its numbers are read. */
export interface TensorForm {
	readonly shape: readonly number[];
	/** For example "float32". */
	readonly type: string;
	readonly size: number;
}

/** The form of a tensor or variable; `undefined` if the value is none. */
export function tensorForm(value: unknown): TensorForm | undefined {
	if (!isTensor(value)) return undefined;
	return { shape: value.shape, type: value.dtype, size: value.size };
}

/**
 * The numbers of a tensor.
 * @throws if it holds something else, or holds nothing any more
 */
export function tensorNumbers(value: unknown): Float32Array {
	if (!isTensor(value)) throw new TypeError('no tensor');
	// The backend may hand out its own memory.
	return Float32Array.from(value.dataSync());
}

/**
 * A number, a nested list of numbers or a typed array as a tensor; anything else as it is.
 * @throws if the lists are of unequal lengths
 */
export function numbersAsTensor(value: unknown): unknown {
	if (typeof value === 'number') return tf.scalar(value);
	return isNumeric(value) ? tf.tensor(value) : value;
}

function isTensor(value: unknown): value is tf.Tensor {
	return value instanceof tf.Tensor;
}

function isNumeric(value: unknown): value is tf.TensorLike {
	if (ArrayBuffer.isView(value)) return !(value instanceof DataView);
	if (!Array.isArray(value)) return false;
	const first: unknown = value[0];
	return typeof first === 'number' || (Array.isArray(first) && isNumeric(first));
}
