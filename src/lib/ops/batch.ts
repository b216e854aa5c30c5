import { ndArray, type NdArray } from './array';

/**
 * Images of one shape as one array `[batch, height, width, channels]`, which a forward pass runs at once.
 * @throws RangeError without an image, or if their shapes differ
 */
export function batch(images: readonly NdArray[]): NdArray {
	const [first] = images;
	if (first === undefined) throw new RangeError('a batch needs an image');
	const stray = images.find(({ shape }) => shape.join() !== first.shape.join());
	if (stray !== undefined) {
		const [wanted, given] = [first, stray].map(({ shape }) => shape.join('×'));
		throw new RangeError(`the images of a batch have one shape, ${wanted}: got ${given}`);
	}
	const length = first.data.length;
	const array = ndArray([images.length, ...first.shape]);
	images.forEach(({ data }, index) => {
		array.data.set(data, index * length);
	});
	return array;
}

/** The images of an array, whose memory they share: of `[height, width, channels]` that itself. */
export function images(array: NdArray): readonly NdArray[] {
	if (!isBatch(array)) return [array];
	const [count = 0, ...shape] = array.shape;
	const length = array.data.length / count;
	return Array.from({ length: count }, (_, index) => ({
		shape,
		data: array.data.subarray(index * length, (index + 1) * length),
	}));
}

/** Whether an array of activations holds several images. */
export function isBatch({ shape }: NdArray): boolean {
	return shape.length === 4;
}
