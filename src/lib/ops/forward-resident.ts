import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from './array';
import { isBatch } from './batch';
import { applied } from './forward-layer';
import { toArray, toTensor, weightTensors, type WeightTensors } from './forward-tensors';
import { INPUT, type Stage } from './stages';
import type { Weights } from './weights';

/** A pass that can be run again and again. */
export interface RepeatedPass {
	readonly run: () => void;
	/** Frees the input. */
	readonly dispose: () => void;
}

/** Weights that stay on the current backend until they are disposed of, for stages that are run many times. */
export class ResidentWeights {
	readonly #tensors: readonly WeightTensors[];

	/** @param weights one entry per stage */
	constructor(stages: readonly Stage[], weights: readonly Weights[]) {
		this.#tensors = tf.tidy(() => stages.map((stage, index) => weightTensors(stage, weights[index] ?? {})));
	}

	/**
	 * Runs the stages on one image, or on a batch, and returns what the wanted ones make, in order, shaped likewise.
	 * No other tensor outlives the call, and what a stage makes lasts only until it was last read.
	 * @param stages those that the weights were given for, or the same layers on an input of another size
	 * @param input `[height, width, channels]`, or `[batch, height, width, channels]`
	 * @param wanted stages by index
	 */
	forward(stages: readonly Stage[], input: NdArray, wanted: readonly number[]): NdArray[] {
		const arrays: NdArray[] = [];
		const isWhole = isBatch(input);
		tf.tidy(() => {
			const image = toTensor(input);
			this.#pass(stages, image, (result, index) => {
				if (wanted.includes(index)) arrays.push(toArray(result, { isWhole }));
			});
		});
		return arrays;
	}

	/**
	 * The same pass to be run many times, to see how long it takes: the input is in place, and nothing that is made is
	 * handed out.
	 */
	repeated(stages: readonly Stage[], input: NdArray): RepeatedPass {
		const image = tf.tidy(() => toTensor(input));
		return {
			run: () => {
				tf.tidy(() => {
					this.#pass(stages, image);
				});
			},
			dispose: () => {
				image.dispose();
			},
		};
	}

	/** @param take takes what each stage makes before it goes, and lets the input go; without it the input stays */
	#pass(
		stages: readonly Stage[],
		image: tf.Tensor4D,
		take?: (result: tf.Tensor4D, index: number) => void,
	): void {
		const made: tf.Tensor4D[] = [];
		const readBy = (read: number): tf.Tensor4D => (read === INPUT ? image : (made[read] ?? image));
		const lastReaders = lastReadersOf(stages);
		if (take === undefined) lastReaders.delete(INPUT);
		stages.forEach((stage, index) => {
			const result = tf.tidy(() => applied(stage, stage.reads.map(readBy), this.#tensors[index] ?? {}));
			made.push(result);
			take?.(result, index);
			for (const done of [index, ...stage.reads]) {
				if (lastReaders.get(done) === index) readBy(done).dispose();
			}
		});
	}

	/** Frees the memory; nothing can be run any more. */
	dispose(): void {
		tf.dispose([...this.#tensors]);
	}
}

/** By stage, or `INPUT`, the last stage that reads what it made; itself where none does. */
function lastReadersOf(stages: readonly Stage[]): Map<number, number> {
	const last = new Map<number, number>();
	stages.forEach(({ reads }, index) => {
		for (const read of [index, ...reads]) last.set(read, index);
	});
	return last;
}
