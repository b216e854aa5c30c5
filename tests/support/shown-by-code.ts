import * as tf from '@tensorflow/tfjs';
import type { CellSource } from '$lib/notebook/page/cell-source';
import { ndArray, type NdArray } from '$lib/ops/array';

/** What the code of a cell shows when it runs, by name. */
export function shownByCode({ source, scope }: CellSource): Record<string, NdArray> {
	const made: Record<string, NdArray> = {};
	const names = Object.keys(scope);
	// The text under test is a program; here is where it has to run.
	// eslint-disable-next-line @typescript-eslint/no-implied-eval
	const code = new Function('tf', 'show', ...names, source) as (...values: unknown[]) => void;
	tf.tidy(() => {
		const tensors = Object.values(scope).map(({ shape, data }) => tf.tensor(data, [...shape]));
		const show = (name: string, value: tf.Tensor | number): void => {
			const tensor = typeof value === 'number' ? tf.scalar(value) : value;
			made[name] = ndArray(tensor.shape, tensor.dataSync());
		};
		code(tf, show, ...tensors);
	});
	return made;
}
