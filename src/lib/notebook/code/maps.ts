import type { NdArray } from '../../ops/array';

/** Up to this many values a list is written out, this many maps are drawn, and a map has this many rows and columns. */
export const mostDrawn = { values: 100, maps: 64, side: 256, tableSide: 64 } as const;

/** A tensor as it is drawn: a list of numbers, maps, or neither. */
export type Drawing =
	| { readonly kind: 'numbers'; readonly numbers: readonly number[] }
	| {
			readonly kind: 'maps';
			/** `[height, width, maps]` */
			readonly array: NdArray;
			/** How many filters the maps are parted into; 0 if they are channels. */
			readonly filters: number;
	  }
	| { readonly kind: 'none' };

/**
 * Scalars and vectors are numbers, a matrix is one map, `[height, width, channels]` a map for each channel, and
 * a kernel `[height, width, slices, filters]` one for each slice of each filter. A batch of one is its image.
 */
export function drawing({ shape, data }: NdArray): Drawing {
	if (shape.length < 2) return { kind: 'numbers', numbers: [...data.subarray(0, mostDrawn.values)] };
	const sides = shape.length === 4 && shape[0] === 1 ? shape.slice(1) : shape;
	const [height = 1, width = 1, depth = 1, filters = 0, ...others] = sides;
	const isEmpty = data.length === 0;
	if (isEmpty || others.length > 0 || Math.max(height, width) > mostDrawn.side) return { kind: 'none' };
	const array = { shape: [height, width, depth * (filters || 1)], data };
	return { kind: 'maps', array, filters };
}

/** The rows of one map that a table has room for. */
export function tableRows(
	{ shape: [height = 1, width = 1, maps = 1], data }: NdArray,
	map: number,
): number[][] {
	const [rows, columns] = [Math.min(height, mostDrawn.tableSide), Math.min(width, mostDrawn.tableSide)];
	return Array.from({ length: rows }, (_, y) =>
		Array.from({ length: columns }, (__, x) => data[(y * width + x) * maps + map] ?? NaN),
	);
}
