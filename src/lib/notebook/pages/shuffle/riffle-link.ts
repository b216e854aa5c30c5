import type { CellContext } from '../../page/context';
import { choice, whole } from '../../page/fields';
import { sizes, usualDeck, type Riffling } from './riffling.svelte';

/** The step at which the shuffle stands at first, from 0: some channels are there, others wait. */
export const usualStep = 7;

/** Keeps a shuffle in the link: its groups, the channels of each, and how far it has come. */
export function keepRiffling(cell: CellContext, riffling: Riffling): void {
	const options = sizes.map(String);
	cell.keep('g', {
		field: choice(String(usualDeck.groups), options),
		get: () => String(riffling.groups),
		set: (groups) => {
			riffling.deal(Number(groups), riffling.perGroup);
		},
	});
	cell.keep('n', {
		field: choice(String(usualDeck.perGroup), options),
		get: () => String(riffling.perGroup),
		set: (perGroup) => {
			riffling.deal(riffling.groups, Number(perGroup));
		},
	});
	cell.keep('step', {
		field: whole(usualStep + 1, {
			min: 1,
			get max() {
				return riffling.length;
			},
		}),
		get: () => riffling.player.step + 1,
		set: (step) => {
			riffling.player.seek(step - 1);
		},
	});
}
