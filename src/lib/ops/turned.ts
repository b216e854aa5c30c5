import { ndArray, type NdArray } from './array';

/**
 * A kernel `[height, width, depth, filters]` with every slice turned by half a turn: what a true
 * convolution multiplies by, where frameworks cross-correlate.
 */
export function turned({ shape, data }: NdArray): NdArray {
	const [height = 1, width = 1, ...channels] = shape;
	const perPlace = channels.reduce((product, side) => product * side, 1);
	const places = height * width;
	return ndArray(
		shape,
		data.map((_, index) => {
			const place = places - 1 - Math.floor(index / perPlace);
			return data[place * perPlace + (index % perPlace)] ?? NaN;
		}),
	);
}
