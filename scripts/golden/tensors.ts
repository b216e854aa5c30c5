import { ndArray, type NdArray } from '$lib/ops/array';
import { field, items, JsonError, number, numbers, type Json } from '$lib/models/json';
import { size } from '$lib/models/json-sizes';
import { shape, type Shape } from '$lib/ops/shape';

/** Activations of several images. A row `[N, C]` is held as images of 1×1×C. */
export interface Batch {
	/** As the file writes it: `[N, H, W, C]` or `[N, C]`. */
	readonly shape: readonly number[];
	/** One `[H, W, C]` array per image. */
	readonly images: readonly NdArray[];
}

/** More values than this are not made up from a formula or by a layer; the claim is taken for a slip. */
const most = 2 ** 26;

/** A tensor as it is listed: shape and data. @throws JsonError if they do not fit or are no numbers */
export function listedTensor(json: Json): NdArray {
	const shape = listedShape(json);
	const data = field(json, 'data');
	const values = numbers(data);
	const length = shape.reduce((product, side) => product * side, 1);
	if (values.length !== length) {
		throw new JsonError(
			data.place,
			`the shape ${shape.join('×')} needs ${length} values: got ${values.length}`,
			'correct the shape or the data',
		);
	}
	const array = ndArray(shape, values);
	const overflow = array.data.findIndex((value) => !Number.isFinite(value));
	if (overflow === -1) return array;
	throw new JsonError(
		`${data.place}[${overflow}]`,
		`must fit a float32: got ${values[overflow]}`,
		'try a number below 3.4e38',
	);
}

/** The field `shape`: at least one size. */
export function listedShape(json: Json): number[] {
	const shape = field(json, 'shape');
	const sides = items(shape).map(size);
	if (sides.length > 0) return sides;
	throw new JsonError(shape.place, 'must have at least one size: got none', 'try [1, 5, 5, 3]');
}

/** @throws JsonError if a tensor of this shape would be too large to make */
export function requireModest(shape: readonly number[], place: string): void {
	const length = shape.reduce((product, side) => product * side, 1);
	if (length <= most) return;
	throw new JsonError(
		place,
		`must have at most ${most} values: ${shape.join('×')} has ${length}`,
		'try smaller sizes',
	);
}

/** A tensor cut into images. @throws JsonError if it is neither `[N, H, W, C]` nor `[N, C]` */
export function batch(tensor: NdArray, place: string): Batch {
	const { shape, data } = tensor;
	const [count = 1, ...rest] = shape;
	if (rest.length !== 3 && rest.length !== 1) {
		throw new JsonError(
			place,
			`must be [N, H, W, C] or [N, C]: got ${shape.join('×')}`,
			'add the missing axes',
		);
	}
	const sides = rest.length === 3 ? rest : [1, 1, ...rest];
	const length = data.length / count;
	const images = Array.from({ length: count }, (_, index) =>
		ndArray(sides, data.subarray(index * length, (index + 1) * length)),
	);
	return { shape, images };
}

/** The shape of each image. */
export function mapShape({ images: [image] }: Batch): Shape {
	const [height = 1, width = 1, channels = 1] = image?.shape ?? [];
	return shape(height, width, channels);
}

/** The images of a batch in one array. */
export function joined({ shape, images }: Batch): NdArray {
	const whole = ndArray(shape);
	let filled = 0;
	for (const { data } of images) {
		whole.data.set(data, filled);
		filled += data.length;
	}
	return whole;
}

/** A number above 0. @throws JsonError if it is none */
export function positive(json: Json): number {
	const value = number(json);
	if (value > 0) return value;
	throw new JsonError(json.place, `must be above 0: got ${value}`, 'try 1');
}
