import type { NdArray } from '$lib/ops/array';

/** The largest difference as a share of the largest magnitude expected, or of 1 if that is smaller. */
export function difference(expected: NdArray, data: ArrayLike<number>): number {
	const scale = expected.data.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
	const most = expected.data.reduce(
		(most, value, index) => Math.max(most, Math.abs(value - (data[index] ?? Infinity))),
		0,
	);
	return most / scale;
}
