import type { NdArray } from '../array';
import type { Stage } from '../stages';
import type { Weights } from '../weights';

/** The frameworks that a network can be written for. */
export const targets = ['pytorch', 'keras', 'tfjs'] as const;
export type Target = (typeof targets)[number];

/** What is written down: a network with its numbers, and what it has to give. */
export interface Exported {
	readonly stages: readonly Stage[];
	/** `[height, width, channels]` */
	readonly input: NdArray;
	/** One entry per stage. */
	readonly weights: readonly Weights[];
	/** The seed of the values that `integerInput` and `integerWeights` gave; all others are listed. */
	readonly seed: number;
	/** A noun phrase. */
	readonly title: string;
	/** The shape and the first value of the output, which the script asserts. */
	readonly expected: { readonly shape: readonly number[]; readonly first: number };
}
