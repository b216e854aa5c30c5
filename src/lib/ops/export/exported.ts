import { largestMagnitude, type NdArray } from '../array';
import type { Stage } from '../stages';
import type { Weights } from '../weights';

/** The frameworks that a network can be written for. */
export const targets = ['pytorch', 'keras', 'tfjs'] as const;
export type Target = (typeof targets)[number];

/** Numbers that are there: a script draws again what the seed gave, and lists all others one by one. */
export interface GivenNumbers {
	readonly kind: 'given';
	/** `[height, width, channels]` */
	readonly input: NdArray;
	/** One entry per stage. */
	readonly weights: readonly Weights[];
	/** The seed of the values that `integerInput` and `integerWeights` gave. */
	readonly seed: number;
}

/** Those of `formulaInput` and `networkWeights`: a script makes them itself, so that many millions are never written. */
export interface FormulaNumbers {
	readonly kind: 'formula';
	/** `[height, width, channels]` */
	readonly inputShape: readonly number[];
	readonly seed: number;
}

/** What is written down: a network with its numbers, and what it has to give. */
export interface Exported<Numbers = GivenNumbers | FormulaNumbers> {
	readonly stages: readonly Stage[];
	readonly numbers: Numbers;
	/** A noun phrase. */
	readonly title: string;
	readonly expected: Expected;
}

/** What a script asserts about the output. */
export interface Expected {
	readonly shape: readonly number[];
	/** The first value. */
	readonly first: number;
	/** The largest value and its place in memory order, which of a whole network are asserted too. */
	readonly largest: { readonly value: number; readonly place: number };
	/** The largest magnitude. */
	readonly magnitude: number;
}

/** What is to be expected of an output: that it is this one. */
export function expectation(output: NdArray): Expected {
	const { shape, data } = output;
	const place = data.reduce((best, value, index) => (value > (data[best] ?? -Infinity) ? index : best), 0);
	const largest = { value: data[place] ?? NaN, place };
	return { shape, first: data[0] ?? NaN, largest, magnitude: largestMagnitude(output) };
}

/** The shape of what the network is fed, `[height, width, channels]`. */
export function exportedInputShape({ numbers }: Exported): readonly number[] {
	return numbers.kind === 'given' ? numbers.input.shape : numbers.inputShape;
}
