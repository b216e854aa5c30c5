import { asSlots, count, decimal, percent, signed, spelled, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { printedFirstLayer } from '../../../models/effnet-readings';
import { kindShares } from '../../../models/kind-shares';
import { printedByGroups } from '../../../models/shufflenet-printed';
import { shuffleOrder } from '../../../ops/permutation';
import { cellNumber } from '../../page/course';
import { creditSlots } from '../depthwise-separable/credit';
import { savings } from '../spatial/first-layer';
import { fullNet, resolutions } from '../width-and-resolution/dials';
import {
	articleNumbers,
	claim,
	claimIds,
	errorIds,
	filtersFor,
	groupedNumbers,
	score,
	type ArticleSizes,
	type Claim,
	type ClaimId,
} from './repair';

export type RepairWords = PageWords['train-and-choose']['cells']['repair'];

/** The article’s “eight times”, and an α to show what it leaves. */
const eight = 8;
const alpha = 0.5;
/** When Krizhevsky et al. put channels into groups. */
const alexnet = '2012';
/** What is left of 224 in the translation, where a digit was lost. */
const broken = '22';

/** How many sentences and errors there are. */
export function articleCounts(): Record<string, string> {
	return { all: spelled(claimIds.length), errors: spelled(errorIds.length) };
}

/** What the sentences and their corrections are filled with. */
export function articleSlots(sizes: ArticleSizes): Record<string, string> {
	const { fraction, saved, ...macs } = articleNumbers(sizes);
	const [trained] = resolutions;
	return {
		...asSlots(macs),
		...asSlots(groupedNumbers()),
		...groupSlots(),
		eight: count(eight),
		filters: count(filtersFor(eight)),
		fraction: decimal(fraction, 3),
		times: times(1 / fraction),
		saved: percent(saved),
		outChannels: count(sizes.outChannels),
		alpha: signed(alpha),
		kept: count(Math.floor(alpha * sizes.outChannels)),
		sizes: resolutions.join(', '),
		trained: String(trained),
		small: String(Math.min(...resolutions)),
		broken,
		share: percent(kindShares(fullNet.table).find(({ kind }) => kind === 'dense')?.weightsShare ?? NaN),
		sifre: creditSlots.thesis,
		xception: creditSlots.xception,
		alexnet,
		printed: percent(printedFirstLayer.percent / 100, 0),
		counted: percent(savings.layer),
		timesOff: times(sizes.side * sizes.kernel, 0),
	};
}

/** The row of the printed table in which the most groups are not the best, and a shuffle in two groups. */
function groupSlots(): Record<string, string> {
	const most = Math.max(...printedByGroups.rows.flatMap(({ groups }) => groups));
	const best = ({ errors }: { readonly errors: readonly number[] }) => errors.indexOf(Math.min(...errors));
	const row = printedByGroups.rows.find((each) => each.groups[best(each)] !== most);
	if (row === undefined) throw new RangeError('the most groups are the best everywhere');
	const order = shuffleOrder(2, 3);
	return {
		most: count(most),
		scale: signed(row.scale),
		best: count(row.groups[best(row)] ?? NaN),
		bestError: decimal(Math.min(...row.errors), 1),
		mostError: decimal(row.errors[row.groups.indexOf(most)] ?? NaN, 1),
		order: order.join(' '),
		shuffled: count(order.length),
	};
}

/** Which cell works a sentence out. */
export function taughtCell(id: ClaimId): string {
	return cellNumber(...claim(id).taught);
}

/** What the score and the caption are filled with. */
export function scoreSlots(marked: readonly ClaimId[], known: readonly ClaimId[]): Record<string, string> {
	const { found, missed, mistaken, right } = score(marked);
	const inTranslation = errorIds.filter((id) => claim(id).where === 'translation');
	return {
		marked: count(marked.length),
		found: count(found.length),
		missed: count(missed.length),
		mistaken: count(mistaken.length),
		rights: count(mistaken.length + right.length),
		errors: count(errorIds.length),
		known: count(known.filter((id) => errorIds.includes(id)).length),
		translation: count(inTranslation.length),
		others: count(errorIds.length - inTranslation.length),
	};
}

/** The cells that work out the errors which were missed, each once. */
export function missedCells(marked: readonly ClaimId[]): Claim['taught'][] {
	const cells = score(marked).missed.map((id) => [taughtCell(id), claim(id).taught] as const);
	const each = new Map(cells);
	return [...each.keys()].sort().flatMap((number) => {
		const taught = each.get(number);
		return taught === undefined ? [] : [taught];
	});
}

/** A text in pieces by language: Chinese terms have to be read as such. */
export function byLanguage(text: string): { readonly text: string; readonly isChinese: boolean }[] {
	return text
		.split(/(\p{Script=Han}+)/u)
		.filter((piece) => piece !== '')
		.map((piece) => ({ text: piece, isChinese: /\p{Script=Han}/u.test(piece) }));
}
