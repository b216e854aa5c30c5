import { shuffleOrder } from '../../../ops/permutation';
import { Player, type Score } from '../../../viz/player.svelte';
import { riffleEnd, riffleLength, riffleParts, riffleStep, type Deck } from '../../../viz/riffle';

/** How many groups there can be, and how many channels in each. */
export const sizes = [1, 2, 3, 4] as const;

/** The example of the paper (Zhang et al. 2017, §3.1 and Fig. 1). */
export const usualDeck = { groups: 3, perGroup: 4 } as const;

/** Steps a second. */
const pace = 2.5;

/** Channels in groups, with their order after the shuffle. */
export function deckOf(groups: number, perGroup: number): Deck {
	return { groups, perGroup, order: shuffleOrder(groups, perGroup) };
}

/** A shuffle on its way: how many groups of how many channels, and how far it has come. */
export class Riffling {
	groups = $state<number>(usualDeck.groups);
	perGroup = $state<number>(usualDeck.perGroup);
	readonly player: Player;
	readonly deck = $derived.by(() => deckOf(this.groups, this.perGroup));
	readonly #isCovered: (deck: Deck) => boolean;

	/**
	 * @param isCovered whether a shuffle may not be shown yet beyond its first table
	 * @param prefersStills whether motion is to be left out
	 */
	constructor(isCovered: (deck: Deck) => boolean, prefersStills: () => boolean) {
		this.#isCovered = isCovered;
		this.player = new Player(() => this.#score(), prefersStills);
	}

	/** Whether what follows the first table is covered. */
	get isCovered(): boolean {
		return this.#isCovered(this.deck);
	}

	/** How many steps can be taken. */
	get length(): number {
		return this.isCovered ? riffleEnd(this.deck, 'reshape') + 1 : riffleLength(this.deck);
	}

	/** Sets another deck; what is at work stays at work, from its last step on. */
	deal(groups: number, perGroup: number): void {
		const { part } = riffleStep(this.deck, this.player.step);
		[this.groups, this.perGroup] = [groups, perGroup];
		this.player.seek(riffleEnd(this.deck, part));
	}

	#score(): Score {
		const ends = riffleParts.map((part) => riffleEnd(this.deck, part));
		const last = this.length - 1;
		return {
			length: this.length,
			segmentEnd: (step) => Math.min(ends.find((end) => end >= step) ?? last, last),
			pace: () => pace,
		};
	}
}
