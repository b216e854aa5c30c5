/** The channels that sit at one table: each output channel reads the input channels of its own table only. */
export interface GroupTable {
	readonly group: number;
	/** Channels, counted from 0. */
	readonly inputs: readonly number[];
	readonly outputs: readonly number[];
}

/** Channels dealt to groups, and those that are left over when all groups have as many. */
export interface Dealt {
	readonly tables: readonly GroupTable[];
	readonly left: Pick<GroupTable, 'inputs' | 'outputs'>;
}

/** How many channels are dealt, and to how many groups. */
export interface Deal {
	readonly inputs: number;
	readonly outputs: number;
	readonly groups: number;
}

/** Deals channels in their order, to each group as many as to the others. */
export function dealt({ inputs, outputs, groups }: Deal): Dealt {
	const [ins, outs] = [Math.floor(inputs / groups), Math.floor(outputs / groups)];
	return {
		tables: run(0, groups).map((group) => ({
			group,
			inputs: run(group * ins, ins),
			outputs: run(group * outs, outs),
		})),
		left: {
			inputs: run(groups * ins, inputs - groups * ins),
			outputs: run(groups * outs, outputs - groups * outs),
		},
	};
}

/** Sizes of a table, in pixels. */
export const geometry = {
	/** From one channel to the next, and the side of its mark. */
	pitchPx: 24,
	markPx: 13,
	/** From the edge of a table to its first mark's middle. */
	sidePx: 18,
	/** Where the marks of inputs and outputs stand, and how high a table is. */
	inputPx: 34,
	outputPx: 88,
	heightPx: 122,
} as const;

/** A channel of a table, where it stands. */
export interface Seat {
	readonly channel: number;
	readonly x: number;
}

/** A table as it is drawn. */
export interface TableLayout {
	readonly widthPx: number;
	readonly inputs: readonly Seat[];
	readonly outputs: readonly Seat[];
}

/** The seats of a table: inputs and outputs each about its middle. */
export function tableLayout({ inputs, outputs }: Pick<GroupTable, 'inputs' | 'outputs'>): TableLayout {
	const { pitchPx, sidePx } = geometry;
	const most = Math.max(inputs.length, outputs.length, 1);
	const seats = (channels: readonly number[]): Seat[] => {
		const first = sidePx + ((most - channels.length) * pitchPx) / 2;
		return channels.map((channel, index) => ({ channel, x: first + index * pitchPx }));
	};
	return { widthPx: 2 * sidePx + (most - 1) * pitchPx, inputs: seats(inputs), outputs: seats(outputs) };
}

/** The links of a table: all, or those to one output channel. */
export function tableLinks({ inputs, outputs }: TableLayout, only?: number): string {
	const { inputPx, outputPx } = geometry;
	return outputs
		.filter(({ channel }) => only === undefined || channel === only)
		.flatMap((to) => inputs.map((from) => `M${from.x} ${inputPx}L${to.x} ${outputPx}`))
		.join('');
}

function run(first: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => first + index);
}
