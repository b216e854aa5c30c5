import { ndArray, offset, type NdArray } from './array';
import type { Stage } from './stages';
import { tapCount, taps, type Cell } from './taps';
import { isWeighted } from './trace';

/** How often the values of each input place are read while one output channel is made, as `[height, width, 1]`. */
export function readCounts(stage: Stage): NdArray {
	const { height, width } = stage.input;
	const counts = ndArray([height.value, width.value, 1]);
	for (const cell of cellsOf(stage).filter(({ channel }) => channel === 0)) {
		const read = new Set<number>();
		for (const { input, padded } of taps(stage, cell)) {
			// All channels are read at the same places.
			if (!padded) read.add(offset(counts.shape, [input.y, input.x, 0]));
		}
		for (const place of read) counts.data[place] = (counts.data[place] ?? 0) + 1;
	}
	return counts;
}

/**
 * Multiply-accumulates of each of some layers that follow one another whose sums no value at the end depends on.
 * Visits every tap: for small layers without branches.
 */
export function unreadMacs(stages: readonly Stage[]): number[] {
	const wasted = stages.map(() => 0);
	let needed: ReadonlySet<string> | undefined;
	for (const [index, stage] of [...stages.entries()].reverse()) {
		const used = cellsOf(stage).filter((cell) => needed?.has(key(cell)) ?? true);
		const unused = cellsOf(stage).length - used.length;
		wasted[index] = isWeighted(stage) ? unused * tapCount(stage) : 0;
		needed = new Set(used.flatMap((cell) => taps(stage, cell).map(({ input }) => key(input))));
	}
	return wasted;
}

/** All cells that a stage makes. */
function cellsOf({ output: { height, width, channels } }: Stage): Cell[] {
	const all = height.value * width.value * channels.value;
	return Array.from({ length: all }, (_, index) => {
		const place = Math.floor(index / channels.value);
		return { y: Math.floor(place / width.value), x: place % width.value, channel: index % channels.value };
	});
}

function key({ y, x, channel }: Cell): string {
	return `${y},${x},${channel}`;
}
