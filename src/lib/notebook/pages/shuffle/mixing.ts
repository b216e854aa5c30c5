import type { Layer } from '../../../ops/description';
import { fraction, type Fraction } from '../../../ops/fraction';
import { pointwise, shuffle } from '../../../ops/layer';
import { linkedPairs, mixing } from '../../../ops/mixing';
import { shape, type Shape } from '../../../ops/shape';
import { stages } from '../../../ops/stages';
import type { Measured } from '../../mixing-meter.svelte';

/** Channels in groups. */
export interface Grouping {
	readonly groups: number;
	readonly perGroup: number;
}

/** How many groups there can be, and how many channels in each. */
export const most = 6;

/** How many grouped layers there can be, with a shuffle between each two. */
export const depths = [2, 3, 4] as const;
export type Depth = (typeof depths)[number];

/** Groupings that there can be. */
export const groupings: readonly Grouping[] = upTo(most).flatMap((groups) =>
	upTo(most).map((perGroup) => ({ groups, perGroup })),
);

/** So many grouped layers as one stack, and what it reads: channels do not care for the size of the map. */
export function stack({ groups, perGroup }: Grouping, depth: number): Measured {
	const channels = groups * perGroup;
	const grouped = pointwise({ inChannels: channels, outChannels: channels, groups });
	const layers = upTo(depth).flatMap((layer): Layer[] =>
		layer === 1 ? [grouped] : [shuffle({ groups }), grouped],
	);
	return { layers, input: place(channels) };
}

/** Which share of all pairs of channels so many grouped layers link. */
export function linkedShare(grouping: Grouping, depth: number): Fraction {
	const { layers, input } = stack(grouping, depth);
	const found = mixing(stages(layers, input));
	return fraction(linkedPairs(found), found.inputs * found.reads.length);
}

/** Whether all pairs are linked. */
export function isWhole({ numerator, denominator }: Fraction): boolean {
	return numerator === denominator;
}

/** How many grouped layers it takes until all pairs are linked; none that are enough, if a channel never leaves its own way. */
export function layersNeeded(grouping: Grouping): number | undefined {
	// A group of two reaches twice as many with each layer: with more layers than channels nothing new is linked.
	return upTo(grouping.groups + 1).find((depth) => isWhole(linkedShare(grouping, depth)));
}

/** How many channels there can be in so many groups. */
export function channelChoices(groups: number): number[] {
	return upTo(most).map((perGroup) => groups * perGroup);
}

/** The grouping with so many channels that is next to it, and whether it is that very one. */
export function withChannels({ groups }: Grouping, channels: number): Grouping {
	const perGroup = Math.min(Math.max(Math.round(channels / groups), 1), most);
	return { groups, perGroup };
}

/** The grouping with so many groups: of as many channels, if those can be divided; else of the next number that can. */
export function withGroups({ groups, perGroup }: Grouping, asked: number): Grouping {
	const wanted = Math.min(Math.max(Math.round(asked), 1), most);
	return withChannels({ groups: wanted, perGroup }, groups * perGroup);
}

function place(channels: number): Shape {
	return shape(1, 1, channels);
}

function upTo(last: number): number[] {
	return Array.from({ length: last }, (_, index) => index + 1);
}
