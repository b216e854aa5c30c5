import { count, decimal, ordinal, percent, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { TrainedNetwork } from '../../../models/trained-networks';
import { evenPlace, type EvenAxis } from '../../../viz/scatter';
import type { Guess } from '../../check/predict';
import { filled } from '../../page/prose';
import { netName, sameWidthNets, shapes, trained, type NetWords } from './nets';
import type { ScoreRow } from './score-row';
import { byScore, ghostPlaces, levelPairs } from './same-width';

export type SameWidthWords = PageWords['train-and-choose']['cells']['sameWidth'];
type RunWords = SameWidthWords['runs'];

/** A part of the pictures of the test. */
export function scoreText(score: number): string {
	return percent(score, 1);
}

/** A difference of two parts, in points. */
export function points(difference: number): string {
	return decimal(difference * 100, 1);
}

/** What the cell is filled with. */
export function sameWidthSlots(words: NetWords): Record<string, string> {
	const nets = byScore(sameWidthNets());
	const [first] = nets;
	const last = nets.at(-1);
	const run = first?.runs[0];
	if (first === undefined || last === undefined || run === undefined)
		throw new RangeError('nothing was trained');
	const costs = nets.map(({ cost }) => cost);
	const [least, most] = [Math.min(...costs), Math.max(...costs)];
	return {
		trained: count(run.data.trained),
		tested: count(run.data.tested),
		first: netName(first.options, words),
		firstScore: scoreText(first.score),
		last: netName(last.options, words),
		lastScore: scoreText(last.score),
		share: percent(last.cost / first.cost, 1),
		gap: points(first.score - last.score),
		least: count(least),
		most: count(most),
		times: times(most / least, 1).replace('×', ''),
		part: percent(least / most, 1),
		spread: points(Math.max(...nets.map(spreadOf))),
	};
}

function spreadOf({ scores }: TrainedNetwork): number {
	return Math.max(...scores) - Math.min(...scores);
}

/** How far runs lie apart that differ in nothing but their seed, if there are such. */
export function spreadText(words: SameWidthWords): string {
	const hasSeveral = sameWidthNets().some(({ runs }) => runs.length > 1);
	return filled(hasSeveral ? words.spread.several : words.spread.one, sameWidthSlots(words.nets));
}

/** What stands with the answer of the check; also which networks are level, if some are. */
export function answerText({ check, level, nets }: SameWidthWords): string {
	const pairs = levelPairs(byScore(sameWidthNets())).map(([one, other]) =>
		filled(level.pair, { one: netName(one.options, nets), other: netName(other.options, nets) }),
	);
	return pairs.length === 0
		? check.answer
		: `${check.answer} ${filled(level.pairs, { pairs: pairs.join('; ') })}`;
}

/** From its worst run to its best, in words. */
export function runsText({ scores }: TrainedNetwork, words: RunWords): string {
	if (scores.length === 1) return words.one;
	const [low, high] = [Math.min(...scores), Math.max(...scores)].map(scoreText);
	return filled(words.several, { low: low ?? '', high: high ?? '', runs: count(scores.length) });
}

interface Shown {
	readonly axis: EvenAxis;
	readonly ghosts: readonly Guess[];
	/** Whether the order was asked for and given. */
	readonly isShown: boolean;
}

/** The four networks as rows: covered in the order of the check, or the best first with what was guessed. */
export function widthRows({ axis, ghosts, isShown }: Shown, words: SameWidthWords): ScoreRow[] {
	const ranked = byScore(sameWidthNets());
	const nets = isShown ? ranked : sameWidthNets();
	return nets.map((net) => {
		const places = isShown ? ghostPlaces(ghosts, net.options.kind) : [];
		const costs = [
			filled(words.rows.macs, { macs: count(net.cost) }),
			filled(words.rows.weights, { weights: count(net.weights) }),
		];
		return {
			key: net.name,
			shape: shapes[net.options.kind],
			name: netName(net.options, words.nets),
			detail: costs.join(' · '),
			text: isShown ? scoreText(net.score) : undefined,
			note: isShown ? runsText(net, words.runs) : '',
			dots: isShown ? net.scores.map((score) => evenPlace(axis, score * 100)) : [],
			mean: isShown ? evenPlace(axis, net.score * 100) : undefined,
			ghosts: places.map((place) => ({
				at: evenPlace(axis, (ranked[place - 1]?.score ?? NaN) * 100),
				text: filled(words.rows.bet, { place: ordinal(place) }),
			})),
		};
	});
}

/** Every network with its runs, for the table. */
export function runRows(words: NetWords): string[][] {
	return trained.map((net) => [
		netName(net.options, words),
		count(net.cost),
		count(net.weights),
		net.runs.map(({ epochs }) => count(epochs.at(-1) ?? NaN)).join(', '),
		scoreText(net.score),
	]);
}
