import { quantileSorted } from 'd3';
import { largestMagnitude, type NdArray } from '../ops/array';

/** From so many values on a map is a picture, in which a few of the largest would leave all others pale. */
const pictureFrom = 256;

/** The share of a picture's values that stays below the full colour. */
const below = 0.985;

/** The magnitude that takes the full colour in maps that share one scale; beyond it, in pictures, colours do not change. */
export function sharedLimit(arrays: readonly NdArray[]): number {
	const limits = arrays.map((array) =>
		array.data.length < pictureFrom
			? largestMagnitude(array)
			: // Sorted as they are, the numbers of a picture take a quarter of the time of a search among them.
				(quantileSorted([...array.data.map(Math.abs).sort()], below) ?? 0),
	);
	return Math.max(...limits);
}
