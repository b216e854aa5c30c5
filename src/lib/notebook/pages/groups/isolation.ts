import { divisors } from '../../../ops/check';
import { linkedPairs, mixing, type Mixing } from '../../../ops/mixing';
import { pointwise } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import { stages } from '../../../ops/stages';
import type { NumberCheck } from '../../check/predict';
import type { Measured } from '../../mixing-meter.svelte';

/** Channels, and the groups of each of some layers that follow one another. */
export interface Grouped {
	readonly channels: number;
	readonly groups: number;
	readonly layers: number;
}

/** How many channels there may be; as many can be nudged. */
export const channelPlaces = { min: 2, max: 24 } as const;

/** How many layers the reader can choose to put one after the other. */
export const depths = [2, 3] as const;

/** As the cell first stands; the first channels are nudged. */
export const firstGrouped: Grouped = { channels: 8, groups: 2, layers: 2 };
export const firstNudged = 3;

/** What the check asks about. */
export const askedGrouped: Grouped = { channels: 8, groups: 4, layers: 2 };

/** The group counts that so many channels may have. */
export function groupsOf(channels: number): readonly number[] {
	return divisors(channels);
}

/** The allowed group count nearest to one that is asked for; of two, the smaller. */
export function nearestGroups(channels: number, asked: number): number {
	return groupsOf(channels).reduce((best, each) =>
		Math.abs(each - asked) < Math.abs(best - asked) ? each : best,
	);
}

/** Grouped 1×1 layers, one after the other, on a map of one place: what is measured. */
export function groupedLayers({ channels, groups, layers }: Grouped): Measured {
	const layer = pointwise({ inChannels: channels, outChannels: channels, groups });
	return { layers: Array.from({ length: layers }, () => layer), input: shape(1, 1, channels) };
}

/** Whether this is what the check asks about, at any depth. */
export function isAsked({ channels, groups }: Grouped): boolean {
	return channels === askedGrouped.channels && groups === askedGrouped.groups;
}

/** How many of all pairs are linked, in per cent. */
export function linkedShare(of: Mixing): number {
	return (linkedPairs(of) / (of.inputs * of.reads.length)) * 100;
}

/** The pairs that are linked after both layers, in per cent, and what is answered by those who count otherwise. */
export function isolationCheck(): NumberCheck {
	const { layers, input } = groupedLayers(askedGrouped);
	const [one, both] = [mixing(stages(layers.slice(0, 1), input)), mixing(stages(layers, input))];
	const share = linkedShare(one);
	return {
		kind: 'numbers',
		parts: [
			{
				name: 'share',
				answer: linkedShare(both),
				wrong: {
					doubled: share * layers.length,
					full: 100,
					squared: Math.round(share ** 2 / 100),
					pairs: linkedPairs(both),
				},
			},
		],
	};
}
