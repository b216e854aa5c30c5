import type { StageWords } from '../../../messages/en/stage';
import { count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { dimensions } from '../../../ops/shape';
import { evaluate } from '../../../ops/size';
import { filled } from '../../page/prose';
import { fairInput, fairWays, ways, type Way } from './fair-lanes';
import { difference, fairRun, keptRows, lastOf, type FairNumbers, type FairRuns } from './fair-run';

export type FairWords = PageWords['spatial']['cells']['fairComparison'];

/** What the words that do not depend on the numbers are filled with. */
export function fairSlots(words: FairWords, { shape }: StageWords): Record<string, string> {
	const { pooled, factored, strips } = ways;
	const [square] = pooled.stages;
	const side = square?.loops.kernelWidth.value ?? NaN;
	return {
		...words.ways,
		input: shape(...dimensions(fairInput)),
		side: count(side),
		window: count(side ** 2),
		taps: count(2 * side),
		perWhole: signed(pooled.perPlace),
		perFactored: signed(factored.perPlace),
		perStrips: signed(strips.perPlace),
		early: signed(factored.perPlace - strips.perPlace),
		all: count(outputValues),
	};
}

/** How the outputs stand to those of the plain way, as the findings ask for it. */
export function differenceSlots(runs: FairRuns, words: FairWords): Record<string, string> {
	const measure = lastOf(runs.pooled);
	const numbers = (id: 'strided' | 'strips'): [string, string][] =>
		Object.entries(difference(lastOf(runs[id]), measure)).map(([how, values]: [string, number]) => [
			`${id}${how.charAt(0).toUpperCase()}${how.slice(1)}`,
			values === 0 ? words.outputs.none : count(values),
		]);
	const rows = keptRows(runs).map((row) => count(row + 1));
	return Object.fromEntries([...numbers('strided'), ...numbers('strips'), ['rows', rows.join(', ')]]);
}

/** What a still of the clock says. */
export function clockText(
	{ ticks, written }: { readonly ticks: number; readonly written: readonly number[] },
	words: FairWords,
): string {
	const { clock } = words;
	if (ticks === 0) return clock.start;
	const stopping = fairWays.filter(({ macs }) => macs === ticks).map(({ id }) => words.ways[id]);
	const all = count(outputValues);
	const last = Math.max(...fairWays.map(({ macs }) => macs));
	if (ticks === last) {
		const least = Math.min(...fairWays.map(({ macs }) => macs));
		const slots = { way: stopping.join(words.and), stop: count(last), times: times(last / least, 0) };
		return filled(clock.over, slots);
	}
	const list = fairWays.map(({ id }, lane) =>
		filled(clock.written, { done: count(written[lane] ?? 0), way: words.ways[id] }),
	);
	const running = filled(clock.running, { ticks: count(ticks), all, list: list.join('; ') });
	if (stopping.length === 0) return running;
	return `${filled(clock.stopped, { ways: stopping.join(words.and), stop: count(ticks), all })} ${running}`;
}

/** Bars on one scale. */
export function fairBars(isAnswered: boolean, words: FairWords) {
	return shownWays(isAnswered).map(({ id, perPlace, macs }) => {
		const text = filled(words.bars.text, { perPlace: signed(perPlace), macs: count(macs) });
		return { name: words.ways[id], share: perPlace / ways.pooled.perPlace, text, isNow: id === 'strips' };
	});
}

/** What a screen reader says of the bars. */
export function fairBarsSaid(isAnswered: boolean, words: FairWords): string {
	const parts = shownWays(isAnswered).map(({ id, perPlace }) =>
		filled(words.bars.part, { way: words.ways[id], perPlace: signed(perPlace) }),
	);
	return filled(words.bars.said, { parts: parts.join(', ') });
}

/** The ways as a table, with how many values they make as the plain way does. */
export function fairRows(isAnswered: boolean, numbers: FairNumbers, words: FairWords): string[][] {
	const measure = lastOf(fairRun('pooled', numbers));
	const whole = ways.pooled.macs;
	return shownWays(isAnswered).map(({ id, perPlace, macs, comparisons, cost }) => [
		words.ways[id],
		signed(perPlace),
		count(macs),
		comparisons === 0 ? words.table.none : count(comparisons),
		count(evaluate(cost.weights).numerator),
		percent(macs / whole),
		macs === whole ? words.table.none : times(whole / macs),
		count(difference(lastOf(fairRun(id, numbers)), measure).same),
	]);
}

/** The ways from the dearest to the cheapest; the one that the check asks for only once it is answered. */
function shownWays(isAnswered: boolean): readonly Way[] {
	const { pooled, factored, strips, strided } = ways;
	return isAnswered ? [pooled, factored, strips, strided] : [pooled, strips, strided];
}

/** How many values every way makes. */
const outputValues: number = valuesOf(ways.pooled);

function valuesOf({ stages }: Way): number {
	const last = stages.at(-1);
	return last === undefined ? 0 : dimensions(last.output).reduce((product, side) => product * side, 1);
}
