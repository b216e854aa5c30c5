import { channelTaps } from '../ops/mixing';
import type { Stage } from '../ops/stages';
import { taps } from '../ops/taps';

/** An input channel and an output channel: a layer links them, or the link is cut. */
export interface ChannelLink {
	readonly from: number;
	readonly to: number;
	readonly isCut: boolean;
	/** Whether it leads to the output channel that is followed. */
	readonly isFollowed: boolean;
}

/** The channel links of a layer. */
export interface ChannelLinksView {
	readonly inputs: number;
	readonly outputs: number;
	readonly links: readonly ChannelLink[];
}

/** A place of the window around an output place: the layer reads it, or the link is cut. */
export interface SpaceLink {
	readonly y: number;
	readonly x: number;
	readonly isCut: boolean;
}

/** The space links of one output place. */
export interface SpaceLinksView {
	/** Sides of the map. */
	readonly height: number;
	readonly width: number;
	/** The output place, which has the same coordinates on both maps. */
	readonly at: Place;
	readonly links: readonly SpaceLink[];
}

interface Place {
	readonly y: number;
	readonly x: number;
}

/** Sides of the window that all links are counted against; they are odd. */
export interface WindowSides {
	readonly height: number;
	readonly width: number;
}

/** The pairs of channels of each layer in turn, and which of them lead to one channel of the last. */
export function channelLinks(stages: readonly Stage[], followed: number): ChannelLinksView[] {
	const views: ChannelLinksView[] = [];
	let wanted: readonly number[] = [followed];
	for (const stage of [...stages].reverse()) {
		const view = linksOf(stage, wanted);
		wanted = view.links.filter(({ isFollowed }) => isFollowed).map(({ from }) => from);
		views.unshift(view);
	}
	return views;
}

function linksOf(stage: Stage, wanted: readonly number[]): ChannelLinksView {
	const [inputs, outputs] = [stage.input.channels.value, stage.output.channels.value];
	const links = upTo(outputs).flatMap((to) => {
		const read = new Set(channelTaps(stage, to).map(({ input }) => input.channel));
		return upTo(inputs).map((from) => ({
			from,
			to,
			isCut: !read.has(from),
			isFollowed: read.has(from) && wanted.includes(to),
		}));
	});
	return { inputs, outputs, links };
}

/** The places around one output place, out of a window of these sides, that a layer reads or does not. */
export function spaceLinks(stage: Stage, at: Place, window: WindowSides): SpaceLinksView {
	const read = new Set(taps(stage, { ...at, channel: 0 }).map(({ input }) => `${input.y},${input.x}`));
	const [top, left] = [at.y - (window.height - 1) / 2, at.x - (window.width - 1) / 2];
	const links = upTo(window.height * window.width).map((index) => {
		const [y, x] = [top + Math.floor(index / window.width), left + (index % window.width)];
		return { y, x, isCut: !read.has(`${y},${x}`) };
	});
	return { height: stage.input.height.value, width: stage.input.width.value, at, links };
}

function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}
