import type { Stage } from './stages';
import { taps } from './taps';

/** One place where a window lands along an axis: the first row or column that it covers, and the last. */
export interface Landing {
	readonly first: number;
	readonly last: number;
}

/** Where a window lands along the columns, and what it never reads; of a square layer, the rows are the same. */
export interface Landings {
	readonly windows: readonly Landing[];
	/** Columns that no window reads, those of the padding among them: from `−padding` on. */
	readonly unread: readonly number[];
}

/** Where the windows of a layer land along its columns, found by asking every output cell of a row for its taps. */
export function landings(stage: Stage, padding: number): Landings {
	const windows: Landing[] = [];
	const read = new Set<number>();
	for (let x = 0; x < stage.output.width.value; x += 1) {
		const columns = taps(stage, { y: 0, x, channel: 0 }).map(({ input }) => input.x);
		for (const column of columns) read.add(column);
		windows.push({ first: Math.min(...columns), last: Math.max(...columns) });
	}
	const width = stage.input.width.value;
	const all = Array.from({ length: width + 2 * padding }, (_, index) => index - padding);
	return { windows, unread: all.filter((column) => !read.has(column)) };
}

/** How many taps of each output cell of the first channel lie on the map and not on its padding, by row, then column. */
export function realTaps(stage: Stage): number[] {
	const { height, width } = stage.output;
	return Array.from({ length: height.value * width.value }, (_, place) => {
		const cell = { y: Math.floor(place / width.value), x: place % width.value, channel: 0 };
		return taps(stage, cell).filter(({ padded }) => !padded).length;
	});
}
