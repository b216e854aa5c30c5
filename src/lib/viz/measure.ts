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
