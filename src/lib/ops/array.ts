import { uniforms, type Stream } from './random';

/** Numbers in row-major order with their shape; activations are `[height, width, channels]`. */
export interface NdArray {
	readonly shape: readonly number[];
	readonly data: Float32Array;
}

/**
 * An array of this shape; zeros unless values are given.
 * @throws RangeError if the number of values does not fit the shape
 */
export function ndArray(shape: readonly number[], values?: ArrayLike<number>): NdArray {
	const length = shape.reduce((product, side) => product * side, 1);
	if (values !== undefined && values.length !== length) {
		throw new RangeError(`shape ${shape.join('×')} needs ${length} values: got ${values.length}`);
	}
	return { shape, data: values === undefined ? new Float32Array(length) : Float32Array.from(values) };
}

/** The value at these indices, one per axis. */
export function valueAt(array: NdArray, ...indices: readonly number[]): number {
	return array.data[offset(array.shape, indices)] ?? NaN;
}

/** A copy with one value replaced. */
export function withValue(array: NdArray, index: number, value: number): NdArray {
	const data = array.data.slice();
	data[index] = value;
	return { shape: array.shape, data };
}

/** Where the value at these indices lies in the data. */
export function offset(shape: readonly number[], indices: readonly number[]): number {
	let place = 0;
	for (let axis = 0; axis < shape.length; axis += 1)
		place = place * (shape[axis] ?? 1) + (indices[axis] ?? 0);
	return place;
}

/** Repeatable whole numbers from `low` to `high`, small enough to be checked in the head. */
export function integers(
	shape: readonly number[],
	stream: Stream,
	[low, high]: readonly [low: number, high: number],
): NdArray {
	const array = ndArray(shape);
	const { data } = array;
	const unit = uniforms(stream);
	for (let index = 0; index < data.length; index += 1) {
		const share = (unit(index) + 1) / 2;
		data[index] = low + Math.floor(share * (high - low + 1));
	}
	return array;
}

/** The largest magnitude, for a scale symmetric about 0; 0 for no values. */
export function largestMagnitude({ data }: NdArray): number {
	let largest = 0;
	for (const value of data) largest = Math.max(largest, Math.abs(value));
	return largest;
}

/** The least and the largest value; infinite for no values. */
export function extremes({ data }: NdArray): { readonly least: number; readonly most: number } {
	let least = Infinity;
	let most = -Infinity;
	for (const value of data) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return { least, most };
}

/**
 * Two arrays added, value by value, the second times a factor.
 * @throws RangeError if they have not the same shape
 */
export function added(one: NdArray, other: NdArray, factor = 1): NdArray {
	if (one.shape.join() !== other.shape.join()) {
		const [first, second] = [one, other].map(({ shape }) => shape.join('×'));
		throw new RangeError(`arrays that are added have one shape: got ${first} and ${second}`);
	}
	return {
		shape: one.shape,
		data: one.data.map((value, index) => value + factor * (other.data[index] ?? NaN)),
	};
}

/** One channel, `[height, width, 1]`. */
export function channelOf({ shape: sides, data }: NdArray, channel: number): NdArray {
	const [height = 1, width = 1, channels = 1] = sides;
	return ndArray(
		[height, width, 1],
		data.filter((_, place) => place % channels === channel),
	);
}
