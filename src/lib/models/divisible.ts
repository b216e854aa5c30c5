/** Rounding leaves at least this part of a width. */
export const leastShare = 0.9;

/**
 * A width as a multiple of a divisor: the nearest one, the larger of two that are as near, and at least the
 * divisor itself. Where that would be less than nine tenths of the width, it is the next multiple.
 * Source: `_make_divisible` in TF-slim, research/slim/nets/mobilenet/conv_blocks.py.
 */
export function divisible(width: number, divisor: number): number {
	const nearest = Math.max(divisor, Math.floor((width + divisor / 2) / divisor) * divisor);
	return nearest < leastShare * width ? nearest + divisor : nearest;
}
