import * as tf from '@tensorflow/tfjs';
import type { NdArray } from '$lib/ops/array';
import { tfjsFunctionBody } from '$lib/ops/export/tfjs';

/** What a script has printed, and what it has made. */
export interface Finished {
	readonly printed: readonly unknown[][];
	readonly output: NdArray;
}

type Script = (tensorflow: typeof tf, console: { log: (...parts: unknown[]) => void }) => tf.Tensor;

/** Runs a script for TensorFlow.js as it is, but for its import. */
export function runTfjs(source: string): Finished {
	const printed: unknown[][] = [];
	const log = (...parts: unknown[]): void => void printed.push(parts);
	// The text under test is a program; here is where it has to run.
	// eslint-disable-next-line @typescript-eslint/no-implied-eval
	const script = new Function('tf', 'console', tfjsFunctionBody(source)) as Script;
	const [shape, data] = tf.tidy(() => {
		const output = script(tf, { log });
		return [output.shape, Float32Array.from(output.dataSync())] as const;
	});
	return { printed, output: { shape, data } };
}
