import { valueAt, type NdArray } from '../../../ops/array';
import type { MapPlace } from '../../../viz/marked-map';

/** Where an output has another value than the one that it is measured by, in one channel. */
export function differsAt(output: NdArray, measure: NdArray, channel: number): MapPlace[] {
	return placesOf(output).filter(
		({ y, x }) => valueAt(output, y, x, channel) !== valueAt(measure, y, x, channel),
	);
}

/** Which values of a map its pool keeps, in one channel: the larger of two rows, the upper one of two equals. */
export function largerAt(full: NdArray, pooled: NdArray, channel: number): MapPlace[] {
	const rows = (full.shape[0] ?? 1) / (pooled.shape[0] ?? 1);
	return placesOf(pooled).flatMap(({ y, x }) => {
		const kept = valueAt(pooled, y, x, channel);
		const candidates = Array.from({ length: rows }, (_, row) => ({ y: y * rows + row, x }));
		return candidates.find((place) => valueAt(full, place.y, place.x, channel) === kept) ?? [];
	});
}

/** All places of some rows of a map. */
export function rowPlaces(map: NdArray, rows: readonly number[]): MapPlace[] {
	return placesOf(map).filter(({ y }) => rows.includes(y));
}

function placesOf({ shape: [height = 1, width = 1] }: NdArray): MapPlace[] {
	return Array.from({ length: height * width }, (_, place) => ({
		y: Math.floor(place / width),
		x: place % width,
	}));
}
