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
	const answer = byScore(sameWidthNets()).map(({ options }) => options.kind);
	return {
		kind: 'order',
		items: [...answer].sort(),
		answer,
		wrong: { reversed: answer.toReversed(), newest: newestFirst },
	};
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
