import { quantile } from 'd3';
import { largestMagnitude, type NdArray } from '../ops/array';
import { longestNumber } from './marks';

/** What the drawing of a tensor depends on as a whole. */
export interface Measure {
	/** The magnitude that takes the full colour. */
	readonly limit: number;
	/** The most characters that a value takes. */
	readonly longest: number;
}

/**
 * Measures a tensor, all of its values once. Derive it from the array alone: as an object it is new for
 * each array, whereas a derived number that comes out the same as before would be derived again at each step.
 */
export function measured(array: NdArray): Measure {
	return { limit: largestMagnitude(array), longest: longestNumber(array) };
}

/** From so many values on a map is a picture, in which a few of the largest would leave all others pale. */
const pictureFrom = 256;

/** The share of a picture's values that stays below the full colour. */
const below = 0.985;

/** The magnitude that takes the full colour in maps that share one scale; beyond it, in pictures, colours do not change. */
export function sharedLimit(arrays: readonly NdArray[]): number {
	const limits = arrays.map((array) =>
		array.data.length < pictureFrom
			? largestMagnitude(array)
			: (quantile(array.data.map(Math.abs), below) ?? 0),
	);
	return Math.max(...limits);
}
