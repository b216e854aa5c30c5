import { largestMagnitude, type NdArray } from '../ops/array';

/** From so many values on a map is a picture, in which a few of the largest would leave all others pale. */
const pictureFrom = 256;

/** The share of a picture's values that stays below the full colour. */
const below = 0.985;

/** The magnitude that takes the full colour in maps that share one scale; beyond it, in pictures, colours do not change. */
export function sharedLimit(arrays: readonly NdArray[]): number {
	const limits = arrays.map((array) =>
		array.data.length < pictureFrom ? largestMagnitude(array) : pictureLimit(array),
	);
	return Math.max(...limits);
}

/** The quantile of the magnitudes. Sorted where they lie, those of a picture take a third of the time of d3’s search. */
function pictureLimit({ data }: NdArray): number {
	const sorted = data.map(Math.abs).sort();
	const place = (sorted.length - 1) * below;
	const first = sorted[Math.floor(place)] ?? 0;
	const next = sorted[Math.ceil(place)] ?? 0;
	return first + (next - first) * (place % 1);
}
