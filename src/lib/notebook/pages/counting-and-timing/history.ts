import {
	printedByExtras,
	printedByPieces,
	printedSpeedsByGroups,
	printedByWidths,
} from '../../../models/speed-printed';
import { add, concat, pointwise, relu, type Layer } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import type { TimedJob } from '../../timing/stopwatch.svelte';
import { counted, timed } from './layers';

/** The four guidelines, in the order of the paper. */
export const guidelines = ['widths', 'groups', 'pieces', 'extras'] as const;
export type Guideline = (typeof guidelines)[number];

/** The side of the maps in the paper's experiments. */
export const mapSide = 56;

/** The channels of the layers that are taken apart or added to here. */
export const pieceChannels = 128;

/** What a variant of an experiment varies. */
export type Variant =
	| { readonly by: 'widths'; readonly inChannels: number; readonly outChannels: number }
	| { readonly by: 'groups'; readonly groups: number; readonly channels: number }
	| { readonly by: 'pieces'; readonly pieces: number; readonly order: 'whole' | 'series' | 'parallel' }
	| { readonly by: 'extras'; readonly relu: boolean; readonly shortcut: boolean };

/** A variant with what is printed of it and what can be counted and measured here. */
export interface Trial {
	readonly variant: Variant;
	/** Batches a second, on a graphics processor. */
	readonly speed: number;
	/** As layers; nothing where the paper does not say enough to build it with as much work. */
	readonly layers: readonly Layer[] | undefined;
	readonly channels: number;
}

/** The experiment of a guideline: its variants as the paper lists them. */
export function trials(guideline: Guideline): readonly Trial[] {
	switch (guideline) {
		case 'widths':
			return printedByWidths.rows.map(({ speed, ...widths }) => ({
				variant: { by: 'widths', ...widths },
				speed,
				layers: [pointwise(widths)],
				channels: widths.inChannels,
			}));
		case 'groups':
			return printedSpeedsByGroups.rows.map(({ speed, groups, channels }) => ({
				variant: { by: 'groups', groups, channels },
				speed,
				layers: [pointwise({ inChannels: channels, outChannels: channels, groups })],
				channels,
			}));
		case 'pieces':
			return printedByPieces.rows.map(({ speed, pieces, order }) => ({
				variant: { by: 'pieces', pieces, order },
				speed,
				layers: order === 'series' ? undefined : sideBySide(pieces),
				channels: pieceChannels,
			}));
		case 'extras':
			return printedByExtras.rows.map(({ speed, ...extras }) => ({
				variant: { by: 'extras', ...extras },
				speed,
				layers: withExtras(extras),
				channels: pieceChannels,
			}));
	}
}

/** Where the experiment of a guideline is printed. */
export function printedIn(guideline: Guideline): string {
	return {
		widths: printedByWidths,
		groups: printedSpeedsByGroups,
		pieces: printedByPieces,
		extras: printedByExtras,
	}[guideline].source;
}

/** What a variant is counted to take. */
export function trialCost({ layers, channels }: Trial) {
	return layers && counted(layers, shape(mapSide, mapSide, channels));
}

/** The least values that a 1×1 layer of so much work can move (Ma et al. 2018, eq. 2): that of equal widths. */
export function leastMoved(macs: number): number {
	const places = mapSide ** 2;
	return 2 * Math.sqrt(places * macs) + macs / places;
}

/** The key under which the time of a variant is found. */
export function trialKey(guideline: Guideline, index: number): string {
	return `${guideline} ${index}`;
}

/** All variants that can be built, to be run in turns. */
export function trialJobs(guideline: Guideline): TimedJob[] {
	const own = trials(guideline).flatMap(({ layers, channels }, index) => {
		if (layers === undefined) return [];
		return [[trialKey(guideline, index), timed(layers, shape(mapSide, mapSide, channels))] as const];
	});
	return [Object.fromEntries(own)];
}

/** One 1×1 layer as several that lie side by side, each making its share of the channels: the same work. */
function sideBySide(pieces: number): Layer[] {
	const piece = pointwise({ inChannels: pieceChannels, outChannels: pieceChannels / pieces });
	const others = Array.from({ length: pieces - 1 }, () => concat({ branch: [piece], branchFirst: false }));
	return [piece, ...others];
}

/** A 1×1 layer with what takes no multiply–accumulates. */
function withExtras(extras: { readonly relu: boolean; readonly shortcut: boolean }): Layer[] {
	return [
		pointwise({ inChannels: pieceChannels, outChannels: pieceChannels }),
		...(extras.relu ? [relu()] : []),
		...(extras.shortcut ? [add()] : []),
	];
}
