import { count } from '../../../messages/numbers';
import type { HeadedNet } from '../../../models/heads';
import type { ChainPart } from '../../../viz/chain';
import { filled } from '../../page/prose';
import { handed, headName, netSlots, type HeadWords } from './head-text';

/** The last parts of a network, and what is drawn for each. */
export interface HeadPart extends ChainPart {
	readonly drawn: 'map' | 'window' | 'classifier';
}

/** The body, the head and the classifier, joined as far as they fit. */
export function headParts(net: HeadedNet, words: HeadWords): readonly HeadPart[] {
	const { chain } = words;
	const slots = netSlots(net);
	const { brokenAt } = net;
	const numbers = filled(chain.numbers, { numbers: count(handed(net)) });
	return [
		{
			name: chain.body,
			detail: filled(chain.bodySaid, slots),
			state: 'fits',
			join: undefined,
			drawn: 'map',
		},
		{
			name: chain.head,
			detail: filled(chain.headSaid, { ...slots, head: headName(net, words), each: count(eachMap(net)) }),
			state: brokenAt === 'head' ? 'broken' : 'fits',
			join: filled(chain.maps, slots),
			drawn: 'window',
		},
		{
			name: chain.classifier,
			detail: filled(chain.classifierSaid, slots),
			state: brokenAt === undefined ? 'fits' : brokenAt === 'head' ? 'unreached' : 'broken',
			join: brokenAt === 'head' ? chain.nothing : numbers,
			drawn: 'classifier',
		},
	];
}

/** How many numbers the head hands over of each map. */
function eachMap(net: HeadedNet): number {
	return handed(net) / net.body.channels.value;
}

/** What a screen reader says of these parts. */
export function headPartsSaid(parts: readonly HeadPart[], { chain }: HeadWords): string {
	const said = parts.map(({ name, detail, state, join }) => {
		const verdict = { fits: '', broken: ` (${chain.broken})`, unreached: ` (${chain.unreached})` }[state];
		return `${join === undefined ? '' : `${join} → `}${name}, ${detail}${verdict}`;
	});
	return filled(chain.said, { parts: said.join('; ') });
}
