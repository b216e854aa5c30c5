import type { Shape } from '$lib/ops/shape';
import type { Cell } from '$lib/ops/taps';

/** All cells of a map in the order in which a trace makes them: by channel, then row, then column. */
export function cells({ height, width, channels }: Shape): Cell[] {
	return upTo(channels.value).flatMap((channel) =>
		upTo(height.value).flatMap((y) => upTo(width.value).map((x) => ({ y, x, channel }))),
	);
}

/** 0, 1, … below the count. */
export function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}

/** The item at an index; negative indices count from the end. */
export function item<T>(items: readonly T[], index: number): T {
	const found = items.at(index);
	if (found === undefined) throw new RangeError(`no item ${index}: there are ${items.length}`);
	return found;
}
