import { bestWithin } from '../../../models/pareto';
import type { ChoiceCheck } from '../../check/predict';
import type { EvenAxis, MarkShape } from '../../../viz/scatter';
import type { DoublingAxis } from '../../../viz/doubling-axis';
import type { Alpha } from './dials';
import { family, million, netName, printings, scoredNets, type Printing, type ScoredNet } from './family';

/** Millions of multiply-accumulates that can be spent: where the line starts, and how far it goes. */
export const budgetRange = { usual: 250, min: 10, max: 640 } as const;

/** The axes of the plane: millions of multiply-accumulates, and per cent that are right. */
export const macsAxis: DoublingAxis = { min: budgetRange.min, max: budgetRange.max };
export const accuracyAxis: EvenAxis = { min: 40, max: 72, step: 10 };

/** How the widths are told apart. */
export const shapes: Readonly<Record<Alpha, MarkShape>> = {
	1: 'square',
	0.75: 'diamond',
	0.5: 'triangle',
	0.25: 'circle',
};

/** The millions that the puzzle gives. */
export const askedBudget = 150;

/** The two networks that the check weighs: thin layers for large pictures, and full width for small ones. */
export const rivals = { large: netName(0.5, 224), wide: netName(1, 128) } as const;

/**
 * One of the two by what the paper prints of it.
 * @throws RangeError if it prints nothing
 */
export function rival(which: keyof typeof rivals): ScoredNet {
	const found = scoredNets('paper').find(({ name }) => name === rivals[which]);
	if (found === undefined) throw new RangeError(`the paper prints no accuracy of ${rivals[which]}`);
	return found;
}

/** Which of the two is the better choice: one alone if it is never behind, or else it depends on the budget. */
export function rivalCheck(): ChoiceCheck {
	const [large, wide] = [rival('large'), rival('wide')];
	const [cheap, dear] = large.cost < wide.cost ? (['large', 'wide'] as const) : (['wide', 'large'] as const);
	const isDearWorthIt = rival(dear).score > rival(cheap).score;
	return { kind: 'choice', options: ['large', 'wide', 'budget'], answer: isDearWorthIt ? 'budget' : cheap };
}

/** The best networks for so many millions by a source; several where they tie. */
export function bestFor(printing: Printing, budget: number): ScoredNet[] {
	return bestWithin(scoredNets(printing), budget * million);
}

/** A solution of the puzzle: a network that is best by one of the sources. */
export interface BudgetWay {
	readonly key: string;
	readonly printing: Printing;
	readonly net: ScoredNet;
}

/** All of them. */
export function budgetWays(): BudgetWay[] {
	return printings.flatMap((printing) =>
		bestFor(printing, askedBudget).map((net) => ({ key: `${printing} ${net.name}`, printing, net })),
	);
}

/** What has to hold of a network that is chosen for the puzzle, and whether it does. */
export function budgetConstraints(name: string, printing: Printing): { name: string; isMet: boolean }[] {
	const chosen = family.find((net) => net.name === name);
	return [
		{ name: 'within', isMet: chosen !== undefined && chosen.macs <= askedBudget * million },
		{ name: 'most', isMet: bestFor(printing, askedBudget).some((net) => net.name === name) },
	];
}
