/** How the layers of a block are joined, at one of them: lines that run down in lanes, the main one in lane 0. */
export interface WiredRow {
	/** The lane of the layer itself. */
	readonly lane: number;
	/** Lanes with a line in the half above the layer, and in the half below. */
	readonly above: readonly number[];
	readonly below: readonly number[];
	/** Lines between two lanes: at the top edge, where the input of the block parts, or beside the layer. */
	readonly across: readonly Across[];
}

/** A line from one lane to another. */
export interface Across {
	readonly from: number;
	readonly to: number;
	readonly at: 'top' | 'layer';
}

/** How wide a lane is drawn. */
export const lanePx = 13;

/** What reads a value, and in which lane the value runs down to it. */
interface Wire {
	readonly from: number;
	readonly to: number;
	readonly lane: number;
}

/**
 * The lines of a block, layer by layer.
 * @param reads for each layer the layers that it reads, by their place; -1 is the input of the block. A join reads main,
 * then branch.
 */
export function wiredRows(reads: readonly (readonly number[])[]): WiredRow[] {
	const lanes = lanesOf(reads);
	const laneOf = (place: number): number => lanes[place] ?? 0;
	const wires = reads.flatMap((sources, to) =>
		sources.map((from, index): Wire => {
			const own = laneOf(to);
			// What a branch has made waits for the join in its lane; what the main path reads as well goes beside that.
			const isBeside = index > 0 && laneOf(from) <= own;
			return { from, to, lane: isBeside ? own + 1 : sources.length > 1 ? laneOf(from) : own };
		}),
	);
	const last = reads.length - 1;
	// What the last layer makes leaves the block.
	const all = [...wires, { from: last, to: reads.length, lane: laneOf(last) }];
	return reads.map((_, place) => ({
		lane: laneOf(place),
		above: distinct(all.filter(({ from, to }) => from < place && place <= to)),
		below: distinct(all.filter(({ from, to }) => from <= place && place < to)),
		across: all.flatMap((wire) => acrossAt(wire, place, laneOf)),
	}));
}

/** How many lanes there are, the main one included. */
export function laneCount(rows: readonly WiredRow[]): number {
	return 1 + Math.max(0, ...rows.flatMap(({ lane, above, below }) => [lane, ...above, ...below]));
}

/** The lane of each layer: that of the one before it, if it reads that; beside it, if a branch begins with it. */
function lanesOf(reads: readonly (readonly number[])[]): number[] {
	const lanes: number[] = [];
	reads.forEach(([main = -1, ...branch], place) => {
		const source = lanes[main] ?? 0;
		lanes.push(branch.length > 0 || main === place - 1 ? source : source + 1);
	});
	return lanes;
}

function acrossAt({ from, to, lane }: Wire, place: number, laneOf: (place: number) => number): Across[] {
	const lines: Across[] = [];
	const parting = laneOf(from);
	if (lane !== parting && from === place) lines.push({ from: parting, to: lane, at: 'layer' });
	if (lane !== parting && from < 0 && place === 0) lines.push({ from: parting, to: lane, at: 'top' });
	if (lane !== laneOf(to) && to === place) lines.push({ from: lane, to: laneOf(to), at: 'layer' });
	return lines;
}

function distinct(wires: readonly Wire[]): number[] {
	return [...new Set(wires.map(({ lane }) => lane))].sort((left, right) => left - right);
}
