import type { SmallKind } from '../../../models/small-networks';
import type { TrainedNetwork } from '../../../models/trained-networks';
import type { EvenAxis } from '../../../viz/scatter';
import { verdict, type Guess, type OrderCheck } from '../../check/predict';
import { sameWidthNets } from './nets';

/** Kinds from the newest paper to the oldest. */
const newestFirst: readonly SmallKind[] = ['effnet', 'shufflenet', 'mobilenet', 'standard'];

/** The best first, by the mean over all runs. */
export function byScore(nets: readonly TrainedNetwork[]): TrainedNetwork[] {
	return [...nets].sort((one, other) => other.score - one.score);
}

/** In which order are the four right? The items stand in the order of their names at first, which says nothing. */
export function widthCheck(): OrderCheck {
	const ranked = byScore(sameWidthNets());
	const answer = kindsOf(ranked);
	return {
		kind: 'order',
		items: [...answer].sort(),
		answer,
		alike: orders(ranked).filter(isPossible).map(kindsOf),
		wrong: { reversed: answer.toReversed(), newest: newestFirst },
	};
}

/** So many standard deviations of a share are left to chance: nineteen of twenty tests lie within them. */
const leftToChance = 2;

/**
 * Whether nobody can say which of two is better: some of their runs lie the other way round, or their means are no further
 * apart than chance puts them in a test of so many pictures.
 */
export function areLevel(one: TrainedNetwork, other: TrainedNetwork): boolean {
	const [better, worse] = one.score >= other.score ? [one, other] : [other, one];
	if (Math.min(...better.scores) <= Math.max(...worse.scores)) return true;
	const tested = better.runs[0]?.data.tested ?? NaN;
	const deviation = Math.sqrt((better.score * (1 - better.score)) / tested);
	return better.score - worse.score <= leftToChance * deviation;
}

/** Neighbours in an order that are level. */
export function levelPairs(ranked: readonly TrainedNetwork[]): (readonly [TrainedNetwork, TrainedNetwork])[] {
	return ranked.slice(1).flatMap((net, index) => {
		const before = ranked[index];
		return before !== undefined && areLevel(before, net) ? [[before, net] as const] : [];
	});
}

/** Whether no network stands behind one that is worse, or both are level. */
function isPossible(order: readonly TrainedNetwork[]): boolean {
	return order.every((net, index) =>
		order.slice(index + 1).every((later) => net.score >= later.score || areLevel(net, later)),
	);
}

function orders<Item>(items: readonly Item[]): Item[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function kindsOf(nets: readonly TrainedNetwork[]): SmallKind[] {
	return nets.map(({ options }) => options.kind);
}

/** The guesses with one more, if it is wrong and not among them: wrong ones stay on the chart. */
export function withGhost(ghosts: readonly Guess[], guess: Guess | undefined): readonly Guess[] {
	if (guess === undefined || verdict(widthCheck(), guess).isRight) return ghosts;
	return ghosts.some((ghost) => ghost.join() === guess.join()) ? ghosts : [...ghosts, guess];
}

/** Places at which guesses put a network, from 1, each once. */
export function ghostPlaces(ghosts: readonly Guess[], kind: SmallKind): number[] {
	const places = ghosts.map((guess) => guess.indexOf(kind) + 1);
	return [...new Set(places)].filter((place) => place > 0).sort((one, other) => one - other);
}

/** An axis in per cent that holds all scores, whole steps wide. @param scores parts of the test */
export function scoreAxis(scores: readonly number[], step: number): EvenAxis {
	const least = Math.floor((Math.min(...scores) * 100) / step);
	const most = Math.ceil((Math.max(...scores) * 100) / step);
	return { min: least * step, max: Math.max(most, least + 1) * step, step };
}
