import { ndArray } from './array';
import { scattered } from './permutation';
import type { Pair } from './description';

/** Grey pictures of one size with what they show, as bytes. */
export interface Examples {
	readonly sides: Pair;
	/** 0 is black, 255 white; row by row, picture after picture. */
	readonly pixels: Uint8Array;
	readonly labels: Uint8Array;
}

/** The first so many pictures; they share the memory of all. */
export function firsts({ sides, pixels, labels }: Examples, count: number): Examples {
	return {
		sides,
		pixels: pixels.subarray(0, count * sides[0] * sides[1]),
		labels: labels.subarray(0, count),
	};
}

/** Some of the pictures as a batch: 0 for black, as padding is, to 1 for white. */
export function batchOf(
	{ sides: [height, width], pixels, labels }: Examples,
	indices: readonly number[],
): { images: ReturnType<typeof ndArray>; labels: Uint8Array } {
	const length = height * width;
	const images = ndArray([indices.length, height, width, 1]);
	indices.forEach((index, place) => {
		for (let pixel = 0; pixel < length; pixel += 1) {
			images.data[place * length + pixel] = (pixels[index * length + pixel] ?? NaN) / 255;
		}
	});
	return { images, labels: Uint8Array.from(indices, (index) => labels[index] ?? 0) };
}

/** The order of the pictures in an epoch: the same for the same seed, another in each epoch. */
export function epochOrder(count: number, seed: number, epoch: number): readonly number[] {
	return scattered(count, seed * 1009 + epoch + 1);
}
