import { asSlots, count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import groupedShuffle from '../../../ops/convolutions/grouped-shuffle';
import type { Order } from '../../../ops/permutation';
import { riffleParts, riffleStep, type Deck, type RifflePart } from '../../../viz/riffle';
import { filled } from '../../page/prose';
import { asked, riffleCheck } from './riffle-check';
import { differentOrders, runCount } from './riffle-runs';

export type RiffleWords = PageWords['shuffle']['cells']['riffle'];

const { paper, year, place } = groupedShuffle.source;

/** What the prose and the note are filled with. */
export const riffleSlots: Readonly<Record<string, string>> = {
	zero: count(0),
	paper,
	year: String(year),
	place,
};

/** An order as words: `0, 3, 1, 4, 2, 5`. */
export function orderText(order: Order): string {
	return order.map((channel) => count(channel)).join(', ');
}

/** What titles, captions and sentences about a deck are filled with. */
export function deckSlots({ groups, perGroup, order }: Deck): Record<string, string> {
	return {
		...asSlots({ groups, perGroup, channels: order.length }),
		before: orderText([...order.keys()]),
		after: orderText(order),
	};
}

/** What each part is called. */
export function partTitles(deck: Deck, words: RiffleWords): Record<RifflePart, string> {
	const slots = deckSlots(deck);
	const titles = riffleParts.map((part) => [part, filled(words.parts[part], slots)] as const);
	return Object.fromEntries(titles) as Record<RifflePart, string>;
}

/** What happens at a step, as a sentence; `of` steps can be taken. */
export function stepSentence(
	deck: Deck,
	{ step, of }: { readonly step: number; readonly of: number },
	words: RiffleWords,
): string {
	const { part, dealt, atWork } = riffleStep(deck, step);
	const slots = {
		...deckSlots(deck),
		...asSlots({ at: step + 1, of, dealt }),
		...(atWork && asSlots({ ...atWork })),
	};
	return `${filled(words.step, slots)} ${filled(words.sentences[part], slots)}`;
}

/** The finding: of a table that is worth turning over, of one that is not, or that it is covered. */
export function riffleCaption(deck: Deck, isCovered: boolean, { captions }: RiffleWords): string {
	if (isCovered) return captions.covered;
	if (deck.groups === 1 || deck.perGroup === 1) return captions.idle;
	return deck.groups === deck.perGroup ? captions.square : captions.usual;
}

/** A row for each channel of the output: where it stands in the second table, which channel of the input it is. */
export function riffleRows({ groups, perGroup, order }: Deck): string[][] {
	return order.map((input, output) =>
		[output, Math.floor(output / groups), output % groups, input, Math.floor(input / perGroup)].map((value) =>
			count(value),
		),
	);
}

/** What is said about some runs: how many orders they gave. */
export function runsText(
	orders: readonly Order[],
	name: 'shuffle' | 'chance',
	{ runs }: RiffleWords,
): string {
	const different = differentOrders(orders);
	const text = name === 'shuffle' ? runs.shuffled : different === 1 ? runs.drawnOne : runs.drawn;
	return filled(text, asSlots({ count: runCount, different }));
}

/** What the question and its replies are filled with. */
export function checkSlots(): Record<string, string> {
	const { groups, perGroup } = asked;
	return { ...riffleSlots, ...asSlots({ groups, perGroup, channels: groups * perGroup }) };
}

/** What the cards of the check are called. */
export function cardNames(words: RiffleWords): Record<string, string> {
	return Object.fromEntries(
		riffleCheck().items.map((channel) => [channel, filled(words.check.channel, { channel })]),
	);
}
