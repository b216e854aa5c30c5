import { count } from '../../../messages/numbers';
import { bestWithin, dominates, paretoFront } from '../../../models/pareto';
import { smallNetwork, type SmallOptions } from '../../../models/small-networks';
import { layerTable } from '../../../models/table';
import type { TrainedNetwork } from '../../../models/trained-networks';
import type { DoublingAxis } from '../../../viz/doubling-axis';
import type { ScatterDot, ScatterPoint } from '../../../viz/scatter';
import { filled } from '../../page/prose';
import type { FinishedTraining } from '../../training/live-training.svelte';
import { netName, shapes, shortName, trained } from './nets';
import { scoreText, type SameWidthWords } from './same-width-text';

/** Thousands of multiply–accumulates that can be spent: where the line starts, and how far it goes. */
export const planeRange = { usual: 250, min: 10, max: 2560 } as const;
export const workAxis: DoublingAxis = { min: planeRange.min, max: planeRange.max };
const thousand = 1000;

/** A network that the reader has trained. */
export interface OwnRun {
	readonly key: string;
	/** Which one it is, from 1. */
	readonly number: number;
	readonly options: SmallOptions;
	readonly cost: number;
	readonly score: number;
}

/** The best networks for so many thousands; several where they tie. */
export function bestFor(budget: number): TrainedNetwork[] {
	return bestWithin(trained, budget * thousand);
}

/** What a finished training adds. @param before what was trained before */
export function withRuns(before: readonly OwnRun[], { plan, lanes }: FinishedTraining): readonly OwnRun[] {
	const number = (before.at(-1)?.number ?? 0) + 1;
	const made = plan.nets.map((options, index) => ({
		key: `own-${number}-${options.kind}`,
		number,
		options,
		cost: layerTable(smallNetwork(options)).total.macs,
		score: lanes[index]?.tests.at(-1)?.accuracy ?? NaN,
	}));
	return [...before, ...made];
}

interface Reading {
	readonly budget: number;
	readonly own: readonly OwnRun[];
	readonly words: SameWidthWords;
}

/** All networks as dots, and what the reader has trained, in the order of their work. */
export function planeDots({ budget, own, words }: Reading): ScatterDot[] {
	const front = paretoFront(trained);
	const best = bestFor(budget);
	const stored = trained.map((net): ScatterDot => {
		const { name, options, scores } = net;
		return {
			...pointOf(net),
			key: name,
			shape: shapes[options.kind],
			// Beside all of them there would be no room.
			label: front.includes(net) || best.includes(net) ? shortName(options, words.nets) : '',
			said: netSaid(net, budget, words),
			isSolid: net.cost <= budget * thousand,
			isStrong: best.includes(net),
			isOnFront: front.includes(net),
			spread: { low: Math.min(...scores) * 100, high: Math.max(...scores) * 100 },
		};
	});
	const trainedHere = own.map((run): ScatterDot => {
		return {
			...pointOf(run),
			key: run.key,
			shape: shapes[run.options.kind],
			size: 0.6,
			label: '',
			said: ownSaid(run, budget, words),
			isSolid: run.cost <= budget * thousand,
			isStrong: false,
			isOnFront: false,
		};
	});
	return [...stored, ...trainedHere].sort((one, other) => one.x - other.x);
}

/** The points that the stair goes through. */
export function planeFront(): ScatterPoint[] {
	return paretoFront(trained).map(pointOf);
}

function pointOf({ cost, score }: { readonly cost: number; readonly score: number }): ScatterPoint {
	return { x: cost / thousand, y: score * 100 };
}

function thousands(macs: number): string {
	return count(Math.round(macs / thousand));
}

function netSaid(net: TrainedNetwork, budget: number, { nets, plane }: SameWidthWords): string {
	const { cost, score, scores } = net;
	return filled(scores.length === 1 ? plane.net.saidOne : plane.net.said, {
		name: netName(net.options, nets),
		macs: thousands(cost),
		score: scoreText(score),
		low: scoreText(Math.min(...scores)),
		high: scoreText(Math.max(...scores)),
		runs: count(scores.length),
		place: cost <= budget * thousand ? plane.net.within : plane.net.beyond,
	});
}

function ownSaid(
	{ number, options, cost, score }: OwnRun,
	budget: number,
	{ nets, plane }: SameWidthWords,
): string {
	const name = filled(plane.net.own, { number: count(number), name: netName(options, nets) });
	return filled(plane.net.saidOne, {
		name,
		macs: thousands(cost),
		score: scoreText(score),
		place: cost <= budget * thousand ? plane.net.within : plane.net.beyond,
	});
}

/** What the chosen dot stands for, and what beats it. */
export function chosenText(key: string, reading: Reading, pictures: number): string {
	const { budget, own, words } = reading;
	const { plane, nets } = words;
	const run = own.find((each) => each.key === key);
	if (run !== undefined) {
		const all = count(trained[0]?.runs[0]?.data.trained ?? NaN);
		const note = filled(plane.net.ownNote, { pictures: count(pictures), all });
		return `${ownSaid(run, budget, words)} ${note}`;
	}
	const net = trained.find(({ name }) => name === key);
	if (net === undefined) return '';
	const beaters = trained.filter((other) => dominates(other, net));
	const by = beaters
		.map(({ options, score }) => `${netName(options, nets)} (${scoreText(score)})`)
		.join(', ');
	const rank = beaters.length === 0 ? plane.net.onFront : filled(plane.net.beaten, { by });
	return `${netSaid(net, budget, words)} ${rank}`;
}

/** What the prose and the caption of the plane are filled with. */
export function planeSlots(budget: number, { nets }: SameWidthWords): Record<string, string> {
	const best = bestFor(budget);
	const names = (list: readonly TrainedNetwork[]): string =>
		list.map(({ options }) => netName(options, nets)).join('; ');
	return {
		runs: count(trained.reduce((sum, { runs }) => sum + runs.length, 0)),
		networks: count(trained.length),
		budget: count(budget),
		score: scoreText(best[0]?.score ?? NaN),
		best: names(best),
		within: count(trained.filter(({ cost }) => cost <= budget * thousand).length),
		front: names(paretoFront(trained)),
		least: thousands(Math.min(...trained.map(({ cost }) => cost))),
	};
}

/** What the line says of where it stands. */
export function lineSaid(budget: number, words: SameWidthWords): string {
	const slots = planeSlots(budget, words);
	const { said, saidNone } = words.plane.line;
	return filled(bestFor(budget).length === 0 ? saidNone : said, slots);
}
