import { Player, type Score } from '../../../viz/player.svelte';
import type { Depth, Grouping } from './mixing';
import { foundKey, foundKeys } from './mixing-map';

/** Channels nudged in a second. */
const pace = 3;

/** Where the cell starts: the example of the riffle, with two layers, in the middle of its nudges. */
export const usual = { groups: 3, perGroup: 4, depth: 2, nudged: 5 } as const;

/** Grouped layers with a shuffle between each two, and which channel of their input is nudged. */
export class Nudging {
	grouping = $state.raw<Grouping>({ groups: usual.groups, perGroup: usual.perGroup });
	depth = $state<Depth>(usual.depth);
	/** What has been measured before, by `foundKey` and in the order of `foundKeys`. */
	before = $state.raw<readonly string[]>([]);
	/** One step for each channel. */
	readonly player: Player;

	/** @param prefersStills whether motion is to be left out */
	constructor(prefersStills: () => boolean) {
		this.player = new Player(() => this.#score(), prefersStills);
		this.player.seek(usual.nudged);
	}

	get channels(): number {
		return this.grouping.groups * this.grouping.perGroup;
	}

	/** The channel that is nudged, from 0. */
	get nudged(): number {
		return this.player.step;
	}

	/** What has been measured, and is now. */
	get found(): readonly string[] {
		const all = [...this.before, foundKey(this.grouping, this.depth)];
		return foundKeys.filter((key) => all.includes(key));
	}

	/** Goes on to other channels, groups or layers; what was measured is kept. */
	measure(grouping: Grouping, depth: Depth): void {
		this.before = this.found;
		this.depth = depth;
		this.set(grouping);
	}

	/** Sets other channels or groups; all of them are nudged, so that the whole is seen at once. */
	set(grouping: Grouping): void {
		this.grouping = grouping;
		this.player.seek(this.channels - 1);
	}

	#score(): Score {
		const { perGroup } = this.grouping;
		return {
			length: this.channels,
			// A halt at the end of each group.
			segmentEnd: (step) => Math.min(Math.ceil((step + 1) / perGroup) * perGroup, this.channels) - 1,
			pace: () => pace,
		};
	}
}
