import { setImmediate } from 'node:timers/promises';
import { layerTable } from '$lib/models/table';
import { smallName, smallNetwork, type SmallOptions } from '$lib/models/small-networks';
import type { TrainedRecord } from '$lib/models/trained-record';
import { readWeights, weightFile } from '$lib/models/trained-weights';
import { correctOf, predictedClasses } from '$lib/ops/predicted-classes';
import { stepsOf, type Recipe } from '$lib/ops/recipe';
import { stages, type Stage } from '$lib/ops/stages';
import { Training } from '$lib/ops/training';
import type { Examples } from '$lib/ops/examples';
import type { Weights } from '$lib/ops/weights';
import type { Terminal } from '../support/terminal';
import { readCheckpoint, removeCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint';
import type { Sets } from './fashion-mnist';
import { Progress } from './progress';

/** What is trained, on what and how. */
export interface Job {
	readonly options: SmallOptions;
	readonly seed: number;
	readonly recipe: Recipe;
	readonly sets: Sets;
	/** The small set for which the site promises what its weights tell. */
	readonly subset: Examples;
	/** Where the training is kept while it is under way. */
	readonly checkpoint: string;
}

/** What came of a job. */
export interface Outcome {
	readonly record: TrainedRecord;
	/** The file of its weights. */
	readonly file: Uint8Array;
}

const pointsPerRun = 60;
const secondsBetweenCheckpoints = 10;

/** A network in training, with what is noted of it. */
interface Notes {
	curve: Checkpoint['curve'];
	since: Checkpoint['since'];
	epochs: readonly number[];
	seconds: number;
}

/** Trains a network to its end, from where its checkpoint stands, and holds it against the pictures of the test. */
export async function trained(job: Job, terminal: Terminal): Promise<Outcome> {
	const { layers, input } = smallNetwork(job.options);
	const list = stages(layers, input);
	const name = `${smallName(job.options)}, seed ${job.seed}`;
	const plan = planOf(job);
	const kept = await readCheckpoint(job.checkpoint, plan, list);
	const training = new Training({ ...job, stages: list, examples: job.sets.train }, kept?.state);
	const notes: Notes = kept
		? { curve: kept.curve, since: kept.since, epochs: kept.epochs, seconds: kept.seconds }
		: { curve: [], since: nothing, epochs: [], seconds: 0 };
	const progress = new Progress(terminal, name, training.state.step);
	let last = performance.now();
	while (!training.isDone) {
		advance(job, { training, list, notes });
		progress.show({ ...training.state, steps: training.steps, loss: notes.curve.at(-1)?.loss ?? NaN });
		if (performance.now() - last > 1000 * secondsBetweenCheckpoints) {
			await writeCheckpoint(job.checkpoint, plan, { state: training.state, ...notes });
			last = performance.now();
		}
		// Lets a signal through.
		await setImmediate();
	}
	const outcome = judgedOutcome(job, { weights: training.weights, list, notes });
	await removeCheckpoint(job.checkpoint);
	return outcome;
}

const nothing = { steps: 0, loss: 0, correct: 0 };

interface UnderWay {
	readonly training: Training;
	readonly list: readonly Stage[];
	readonly notes: Notes;
}

/** One step, and what is to be noted after it. */
function advance({ recipe, sets }: Job, { training, list, notes }: UnderWay): void {
	const start = process.cpuUsage();
	const { step, loss, correct } = training.step();
	const { since } = notes;
	notes.since = { steps: since.steps + 1, loss: since.loss + loss, correct: since.correct + correct };
	const every = Math.ceil(training.steps / pointsPerRun);
	if (step % every === 0 || training.isDone) {
		const { steps } = notes.since;
		const accuracy = notes.since.correct / (steps * recipe.batch);
		notes.curve = [
			...notes.curve,
			{ step, loss: rounded(notes.since.loss / steps), accuracy: rounded(accuracy) },
		];
		notes.since = nothing;
	}
	const { user, system } = process.cpuUsage(start);
	notes.seconds += (user + system) / 1e6;
	if (step % stepsOf(recipe, sets.train.labels.length).perEpoch === 0) {
		notes.epochs = [...notes.epochs, correctWith(list, training.weights, sets.test)];
	}
}

interface Finished {
	readonly weights: readonly Weights[];
	readonly list: readonly Stage[];
	readonly notes: Notes;
}

function judgedOutcome(job: Job, { weights, list, notes }: Finished): Outcome {
	const { options, seed, recipe, sets, subset } = job;
	const model = smallNetwork(options);
	const { macs, weights: kernels, params } = layerTable(model).total;
	const file = weightFile(smallName(options), weights);
	const short = readWeights(file, list);
	const record: TrainedRecord = {
		network: smallName(options),
		title: model.title,
		options,
		seed,
		data: { name: sets.name, trained: sets.train.labels.length, tested: sets.test.labels.length },
		recipe,
		costs: { macs, weights: kernels, params },
		steps: stepsOf(recipe, sets.train.labels.length).total,
		seconds: Math.round(notes.seconds),
		curve: notes.curve,
		epochs: notes.epochs,
		rounded: {
			correct: correctWith(list, short, sets.test),
			ofSubset: correctWith(list, short, subset),
			subset: subset.labels.length,
		},
	};
	return { record, file };
}

function correctWith(list: readonly Stage[], weights: readonly Weights[], examples: Examples): number {
	return correctOf(predictedClasses(list, weights, examples), examples.labels);
}

/** All that the result depends on, as a text: a checkpoint of another plan is not taken up. */
export function planOf({ options, seed, recipe, sets }: Job): string {
	return JSON.stringify({ options, seed, recipe, data: sets.name, trained: sets.train.labels.length });
}

function rounded(value: number): number {
	return Number(value.toPrecision(4));
}
