import type { PageWords } from '../../../messages/page-words';
import { count, percent, signed } from '../../../messages/numbers';
import type { Kind } from '../../../models/table';
import { standardControls } from '../../../ops/convolution';
import { filled } from '../../page/prose';
import { dialled, fullNet, type DialledNet } from './dials';
import { askedAlpha, houseTerms, widthCheck } from './width';

type Words = PageWords['width-and-resolution']['cells']['width'];

/** What the prose and the caption are filled with. */
export function widthSlots(net: DialledNet): Record<string, string> {
	return {
		half: signed(askedAlpha),
		one: signed(fullNet.alpha),
		source: 'Howard et al. 2017, §3.3',
		alpha: signed(net.alpha),
		pointwise: kindRemains(net, 'pointwise'),
		depthwise: kindRemains(net, 'depthwise'),
		macs: percent(net.table.total.macs / fullNet.table.total.macs),
		weights: percent(net.table.total.weights / fullNet.table.total.weights),
	};
}

/** What the check is filled with. */
export function widthCheckSlots(): Record<string, string> {
	const [whole, asked] = [houseTerms(1), houseTerms(askedAlpha)];
	const [part] = widthCheck().parts;
	const { linear = NaN, quadratic = NaN } = part?.wrong ?? {};
	const half = dialled(askedAlpha, fullNet.resolution);
	return {
		half: signed(askedAlpha),
		M: count(standardControls.inChannels.default),
		N: count(standardControls.outChannels.default),
		after: count(asked.together),
		before: count(whole.together),
		left: count(part?.answer ?? NaN),
		linear: count(linear),
		quadratic: count(quadratic),
		netLeft: percent(half.table.total.macs / fullNet.table.total.macs),
	};
}

/** A bar: how much of a term remains. */
export interface TermBar {
	readonly name: string;
	readonly share: number;
	readonly text: string;
	readonly isNow: boolean;
}

/** What remains of the terms of the house example. */
export function houseBars(alpha: number, words: Words['terms']): TermBar[] {
	const [whole, now] = [houseTerms(1), houseTerms(alpha)];
	return (['depthwise', 'pointwise', 'together'] as const).map((name) =>
		termBar({ name: words[name], now: now[name], whole: whole[name], isNow: name === 'together' }),
	);
}

/** What remains of the kinds of layers of the network. */
export function netBars(net: DialledNet, words: Words['terms']): TermBar[] {
	const kinds = ['conv', 'depthwise', 'pointwise', 'dense'] as const;
	const bars = kinds.map((kind) =>
		termBar({ name: words[kind], now: kindMacs(net, kind), whole: kindMacs(fullNet, kind), isNow: false }),
	);
	const [now, whole] = [net.table.total.macs, fullNet.table.total.macs];
	return [...bars, termBar({ name: words.together, now, whole, isNow: true })];
}

/** What a screen reader says of bars. */
export function barsSaid(
	bars: readonly TermBar[],
	{ what, alpha, words }: { readonly what: string; readonly alpha: number; readonly words: Words['terms'] },
): string {
	const parts = bars.map(({ name, share }) => filled(words.part, { name, remains: percent(share) }));
	return filled(words.said, { what, alpha: signed(alpha), parts: parts.join(', ') });
}

/** The title of the row of blocks. */
export function rowTitle({ model, table }: DialledNet, text: string): string {
	const millions = (value: number): string => signed(value / million, 1);
	return filled(text, {
		title: model.title,
		macs: millions(table.total.macs),
		weights: millions(table.total.weights),
	});
}

const million = 1e6;

interface Term {
	readonly name: string;
	readonly now: number;
	readonly whole: number;
	readonly isNow: boolean;
}

function termBar({ name, now, whole, isNow }: Term): TermBar {
	const share = now / whole;
	return { name, share, text: percent(share), isNow };
}

function kindRemains(net: DialledNet, kind: Kind): string {
	return percent(kindMacs(net, kind) / kindMacs(fullNet, kind));
}

function kindMacs({ shares }: DialledNet, kind: Kind): number {
	return shares.find((share) => share.kind === kind)?.macs ?? NaN;
}

/** The parts of a network and all together, a row each. */
export function partRows(net: DialledNet, words: Words['parts']): string[][] {
	const rows = net.parts.map(({ name, side, channels, macs, weights }) => [
		name,
		...[side, channels, macs, weights].map((value) => count(value)),
	]);
	const { macs, weights } = net.table.total;
	return [...rows, [words.together, words.none, words.none, count(macs), count(weights)]];
}
