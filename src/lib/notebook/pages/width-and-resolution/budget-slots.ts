import { count, decimal, percent, signed } from '../../../messages/numbers';
import { paretoFront } from '../../../models/pareto';
import type { PageWords } from '../../../messages/page-words';
import { filled } from '../../page/prose';
import { askedBudget, bestFor, budgetWays, rival } from './budget';
import { alphas, resolutions } from './dials';
import {
	calledNet,
	family,
	macsAgreement,
	million,
	printedFigure,
	scoredNets,
	type Printing,
} from './family';

type Words = PageWords['width-and-resolution']['cells']['budget'];

/** Millions with one decimal. */
export function millions(macs: number): string {
	return decimal(macs / million, 1);
}

/** A printed accuracy. */
export function accuracy(score: number): string {
	return percent(score / 100, 1);
}

/** What the prose, the caption and the remarks on the sources are filled with. */
export function budgetSlots(printing: Printing, budget: number): Record<string, string> {
	const nets = scoredNets(printing);
	const front = paretoFront(nets);
	const best = bestFor(printing, budget);
	const names = (list: readonly { readonly name: string }[]) =>
		list.map(({ name }) => calledNet(name)).join(', ');
	return {
		...familySlots(),
		budget: count(budget),
		within: count(nets.filter(({ cost }) => cost <= budget * million).length),
		printed: count(nets.length),
		missing: names(family.filter(({ name }) => nets.every((net) => net.name !== name))),
		best: names(best),
		score: accuracy(best[0]?.score ?? NaN),
		macs: best.map(({ cost }) => millions(cost)).join(', '),
		least: millions(Math.min(...nets.map(({ cost }) => cost))),
		front: count(front.length),
		beaten: names(nets.filter((net) => !front.includes(net))),
	};
}

/** What does not change with the dials: the family, and where its sources differ. */
function familySlots(): Record<string, string> {
	const [thin] = family.filter((net) => agreementOf(net) === 'withoutFirst');
	const [odd] = family
		.filter((net) => agreementOf(net) === 'other')
		.sort((...pair) => gap(pair[1]) - gap(pair[0]));
	const slim = new Map(scoredNets('slim').map(({ name, score }) => [name, score]));
	const apart = scoredNets('paper').map(({ name, score }) => Math.abs(score - (slim.get(name) ?? NaN)));
	return {
		all: count(family.length),
		widths: count(alphas.length),
		sizes: count(resolutions.length),
		firstFigure: '4',
		secondFigure: '5',
		apart: signed(Math.max(...apart), 1),
		thin: signed(thin?.alpha ?? NaN),
		odd: calledNet(odd?.name ?? ''),
		oddPrinted: count((odd && printedFigure(odd, 'slim', 'macs')?.printed) ?? NaN),
		oddCounted: millions(odd?.macs ?? NaN),
	};
}

function agreementOf(net: (typeof family)[number]) {
	const figure = printedFigure(net, 'slim', 'macs');
	return figure && macsAgreement(net, figure).how;
}

/** How far what TF-slim prints is from the count, as a share of it. */
function gap(net: (typeof family)[number]): number {
	const figure = printedFigure(net, 'slim', 'macs');
	return figure ? Math.abs(macsAgreement(net, figure).difference) / net.macs : 0;
}

/** What the check is filled with. */
export function rivalSlots(): Record<string, string> {
	const [large, wide] = [rival('large'), rival('wide')];
	return {
		large: calledNet(large.name),
		largeMacs: millions(large.cost),
		largeScore: accuracy(large.score),
		wide: calledNet(wide.name),
		wideMacs: millions(wide.cost),
		wideScore: accuracy(wide.score),
		asked: count(askedBudget),
		from: count(Math.ceil(wide.cost / million)),
		gain: signed(wide.score - large.score, 1),
		more: percent(wide.cost / large.cost - 1, 0),
	};
}

/** What the puzzle is filled with. */
export function puzzleSlots(printing: Printing, words: Words): Record<string, string> {
	const [way] = budgetWays();
	const others = scoredNets('slim').filter(
		({ cost, name }) => cost <= askedBudget * million && name !== way?.net.name,
	);
	const next = [...others].sort((left, right) => right.score - left.score)[0];
	return {
		...rivalSlots(),
		table: words.tables[printing],
		best: calledNet(way?.net.name ?? ''),
		next: calledNet(next?.name ?? ''),
		nextScore: accuracy(next?.score ?? NaN),
	};
}

/** The solutions of the puzzle in words, by their keys. */
export function wayTexts(words: Words): Record<string, string> {
	return Object.fromEntries(
		budgetWays().map(({ key, printing, net }) => [
			key,
			filled(words.way, {
				table: words.tables[printing],
				net: calledNet(net.name),
				score: accuracy(net.score),
				macs: millions(net.cost),
			}),
		]),
	);
}
