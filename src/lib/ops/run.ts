import type { NdArray } from './array';
import { INPUT, type Stage } from './stages';
import type { Operands } from './value';
import type { Weights } from './weights';

/** Stages with their numbers: what went in, the weights, and what each stage made. */
export interface Run {
	readonly stages: readonly Stage[];
	/** `[height, width, channels]`, or a batch of such. */
	readonly input: NdArray;
	/** One entry per stage. */
	readonly weights: readonly Weights[];
	/** What each stage made, `[height, width, channels]`, or a batch of such. */
	readonly outputs: readonly NdArray[];
}

/** The stage with this index. */
export function stageAt(run: Pick<Run, 'stages'>, index: number): Stage {
	const stage = run.stages[index];
	if (stage === undefined) throw new RangeError(`no stage ${index}: there are ${run.stages.length}`);
	return stage;
}

/** What the stage with this index made, or the input for `INPUT`. */
export function arrayAt(run: Run, index: number): NdArray {
	const array = index === INPUT ? run.input : run.outputs[index];
	if (array === undefined) throw new RangeError(`no values of stage ${index}`);
	return array;
}

/** What the stage with this index computes with. */
export function operandsAt(run: Run, index: number): Operands {
	const sources = stageAt(run, index).reads.map((read) => arrayAt(run, read));
	return { sources, weights: run.weights[index] ?? {} };
}
