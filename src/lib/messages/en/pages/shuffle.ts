import { ablation } from './shuffle/ablation';
import { mixing } from './shuffle/mixing';
import { place } from './shuffle/place';
import { riffle } from './shuffle/riffle';
import { units } from './shuffle/units';
import { whichGroups } from './shuffle/which-groups';

/** Page 6 of the course. Strings only; every number is put in by the page. */
export const shuffle = {
	title: 'Shuffle',
	lead: 'Groups make a layer cheap and keep its channels apart. ShuffleNet adds one more step, a fixed riffle of the channels that costs not a single multiplication, and the groups can talk. This page takes the shuffle in hand, measures how far it mixes, asks where it belongs, and looks at the units that ShuffleNet is built of.',
	description:
		'The channel shuffle of ShuffleNet card by card: a fixed permutation, how far it mixes grouped layers, measured, why it may stand before or after the depthwise layer, and the units built with it.',
	cells: { riffle, mixing, place, units, whichGroups, ablation },
};
