/** How many channels there are: coming in, maps for each of them, going out. */
export interface FanCounts {
	readonly inputs: number;
	readonly multiplier: number;
	readonly outputs: number;
}

/** A map of a row: its number in the row, and where its middle lies, from 0 to 1. */
export interface FanTile {
	readonly index: number;
	readonly at: number;
	/** Whether it is there; only its place is otherwise. */
	readonly isThere: boolean;
}

/** Channels, the maps that each of them makes, and what is mixed of all maps, a row each. */
export interface Fan {
	readonly inputs: readonly FanTile[];
	readonly maps: readonly FanTile[];
	readonly outputs: readonly FanTile[];
	/** From each channel to its maps, and from all maps to all outputs: path data in a square of 100 by 100. */
	readonly branches: string;
	readonly mixing: string;
}

/** The maps of a channel take so much of its column. */
const spread = 0.88;

/**
 * Where everything lies.
 * @param full how many channels come in and go out at the most; those that are missing keep their places
 */
export function channelFan(
	{ inputs, multiplier, outputs }: FanCounts,
	full: Pick<FanCounts, 'inputs' | 'outputs'>,
): Fan {
	const ins = row(full.inputs, inputs);
	const outs = row(full.outputs, outputs);
	const maps = ins
		.filter(({ isThere }) => isThere)
		.flatMap(({ index, at }) =>
			row(multiplier, multiplier).map((kernel) => ({
				index: index * multiplier + kernel.index,
				at: at + ((kernel.at - 0.5) * spread) / full.inputs,
				isThere: true,
			})),
		);
	return {
		inputs: ins,
		maps,
		outputs: outs,
		branches: maps.map(({ index, at }) => link(ins[Math.floor(index / multiplier)]?.at ?? NaN, at)).join(''),
		mixing: maps
			.flatMap(({ at }) => outs.filter(({ isThere }) => isThere).map((out) => link(at, out.at)))
			.join(''),
	};
}

function row(places: number, taken: number): FanTile[] {
	return Array.from({ length: places }, (_, index) => ({
		index,
		at: (index + 0.5) / places,
		isThere: index < taken,
	}));
}

function link(from: number, to: number): string {
	return `M${short(from)} 0L${short(to)} 100`;
}

function short(share: number): number {
	return Math.round(share * 10_000) / 100;
}
