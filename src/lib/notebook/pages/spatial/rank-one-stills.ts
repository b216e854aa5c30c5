import type { NdArray } from '../../../ops/array';
import { sharedLimit } from '../../../viz/shared-limit';
import { outputMaps, shownOf } from './rank-one-run';
import { RankOneLab } from './rank-one.svelte';

/** What the lab shows first, by the names of its images: what is read, and what the kernel and the sweeps both make of it. */
export const stillNames = ['rank-one-input', 'rank-one-output'] as const;
export type StillName = (typeof stillNames)[number];

/** Where an image lies among the files of the site. */
export function stillFile(name: StillName): string {
	return `stills/${name}.png`;
}

/** The maps that the lab shows first, each with the magnitude that takes the full colour. */
export function firstMaps(first: NdArray): Readonly<Record<StillName, { array: NdArray; limit: number }>> {
	const shown = shownOf(new RankOneLab(first).run);
	const limit = sharedLimit(outputMaps(shown).map(({ array }) => array));
	return {
		'rank-one-input': { array: shown.input, limit: sharedLimit([shown.input]) },
		'rank-one-output': { array: shown.whole, limit },
	};
}
