import * as tf from '@tensorflow/tfjs-core';
import type { NdArray } from './array';
import { applied } from './forward-layer';
import { ResidentWeights } from './forward-resident';
import { toArray, toTensor, weightTensors } from './forward-tensors';
import type { Stage } from './stages';
import type { Weights } from './weights';

/**
 * Runs stages on one image, or on a batch, with the current backend and returns what each makes, as
 * `[height, width, channels]`, or with the axis of the batch before. No tensor outlives the call.
 * @param input `[height, width, channels]`, or `[batch, height, width, channels]`
 * @param weights one entry per stage
 */
export function forward(stages: readonly Stage[], input: NdArray, weights: readonly Weights[]): NdArray[] {
	const resident = new ResidentWeights(stages, weights);
	try {
		return resident.forward(stages, input, [...stages.keys()]);
	} finally {
		resident.dispose();
	}
}

/**
 * Runs a single stage on arrays that need not come from stages before it.
 * @param sources what the stage reads, in the order of `Stage.reads`, as `[height, width, channels]`
 */
export function forwardStage(stage: Stage, sources: readonly NdArray[], weights: Weights): NdArray {
	const made = tf.tidy(() => applied(stage, sources.map(toTensor), weightTensors(stage, weights)));
	const array = toArray(made, { isWhole: false });
	made.dispose();
	return array;
}
