import { channelTaps, type Mixing } from '../ops/mixing';
import type { Stage } from '../ops/stages';

/** A channel before or after a stage. */
export interface ChainNode {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	/** Whether the nudge has come to it. */
	readonly isReached: boolean;
}

/** A group of a stage, as a frame around the channels that it reads and makes. */
export interface ChainGroup {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** How a nudge of one channel spreads through some stages. */
export interface NudgeChainView {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly ChainNode[];
	readonly groups: readonly ChainGroup[];
	/** Links as path data: those that the nudge does not take, and those that it takes. */
	readonly idle: string;
	readonly taken: string;
	/** How thick a link is that the nudge takes: the closer the channels, the thinner. */
	readonly linePx: number;
	/** Where the name of each stage stands. */
	readonly names: readonly { readonly x: number }[];
}

const geometry = {
	/** Without the room at the sides. */
	widthPx: 320,
	sidePx: 22,
	namePx: 26,
	/** From channel to channel, at most; all of them together no more than so high, if that leaves enough. */
	pitchPx: 18,
	leastPitchPx: 6.5,
	mostPx: 240,
	linePx: 1.75,
	/** How far a frame stands off. */
	framePx: 8,
} as const;

/**
 * How a nudge spreads.
 * @param stages that follow one another, all with as many channels
 * @param nudged the channel of the input, from 0
 * @param after for each stage which input channels its output depends on
 */
export function nudgeChain(
	stages: readonly Stage[],
	nudged: number,
	after: readonly Mixing[],
): NudgeChainView {
	const channels = stages[0]?.input.channels.value ?? 1;
	const { widthPx, sidePx, namePx, mostPx, pitchPx, leastPitchPx } = geometry;
	const pitch = Math.min(pitchPx, Math.max(leastPitchPx, mostPx / channels));
	const spacing = widthPx / stages.length;
	const spots = {
		x: (column: number) => sidePx + column * spacing,
		y: (channel: number) => namePx + (channel + 0.5) * pitch,
	};
	const reached = [new Set([nudged]), ...after.map((mixing) => reachedBy(mixing, nudged))];
	const links = linksOf(stages, { reached, spots });
	return {
		width: widthPx + 2 * sidePx,
		height: namePx + channels * pitch + geometry.framePx,
		nodes: reached.flatMap((set, column) =>
			upTo(channels).map((channel) => ({
				key: `${column} ${channel}`,
				x: spots.x(column),
				y: spots.y(channel),
				isReached: set.has(channel),
			})),
		),
		groups: stages.flatMap((stage, column) => frames(stage, { x: spots.x(column), spacing, pitch })),
		idle: links
			.filter(({ isTaken }) => !isTaken)
			.map(({ path }) => path)
			.join(''),
		taken: links
			.filter(({ isTaken }) => isTaken)
			.map(({ path }) => path)
			.join(''),
		linePx: Math.min(geometry.linePx, pitch / 8),
		names: stages.map((_, column) => ({ x: spots.x(column) + spacing / 2 })),
	};
}

interface Placed {
	/** The channels that are reached, column by column. */
	readonly reached: readonly ReadonlySet<number>[];
	readonly spots: { readonly x: (column: number) => number; readonly y: (channel: number) => number };
}

function linksOf(stages: readonly Stage[], { reached, spots }: Placed): { isTaken: boolean; path: string }[] {
	return stages.flatMap((stage, column) =>
		upTo(stage.output.channels.value).flatMap((to) =>
			channelTaps(stage, to).map(({ input }) => ({
				isTaken: reached[column]?.has(input.channel) ?? false,
				path: `M${spots.x(column)} ${spots.y(input.channel)}L${spots.x(column + 1)} ${spots.y(to)}`,
			})),
		),
	);
}

function reachedBy({ reads }: Mixing, input: number): ReadonlySet<number> {
	return new Set(reads.flatMap((channels, output) => (channels.includes(input) ? [output] : [])));
}

interface Column {
	readonly x: number;
	readonly spacing: number;
	readonly pitch: number;
}

/** The groups of a convolution; other stages have none. */
function frames({ layer, input }: Stage, { x, spacing, pitch }: Column): ChainGroup[] {
	if (layer.op !== 'conv') return [];
	const { framePx, namePx } = geometry;
	const height = (input.channels.value / layer.groups.value) * pitch;
	return upTo(layer.groups.value).map((group) => ({
		key: `${x} ${group}`,
		x: x - framePx,
		y: namePx + group * height + 1,
		width: spacing + 2 * framePx,
		height: height - 2,
	}));
}

function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}
