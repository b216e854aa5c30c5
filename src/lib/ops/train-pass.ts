import * as tf from '@tensorflow/tfjs-core';
import { ndArray, type NdArray } from './array';
import { judged, type Judged } from './cross-entropy';
import { toArray, toTensor } from './forward-tensors';
import { INPUT, type Stage } from './stages';
import { pulled, ran, trainedTensors, type Ran } from './train-layer';
import { mapRoles, weightShapes, type Weights } from './weights';

/** Images with what they show. */
export interface LabelledBatch {
	/** `[batch, height, width, channels]` */
	readonly images: NdArray;
	readonly labels: Uint8Array;
}

/** What a network learns of one batch. */
export interface Lesson extends Omit<Judged, 'gradient'> {
	/** The gradient of the loss by each trained weight, by stage. */
	readonly gradients: readonly Weights[];
	/** Mean and variance of the batch, by stage; of batch norms. */
	readonly statistics: readonly Weights[];
}

/**
 * Runs a batch through a network and its loss back to the weights, on the current backend. No tensor outlives the call.
 * @param stages whose last is a softmax
 * @param weights one entry per stage
 * @throws RangeError if the last stage is no softmax
 */
export function lesson(stages: readonly Stage[], weights: readonly Weights[], batch: LabelledBatch): Lesson {
	const scored = stages.slice(0, -1);
	if (stages.at(-1)?.layer.op !== 'softmax') {
		throw new RangeError('a network that is trained must end with a softmax');
	}
	let found: Lesson | undefined;
	tf.tidy(() => {
		const runs = forwardRuns(scored, weights, toTensor(batch.images));
		const scores = runs.at(-1)?.output;
		if (scores === undefined) throw new RangeError('a network that is trained must have layers');
		const { gradient, ...judgement } = judged(toArray(scores, { isWhole: true }), batch.labels);
		const statistics = runs.map(({ normed }) => (normed ? statisticsOf(normed) : {}));
		found = { ...judgement, statistics, gradients: [...backward(runs, toTensor(gradient)), {}] };
	});
	if (found === undefined) throw new RangeError('no batch was run');
	return found;
}

function forwardRuns(stages: readonly Stage[], weights: readonly Weights[], images: tf.Tensor4D): Ran[] {
	const runs: Ran[] = [];
	stages.forEach((stage, index) => {
		const sources = stage.reads.map((read) => (read === INPUT ? images : (runs[read]?.output ?? images)));
		runs.push(ran(stage, sources, trainedTensors(stage, weights[index] ?? {})));
	});
	return runs;
}

/** Gradients by stage, from the last to the first: what a stage hands back is added up where several read the same. */
function backward(runs: readonly Ran[], last: tf.Tensor4D): Weights[] {
	const gradients: Weights[] = runs.map(() => ({}));
	const pulls: (tf.Tensor4D | undefined)[] = runs.map(() => undefined);
	pulls[runs.length - 1] = last;
	for (const [index, run] of [...runs.entries()].reverse()) {
		const dy = pulls[index];
		if (dy === undefined) continue;
		const { reads } = run.stage;
		const sources = tf.tidy(() => {
			const made = pulled(run, dy, { isFirst: reads.every((read) => read === INPUT) });
			const shapes = weightShapes(run.stage);
			gradients[index] = mapRoles(made.weights, (tensor, role) =>
				ndArray(shapes[role] ?? tensor.shape, tensor.dataSync<'float32'>()),
			);
			return [...made.sources];
		});
		sources.forEach((source, place) => {
			const read = reads[place] ?? INPUT;
			if (read === INPUT) return;
			const before = pulls[read];
			pulls[read] = before === undefined ? source : tf.add(before, source);
		});
	}
	return gradients;
}

function statisticsOf({
	mean,
	variance,
}: {
	readonly mean: tf.Tensor1D;
	readonly variance: tf.Tensor1D;
}): Weights {
	const array = (tensor: tf.Tensor1D): NdArray => ndArray(tensor.shape, tensor.dataSync<'float32'>());
	return { mean: array(mean), variance: array(variance) };
}
