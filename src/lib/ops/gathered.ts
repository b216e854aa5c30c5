import { ndArray, type NdArray } from './array';

/** The slices of an array at these places along one of its axes, in this order: a tensor with fewer channels, say. */
export function gathered({ shape, data }: NdArray, axis: number, places: readonly number[]): NdArray {
	const all = shape[axis] ?? 1;
	const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
	const made = ndArray(shape.with(axis, places.length));
	made.data.forEach((_, index) => {
		const [outer, place] = [
			Math.floor(index / (inner * places.length)),
			Math.floor(index / inner) % places.length,
		];
		made.data[index] = data[(outer * all + (places[place] ?? NaN)) * inner + (index % inner)] ?? NaN;
	});
	return made;
}
