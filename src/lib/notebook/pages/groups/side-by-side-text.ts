import { asSlots, count, spelled } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { mixing } from '../../../ops/mixing';
import type { Stage } from '../../../ops/stages';
import type { Deal } from '../../../viz/group-tables';
import { mixingSlots } from '../../mixing-text';
import { filled } from '../../page/prose';
import { dealOf, workAtOnePlace } from './side-by-side';

export type SideBySideWords = PageWords['groups']['cells']['sideBySide'];

/** Where groups come from. */
export const alexnet = {
	link: 'https://papers.nips.cc/paper/2012/hash/c399862d3b9d6b76c8436e924a68c45b-Abstract.html',
	source: 'Krizhevsky, Sutskever and Hinton 2012, §3.2',
};

/** What the prose, the notes and the captions are filled with. */
export function layerSlots(layer: Stage): Record<string, string> {
	const deal = dealOf(layer);
	return {
		...dealSlots(deal),
		...mixingSlots(mixing([layer])),
		D_F: count(layer.input.height.value),
		groups: spelled(deal.groups),
		source: alexnet.source,
	};
}

/** What the checks are filled with. */
export function checkSlots(deal: Deal): Record<string, string> {
	return { ...dealSlots(deal), ...asSlots({ ...workAtOnePlace(deal) }) };
}

/** Which caption stands under the stage; pairs are counted once the check is answered. */
export function captionOf(layer: Stage, isAnswered: boolean, words: SideBySideWords): string {
	if (dealOf(layer).groups === 1) return words.captions.one;
	return isAnswered ? words.captions.counted : words.captions.groups;
}

/** What a screen reader says of the tables. */
export function tablesSaid(deal: Deal, words: SideBySideWords['tables']): string {
	return filled(deal.groups === 1 ? words.saidOne : words.said, dealSlots(deal));
}

function dealSlots({ inputs, outputs, groups }: Deal): Record<string, string> {
	return asSlots({ inputs, outputs, g: groups, ins: inputs / groups, outs: outputs / groups });
}
