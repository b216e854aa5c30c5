import { largestMagnitude, type NdArray } from '../../ops/array';

/** How a tensor compares with the one of the picture. */
export type Verdict =
	| { readonly kind: 'equal'; readonly values: number }
	/** Sums of another order differ by rounding. */
	| { readonly kind: 'close'; readonly values: number; readonly difference: number }
	| {
			readonly kind: 'different';
			readonly values: number;
			readonly equal: number;
			readonly difference: number;
	  }
	| { readonly kind: 'other-shape'; readonly shape: readonly number[] };

/** 32-bit sums of a few thousand products stay within this share of the largest value. */
const rounding = 1e-5;

/** Compares value by value; a batch of one image is that image. */
export function verdict(shown: NdArray, expected: NdArray): Verdict {
	if (String(withoutBatch(shown.shape)) !== String(withoutBatch(expected.shape))) {
		return { kind: 'other-shape', shape: expected.shape };
	}
	const values = expected.data.length;
	let [equal, difference] = [0, 0];
	expected.data.forEach((value, index) => {
		const other = shown.data[index] ?? NaN;
		if (value === other || (Number.isNaN(value) && Number.isNaN(other))) equal += 1;
		else difference = Math.max(difference, Math.abs(value - other));
	});
	if (equal === values) return { kind: 'equal', values };
	const isClose = difference <= rounding * largestMagnitude(expected);
	return isClose ? { kind: 'close', values, difference } : { kind: 'different', values, equal, difference };
}

function withoutBatch(shape: readonly number[]): readonly number[] {
	return shape.length > 1 && shape[0] === 1 ? withoutBatch(shape.slice(1)) : shape;
}
