import type { NdArray } from '../ops/array';

/** The largest shares with their classes, numbered from 1. */
export function largestShares({ data }: NdArray, shown: number): { class: number; share: number }[] {
	return Array.from(data, (share, index) => ({ class: index + 1, share }))
		.sort((left, right) => right.share - left.share)
		.slice(0, shown);
}
