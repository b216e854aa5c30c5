import { ndArray, type NdArray } from '../../../ops/array';

/** One of the last maps, and the number that a global average pool makes of it. */
export interface PooledMap {
	/** From 1. */
	readonly channel: number;
	/** `[height, width, 1]` */
	readonly array: NdArray;
	readonly mean: number;
	readonly least: number;
	readonly most: number;
}

/** The first maps of a tensor. */
export function firstMaps({ shape: [height = 1, width = 1, channels = 1], data }: NdArray, shown: number) {
	return Array.from({ length: Math.min(shown, channels) }, (_, channel): PooledMap => {
		const values = data.filter((_, place) => place % channels === channel);
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		const array = ndArray([height, width, 1], values);
		return { channel: channel + 1, array, mean, least: Math.min(...values), most: Math.max(...values) };
	});
}
