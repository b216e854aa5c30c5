import { count, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { paretoFront } from '../../../models/pareto';
import type { ScatterDot, ScatterPoint } from '../../../viz/scatter';
import { filled } from '../../page/prose';
import { bestFor, shapes } from './budget';
import { accuracy, millions } from './budget-slots';
import { fullNet } from './dials';
import {
	calledNet,
	family,
	macsAgreement,
	million,
	printedFigure,
	scoredNets,
	type FamilyNet,
	type Printing,
	type ScoredNet,
} from './family';

type Words = PageWords['width-and-resolution']['cells']['budget'];

/** The networks as dots, the cheapest first. */
export function netDots(printing: Printing, budget: number, words: Words['net']): ScatterDot[] {
	const nets = scoredNets(printing);
	const front = paretoFront(nets);
	const best = bestFor(printing, budget).map(({ name }) => name);
	return nets.map((net) => ({
		...pointOf(net),
		key: net.name,
		shape: shapes[net.alpha],
		size: net.resolution / fullNet.resolution,
		label: String(net.resolution),
		said: netSaid(net, { budget, words }),
		isSolid: net.cost <= budget * million,
		isStrong: best.includes(net.name),
		isOnFront: front.includes(net),
	}));
}

/** The points that the stair goes through. */
export function frontPoints(printing: Printing): ScatterPoint[] {
	return paretoFront(scoredNets(printing)).map(pointOf);
}

function pointOf({ cost, score }: ScoredNet): ScatterPoint {
	return { x: cost / million, y: score };
}

interface Reading {
	readonly budget: number;
	readonly words: Words['net'];
}

function netSaid(net: ScoredNet, { budget, words }: Reading): string {
	return filled(words.said, {
		name: calledNet(net.name),
		macs: millions(net.cost),
		score: accuracy(net.score),
		place: net.cost <= budget * million ? words.within : words.beyond,
	});
}

/** What the chosen network costs and is good for, where that is printed, and what beats it. */
export function chosenText(name: string, printing: Printing, { budget, words }: Reading): string {
	const nets = scoredNets(printing);
	const net = nets.find((each) => each.name === name);
	if (net === undefined) return notPrintedText(name, words);
	const beaters = nets.filter(({ cost, score }) => cost < net.cost && score > net.score);
	const told = filled(words.source, { source: net.accuracy.source });
	const rank = beaters.length === 0 ? words.onFront : filled(words.beaten, { by: beatersText(beaters) });
	return `${netSaid(net, { budget, words })} ${told} ${rank}`;
}

function beatersText(beaters: readonly ScoredNet[]): string {
	return beaters.map(({ name, score }) => `${calledNet(name)} (${accuracy(score)})`).join(', ');
}

function notPrintedText(name: string, words: Words['net']): string {
	const macs = family.find((net) => net.name === name)?.macs ?? NaN;
	return filled(words.notPrinted, { name: calledNet(name), macs: millions(macs) });
}

/** What the line says of where it stands. */
export function lineSaid(printing: Printing, budget: number, words: Words['line']): string {
	const best = bestFor(printing, budget);
	const slots = { budget: count(budget), best: best.map(({ name }) => calledNet(name)).join(', ') };
	return filled(best.length === 0 ? words.saidNone : words.said, slots);
}

/** Every network, what is printed of it, and where. */
export function sourceRows(printing: Printing, words: Words['describe']): string[][] {
	return family.map((net) => {
		const macs = printedFigure(net, printing, 'macs');
		const top1 = printedFigure(net, printing, 'top1Accuracy');
		const sources = new Set([macs, top1].flatMap((figure) => (figure ? [figure.source] : [])));
		return [
			calledNet(net.name),
			millions(net.macs),
			macs ? count(macs.printed) : words.none,
			macs ? agreementText(net, macs, words) : words.none,
			top1 ? accuracy(top1.printed) : words.none,
			[...sources].join('; ') || words.none,
		];
	});
}

function agreementText(
	net: FamilyNet,
	figure: Parameters<typeof macsAgreement>[1],
	words: Words['describe'],
): string {
	const { how, difference, counted } = macsAgreement(net, figure);
	if (how === 'withoutFirst') return filled(words.withoutFirst, { counted: millions(counted) });
	if (how !== 'other') return words[how];
	const more = difference > 0 ? words.more : words.fewer;
	return filled(more, { difference: signed(Math.abs(difference) / million, 1) });
}
