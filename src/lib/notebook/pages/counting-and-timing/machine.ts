import { effnet } from '../../../models/effnet';
import { mobilenet } from '../../../models/mobilenet';
import type { Model } from '../../../models/model';
import { shufflenet, shufflenetGroups } from '../../../models/shufflenet';
import { networkOf } from '../../../models/networks';
import { doublingTicks } from '../../../viz/doubling-axis';
import type { ChoiceCheck } from '../../check/predict';
import type { Measured, TimedJob } from '../../timing/stopwatch.svelte';
import {
	counted,
	countedWay,
	layersOf,
	mapOf,
	timed,
	usualSize,
	ways,
	type Counted,
	type LayerSize,
	type Way,
} from './layers';

/** What can be bet on how many times faster the separable layer is. */
export const betRange = { min: 0.1, max: 100 } as const;

/** The widths of the sweep, a doubling apart. */
export const widthAxis = { min: 8, max: 512 } as const;
export const widths: readonly number[] = doublingTicks(widthAxis);

/** The speed-ups that are drawn. */
export const speedUpAxis = { min: 1 / 4, max: 16 } as const;

/** The sides of the maps that can be swept; larger ones would take minutes. */
export const sides = [28, 14, 7] as const;
export type Side = (typeof sides)[number];
export const usualSide: Side = sides.find((side) => side === usualSize.side) ?? sides[0];

/** What is measured: a layer in one of two ways, or a whole network. */
export type TimedThing =
	| { readonly kind: 'layer'; readonly way: Way; readonly size: LayerSize }
	| { readonly kind: 'network'; readonly net: TimedNet; readonly resolution: number };

/** A network, with its groups if it has some. */
export interface TimedNet {
	readonly id: 'mobilenet' | 'shufflenet' | 'effnet';
	readonly groups: number | undefined;
}

/** The networks whose time is taken. */
export const timedNets: readonly TimedNet[] = [
	{ id: 'mobilenet', groups: undefined },
	...shufflenetGroups.map((groups) => ({ id: 'shufflenet' as const, groups })),
	{ id: 'effnet', groups: undefined },
];

/** The sides of the pictures that the networks can be fed. */
export const resolutions: readonly number[] = resolutionsOf('mobilenet');
export const usualResolution = Math.max(...resolutions);

/** The side of the pictures that EffNet is made for. */
export const effnetSide = Math.min(...resolutionsOf('effnet'));

/** The key under which the time of something is found. */
export function keyOf(thing: TimedThing): string {
	if (thing.kind === 'layer') return `${thing.way} ${thing.size.side} ${thing.size.channels}`;
	return `${thing.net.id} ${thing.net.groups ?? 0} ${thing.resolution}`;
}

/** What is measured, as its layers and its input. */
function layersOfThing(thing: TimedThing): Pick<Model, 'layers' | 'input'> {
	if (thing.kind === 'layer') {
		return { layers: layersOf(thing.way, thing.size.channels), input: mapOf(thing.size) };
	}
	const { net, resolution } = thing;
	switch (net.id) {
		case 'mobilenet':
			return mobilenet({ resolution });
		case 'shufflenet':
			return shufflenet({ resolution, ...(net.groups !== undefined && { groups: net.groups }) });
		case 'effnet':
			return effnet({ resolution });
	}
}

/** What is counted of whole networks, by their keys. */
export type NetCounts = Readonly<Record<string, Counted>>;

/** The networks at every resolution, counted: dozens of networks are made for it, so it is done while the page is built. */
export function netCounts(): NetCounts {
	return Object.fromEntries(
		allNets().map((thing) => {
			const { layers, input } = layersOfThing(thing);
			return [keyOf(thing), counted(layers, input)];
		}),
	);
}

/** What is counted of something that is measured. @throws RangeError for a network that was not counted */
export function countedThing(thing: TimedThing, nets: NetCounts): Counted {
	if (thing.kind === 'layer') return countedWay(thing.way, thing.size);
	const found = nets[keyOf(thing)];
	if (found === undefined) throw new RangeError(`${keyOf(thing)} was not counted`);
	return found;
}

/** Both ways of one layer, which are run in turns. */
export function wayPair(size: LayerSize): readonly TimedThing[] {
	return ways.map((way) => ({ kind: 'layer', way, size }));
}

/** Everything in one job: it is run in turns. */
export function jobOf(things: readonly TimedThing[]): TimedJob {
	return Object.fromEntries(
		things.map((thing) => {
			const { layers, input } = layersOfThing(thing);
			return [keyOf(thing), timed(layers, input)];
		}),
	);
}

/** Both ways at every width, narrow ones first. */
export function sweepJobs(side: Side): TimedJob[] {
	return widths.map((channels) => jobOf(wayPair({ side, channels })));
}

/** The networks, each by itself: two of them at once would need the memory of both. */
export function netJobs(resolution: number): TimedJob[] {
	return timedNets.map((net) => jobOf([{ kind: 'network', net, resolution }]));
}

/** Everything that can be measured in the cell. */
export function allThings(): TimedThing[] {
	const layers = sides.flatMap((side) => widths.flatMap((channels) => wayPair({ side, channels })));
	return [...layers, ...allNets()];
}

function allNets(): TimedThing[] {
	return resolutions.flatMap((resolution) =>
		timedNets.map((net) => ({ kind: 'network' as const, net, resolution })),
	);
}

/** What was measured under a key, if it was. */
export type Result = (key: string) => Measured | undefined;

/** What is known of everything: counted and, by and by, measured. */
export interface Figures {
	readonly result: Result;
	readonly nets: NetCounts;
}

/** How many times faster the separable way was measured to be, and how far that spreads with the samples of both. */
export interface SpeedUp {
	readonly channels: number;
	readonly median: number;
	readonly lower: number;
	readonly upper: number;
}

/** The measured speed-up at a size; nothing before both ways were measured. */
export function speedUp(size: LayerSize, result: Result): SpeedUp | undefined {
	const [standard, separable] = wayPair(size).map((thing) => result(keyOf(thing)));
	if (standard === undefined || separable === undefined) return undefined;
	return {
		channels: size.channels,
		median: standard.median / separable.median,
		lower: standard.lower / separable.upper,
		upper: standard.upper / separable.lower,
	};
}

/** The measured speed-ups of a sweep, narrow layers first. */
export function sweep(side: Side, result: Result): SpeedUp[] {
	return widths.flatMap((channels) => speedUp({ side, channels }, result) ?? []);
}

/**
 * The width from which on the separable way is the faster one: at it and at all wider ones that were measured. 0 where
 * there is none.
 */
export function crossover(speedUps: readonly Pick<SpeedUp, 'channels' | 'median'>[]): number {
	const lastSlow = speedUps.findLastIndex(({ median }) => median <= 1);
	return speedUps[lastSlow + 1]?.channels ?? 0;
}

/** Does so many times fewer operations mean as many times faster? */
export const machineCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['yes', 'bound', 'never', 'weights'],
	answer: 'bound',
};

function resolutionsOf(id: TimedNet['id']): readonly number[] {
	const dial = networkOf(id).dials.resolution;
	return dial !== undefined && 'options' in dial ? dial.options.map(Number) : [];
}
