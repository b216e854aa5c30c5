import type { Order } from '../ops/permutation';

/** What a shuffle does, in its order, and the row that it begins with. */
export const riffleParts = ['in', 'reshape', 'transpose', 'flatten'] as const;
export type RifflePart = (typeof riffleParts)[number];

/** Channels that are shuffled, and the order into which they come. */
export interface Deck {
	readonly groups: number;
	readonly perGroup: number;
	/** For each channel of the output the channel of the input that it is. */
	readonly order: Order;
}

/** A channel on its way: row `i` and column `j` of the first table, channel of the input and of the output. */
export interface Dealt {
	readonly i: number;
	readonly j: number;
	readonly input: number;
	readonly output: number;
}

/** One step of a shuffle. */
export interface RiffleStep {
	readonly part: RifflePart;
	/** How many channels stand in the second table, or have. */
	readonly dealt: number;
	/** The channel that is put there by this step. */
	readonly atWork: Dealt | undefined;
}

/** How many steps a shuffle takes: one for each part, but the transposition goes channel by channel. */
export function riffleLength({ order }: Deck): number {
	return order.length + 3;
}

/** The last step of a part. */
export function riffleEnd(deck: Deck, part: RifflePart): number {
	const ends = { in: 0, reshape: 1, transpose: deck.order.length + 1, flatten: deck.order.length + 2 };
	return ends[part];
}

/** What a step does, counted from 0. */
export function riffleStep(deck: Deck, step: number): RiffleStep {
	const { order, groups } = deck;
	if (step <= 1) return { part: step < 1 ? 'in' : 'reshape', dealt: 0, atWork: undefined };
	const dealt = Math.min(step - 1, order.length);
	if (step > riffleEnd(deck, 'transpose')) return { part: 'flatten', dealt, atWork: undefined };
	const output = dealt - 1;
	const atWork = {
		i: output % groups,
		j: Math.floor(output / groups),
		input: order[output] ?? 0,
		output,
	};
	return { part: 'transpose', dealt, atWork };
}
