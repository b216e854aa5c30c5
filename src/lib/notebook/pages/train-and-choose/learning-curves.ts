import { count, decimal, percent } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { smallKinds, smallName, type SmallOptions } from '../../../models/small-networks';
import type { TrainedRecord } from '../../../models/trained-record';
import type { LearningCurve } from '../../../viz/learning-curve';
import type { EvenAxis } from '../../../viz/scatter';
import { filled } from '../../page/prose';
import type { LaneNotes } from '../../training/training-notes';
import { netName, shapes, type NetWords } from './nets';
import { scoreText } from './same-width-text';

export type DeskWords = PageWords['train-and-choose']['cells']['sameWidth']['desk'];

/** What is drawn of a training. */
export const measures = ['loss', 'accuracy'] as const;
export type Measure = (typeof measures)[number];

/** A network with what is noted of its training. */
export interface NotedNet extends LaneNotes {
	readonly options: SmallOptions;
}

/** The axes upwards: beyond the loss of a network that has learned nothing there is little to see. */
const upright: Readonly<Record<Measure, EvenAxis>> = {
	loss: { min: 0, max: 2.5, step: 0.5 },
	accuracy: { min: 0, max: 100, step: 20 },
};

const linesAcross = 6;

/** The axis of pictures seen, in so many even steps. */
export function picturesAxis(all: number): EvenAxis {
	return { min: 0, max: all, step: all / linesAcross };
}

/** The upright axis of what is drawn, with its name and its ticks. */
export function uprightAxis(measure: Measure, words: DeskWords['curves']) {
	const tick = (value: number): string => (measure === 'loss' ? decimal(value, 1) : percent(value / 100, 0));
	return { ...upright[measure], name: words[measure], tick };
}

/** The curves of networks; their tests are marks among the shares that are right. @param batch pictures in a step */
export function drawnCurves(nets: readonly NotedNet[], measure: Measure, batch: number): LearningCurve[] {
	const { max } = upright[measure];
	return nets.map(({ options, curve, tests }) => ({
		key: smallName(options),
		identity: smallKinds.indexOf(options.kind),
		shape: shapes[options.kind],
		line: curve.map(({ step, loss, accuracy }) => ({
			x: step * batch,
			y: Math.min(measure === 'loss' ? loss : accuracy * 100, max),
		})),
		marks:
			measure === 'loss' ? [] : tests.map(({ step, accuracy }) => ({ x: step * batch, y: accuracy * 100 })),
	}));
}

/** How a network stands, in words. */
export function standingText({ curve, tests }: NotedNet, words: DeskWords['curves']): string {
	const [last, test] = [curve.at(-1), tests.at(-1)];
	if (last === undefined) return words.none;
	const slots = { loss: decimal(last.loss, 2), accuracy: scoreText(last.accuracy) };
	if (test === undefined) return filled(words.legend, slots);
	return filled(words.legendTest, { ...slots, test: scoreText(test.accuracy) });
}

/** What a screen reader says of the diagram. */
export function curvesSaid(nets: readonly NotedNet[], words: DeskWords['curves'], names: NetWords): string {
	return nets
		.map((net) => filled(words.said, { net: netName(net.options, names), value: standingText(net, words) }))
		.join('; ');
}

/** The notes of a stored run, as far as so many of its points. */
export function replayed({ options, curve, epochs, steps, data }: TrainedRecord, points: number): NotedNet {
	const shown = curve.slice(0, points);
	const step = shown.at(-1)?.step ?? 0;
	const tests = epochs.map((correct, index) => ({
		step: ((index + 1) * steps) / epochs.length,
		accuracy: correct / data.tested,
	}));
	return { options, curve: shown, tests: tests.filter((test) => test.step <= step) };
}

/** Which stored runs are drawn again. */
export function replayNote(runs: readonly TrainedRecord[], words: DeskWords['replay']): string {
	const [run] = runs;
	const minutes = runs.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
	return filled(words.note, {
		seed: count(run?.seed ?? 0),
		epochs: count(run?.recipe.epochs ?? 0),
		pictures: count(run?.data.trained ?? 0),
		minutes: count(Math.ceil(minutes)),
	});
}

/** How a training stands: steps, speed, and what is left. */
export function progressText(
	standing: {
		readonly step: number;
		readonly steps: number;
		readonly picturesPerSecond: number;
		readonly secondsLeft: number;
	},
	words: DeskWords['live'],
): string {
	const { step, steps, picturesPerSecond, secondsLeft } = standing;
	const known = (value: number): string => (Number.isFinite(value) ? count(Math.round(value)) : '–');
	return filled(words.standing, {
		step: count(step),
		steps: count(steps),
		speed: known(rounded(picturesPerSecond)),
		left: filled(words.left, { seconds: known(Math.ceil(secondsLeft)) }),
	});
}

/** Two figures of a speed are all that it is worth. */
function rounded(value: number): number {
	return Number(value.toPrecision(2));
}
