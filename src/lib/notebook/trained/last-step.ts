import type { NdArray } from '../../ops/array';
import type { Stage } from '../../ops/stages';
import type { Weights } from '../../ops/weights';

/** The last step of a network: from the mean of each map to the share of each class. */
export interface LastStep {
	/** `[1, 1, channels]` */
	readonly means: NdArray;
	/** A weight for each mean and each class. */
	readonly kernel: NdArray;
	readonly bias: NdArray;
	/** `[1, 1, classes]` */
	readonly shares: NdArray;
}

/** The stages, by index, of which the outputs are wanted for it: the one that makes the means, and the last. */
export function lastStepWanted(stages: readonly Stage[]): readonly [means: number, shares: number] {
	return [stages.findIndex(({ layer }) => layer.op === 'globalAvgPool'), stages.length - 1];
}

/**
 * The last step of a run.
 * @param outputs what the wanted stages made
 * @throws RangeError if the network does not end with a classifier
 */
export function lastStep(
	stages: readonly Stage[],
	weights: readonly Weights[],
	[means, shares]: readonly NdArray[],
): LastStep {
	const dense = stages.findIndex(({ layer }) => layer.op === 'dense');
	const { kernel, bias } = weights[dense] ?? {};
	if (means && shares && kernel && bias) return { means, kernel, bias, shares };
	throw new RangeError('a network must end with means and a classifier');
}
