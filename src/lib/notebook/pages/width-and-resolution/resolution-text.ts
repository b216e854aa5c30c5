import type { PageWords } from '../../../messages/page-words';
import { count, decimal, percent, signed, spelled } from '../../../messages/numbers';
import { printedResolutions } from '../../../models/mobilenet-printed';
import { filled } from '../../page/prose';
import { fullNet, type DialledNet } from './dials';
import {
	amount,
	askedNet,
	printedAt,
	remains,
	resolutionCheck,
	rhoOf,
	sizedNets,
	type Quantity,
} from './resolution';
import type { TermBar } from './width-text';

type Words = PageWords['width-and-resolution']['cells']['resolution'];

/** The paper, and its equation that has both multipliers. */
const paper = { name: 'Howard et al. 2017', equation: 7 } as const;

const million = 1e6;
const millions = (value: number): string => decimal(value / million, 1);

/** What the prose, the caption and the title of the row are filled with. */
export function resolutionSlots(net: DialledNet): Record<string, string> {
	const rho = rhoOf(net);
	return {
		source: paper.name,
		equation: count(paper.equation),
		full: count(fullNet.resolution),
		one: count(rhoOf(fullNet)),
		sides: sidesText(),
		halvings: spelled(halvings()),
		step: count(2 ** halvings()),
		side: count(net.resolution),
		rho: signed(rho, 3),
		squared: percent(rho ** 2, 2),
		millions: millions(amount(net, 'macs')),
		millionWeights: millions(amount(net, 'weights')),
		macs: percent(remains(net, 'macs'), 2),
		weights: percent(remains(net, 'weights'), 0),
		channels: count(fullNet.parts.at(-2)?.channels ?? NaN),
		dense: count(amount(net, 'macs', 'dense')),
		counts: sizedNets.map((each) => count(amount(each, 'weights'))).join(' · '),
	};
}

/** What the question about the smallest picture is filled with. */
export function resolutionCheckSlots(): Record<string, string> {
	const [work] = resolutionCheck().parts;
	const { linear = NaN, saved = NaN } = work?.wrong ?? {};
	return {
		full: count(fullNet.resolution),
		small: count(askedNet.resolution),
		workLeft: millions(amount(askedNet, 'macs')),
		workFull: millions(amount(fullNet, 'macs')),
		work: count(work?.answer ?? NaN),
		squared: percent(rhoOf(askedNet) ** 2),
		weightsCount: count(amount(askedNet, 'weights')),
		linear: count(linear),
		saved: count(saved),
	};
}

/** What the detective's words are filled with. */
export function printedSlots(): Record<string, string> {
	const sides = sizedNets.map(({ resolution }) => [`side${resolution}`, count(resolution)]);
	return {
		...(Object.fromEntries(sides) as Record<string, string>),
		source: printedResolutions.source,
		paperSource: paper.name,
		printed: count(printedAt(fullNet.resolution).macs),
		full: count(fullNet.resolution),
		first: count(Math.round(amount(fullNet, 'macs') / million)),
		exact: sizedNets.map((net) => decimal(amount(net, 'macs') / million, 2)).join(', '),
		paper: sizedNets.map((net) => count(paperMillions(net))).join(', '),
	};
}

/** What remains of the kinds of layers, and of them all. */
export function remainBars(net: DialledNet, what: Quantity, words: Words['bars']): TermBar[] {
	const kinds = ['conv', 'depthwise', 'pointwise', 'dense'] as const;
	const bar = (name: string, kind?: (typeof kinds)[number]): TermBar => {
		const share = remains(net, what, kind);
		const whole = count(amount(fullNet, what, kind));
		const text = filled(words.text, { remains: percent(share), whole });
		return { name, share, text, isNow: kind === undefined };
	};
	return [...kinds.map((kind) => bar(words[kind], kind)), bar(words.together)];
}

/** What a screen reader says of bars. */
export function remainSaid(
	bars: readonly TermBar[],
	{ what, side }: { readonly what: string; readonly side: number },
	words: Words['bars'],
): string {
	const parts = bars.map(({ name, share }) => filled(words.part, { name, remains: percent(share) }));
	return filled(words.said, { what, side: count(side), parts: parts.join(', ') });
}

/** The parts of the network, and what remains of each: the rows of a table. */
export function partRows(net: DialledNet, words: Words['describe']): string[][] {
	const rows = net.parts.map(({ name, side, channels, macs, weights }, index) => {
		const whole = fullNet.parts[index];
		return [
			name,
			`${count(side)}×${count(side)}×${count(channels)}`,
			count(macs),
			percent(macs / (whole?.macs ?? NaN)),
			count(weights),
			percent(weights / (whole?.weights ?? NaN)),
		];
	});
	const together = (what: Quantity): string[] => [count(amount(net, what)), percent(remains(net, what))];
	return [...rows, [words.together, words.none, ...together('macs'), ...together('weights')]];
}

function sidesText(): string {
	return sizedNets.map(({ resolution }) => count(resolution)).join(' · ');
}

/** How often the network halves its maps. */
function halvings(): number {
	return fullNet.table.rows.filter(({ stride }) => stride[0] === 2).length;
}

function paperMillions({ model }: DialledNet): number {
	const figure = model.published.find(
		({ quantity, source }) => quantity === 'macs' && source.startsWith(paper.name),
	);
	return figure?.printed ?? NaN;
}
