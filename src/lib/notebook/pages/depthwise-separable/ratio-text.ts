import { count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { evaluate } from '../../../ops/size';
import { fractionText } from '../../page/fraction-text';
import { filled } from '../../page/prose';
import { partsAt, shareAt, splitCost, type RatioDials, type Share } from './split-ratio';

type Words = PageWords['depthwise-separable']['cells']['ratio'];

/** What is needed to read a share aloud. */
interface ReadingWords {
	readonly fewer: string;
	readonly more: string;
}

/** A share of the work both ways: what remains, and how many times fewer or more that is. */
export function reading({ remains, fewer }: Share, words: ReadingWords): string {
	const slots = { percent: percent(remains), fewer: times(fewer), more: times(remains) };
	return filled(remains < 1 ? words.fewer : words.more, slots);
}

/** What the prose, the figure and the derivation are filled with, but for the live numbers. */
export function ratioSlots(dials: RatioDials, words: Words): Record<string, string> {
	const { standard, depthwise, pointwise, share } = splitCost(dials);
	const parts = partsAt(dials);
	const limit = times(parts.pointwise.fewer, 0);
	const macs = { standard, depthwise, pointwise };
	const values = Object.entries(macs).map(([name, cost]) => [name, evaluate(cost).numerator] as const);
	const split = values.reduce((sum, [name, value]) => (name === 'standard' ? sum : sum + value), 0);
	return {
		...Object.fromEntries(values.map(([name, value]) => [name, count(value)])),
		split: count(split),
		N: count(dials.outChannels),
		side: count(dials.kernel),
		window: fractionText({ numerator: parts.pointwise.fraction.denominator, denominator: 1 }),
		fraction: fractionText(share.fraction),
		percent: percent(share.remains),
		reading: reading(share, words.reading),
		depthwiseShare: fractionText(parts.depthwise.fraction),
		pointwiseShare: fractionText(parts.pointwise.fraction),
		depthwisePercent: percent(parts.depthwise.remains),
		pointwisePercent: percent(parts.pointwise.remains),
		limitPercent: percent(parts.pointwise.remains),
		limit,
		never: parts.pointwise.remains < 1 ? filled(words.never.limit, { limit }) : words.never.nothing,
	};
}

/** Which of the two parts costs more, as a sentence. */
export function heavierPart(dials: RatioDials, { heavier }: Words): string {
	const { depthwise, pointwise } = partsAt(dials);
	if (depthwise.remains === pointwise.remains) return heavier.neither;
	return depthwise.remains > pointwise.remains ? heavier.depthwise : heavier.pointwise;
}

/** A percentage at a line of the diagram: with as many decimals as it takes, up to two. */
export function tickPercent(share: number): string {
	return `${signed(share * 100)}\u202f%`;
}

/** What remains along the curve of a kernel: filters, exactly, in per cent, how many times fewer. */
export function ratioRows(filters: readonly number[], kernel: number): string[][] {
	return filters.map((outChannels) => {
		const { fraction, remains, fewer } = shareAt({ outChannels, kernel });
		return [count(outChannels), fractionText(fraction), percent(remains), times(fewer)];
	});
}
