import { beforeEach, expect, test } from 'vitest';
import { LiveTraining, type FinishedTraining } from '$lib/notebook/training/live-training.svelte';
import { Trainer } from '$lib/notebook/training/trainer';
import type { TrainingEvent, TrainingPlan } from '$lib/notebook/training/training-messages';
import { usualRecipe } from '$lib/ops/recipe';
import { item } from '../../support/cells';
import { FakeWorker } from './fake-worker';

const plan: TrainingPlan = {
	nets: [{ kind: 'standard' }, { kind: 'effnet' }],
	seed: 1,
	recipe: usualRecipe,
};
const files = { train: 'train', test: 'test', wasm: { plain: '', simd: '', threaded: '' } };
const started = { kind: 'started', steps: 6, lock: 'mine' } as const;

let workers: FakeWorker[] = [];
let finished: FinishedTraining[] = [];
/** Lets the lock of the last worker fall, as it does when the browser ends that worker. */
let fall: () => void = () => undefined;

beforeEach(() => {
	workers = [];
	finished = [];
});

function liveTraining(): LiveTraining {
	return new LiveTraining({
		files: () => files,
		onfinish: (result) => finished.push(result),
		makeTrainer: (onevent) =>
			new Trainer({
				onevent,
				makeWorker: () => {
					const worker = new FakeWorker();
					workers.push(worker);
					return worker;
				},
				fall: () => new Promise<void>((resolve) => (fall = resolve)),
			}),
	});
}

function round(step: number) {
	return { kind: 'round', step, pictures: 10, losses: [2, 1], correct: [1, 5], seconds: 0.5 } as const;
}

function checkpoint(step: number): TrainingEvent {
	return { kind: 'checkpoint', checkpoint: { step, states: [] } };
}

test('a training goes through its phases, and its end is told with what came of it', () => {
	const training = liveTraining();
	expect(training.phase).toBe('none');
	training.start(plan);
	expect([training.phase, training.isUnderWay]).toEqual(['loading', true]);
	const worker = item(workers, 0);
	worker.say(started);
	expect(training.phase).toBe('running');
	worker.say(round(1));
	expect(training.standing).toEqual({ step: 1, steps: 6, picturesPerSecond: 40, secondsLeft: 2.5 });
	expect(training.lanes.map(({ curve }) => curve)).toEqual([
		[{ step: 1, loss: 2, accuracy: 0.1 }],
		[{ step: 1, loss: 1, accuracy: 0.5 }],
	]);
	training.pause();
	expect(worker.told.at(-1)).toEqual({ kind: 'pause' });
	worker.say({ kind: 'paused' });
	expect([training.phase, training.isUnderWay]).toEqual(['paused', true]);
	training.resume();
	expect(worker.told.at(-1)).toEqual({ kind: 'resume' });
	worker.say({ kind: 'resumed' });
	worker.say({ kind: 'tested', step: 3, of: 8, correct: [4, 8] });
	worker.say({ kind: 'done' });
	expect([training.phase, training.isUnderWay]).toEqual(['done', false]);
	expect(finished).toEqual([{ plan, lanes: training.lanes }]);
	expect(training.lanes.map(({ tests }) => tests)).toEqual([
		[{ step: 3, accuracy: 0.5 }],
		[{ step: 3, accuracy: 1 }],
	]);
});

test('a training that pauses shows the step at which it stands, though quick rounds are shown a few at a time', () => {
	const training = liveTraining();
	training.start(plan);
	const worker = item(workers, 0);
	worker.say({ ...started, steps: 600 });
	for (const step of [1, 2, 3]) worker.say({ ...round(step), seconds: 0.01 });
	expect(training.standing?.step).toBe(0);
	worker.say({ kind: 'paused' });
	expect(training.standing?.step).toBe(3);
});

test('a training that is stopped keeps what was reached, and is no result', () => {
	const training = liveTraining();
	training.start(plan);
	item(workers, 0).say(started);
	item(workers, 0).say(round(1));
	training.stop();
	expect(training.phase).toBe('stopped');
	expect(item(workers, 0).isEnded).toBe(true);
	expect(training.lanes[0]?.curve).toHaveLength(1);
	expect(finished).toEqual([]);
	training.start({ ...plan, seed: 2 });
	expect(training.lanes).toEqual([]);
});

test('a training whose worker is killed is taken up from its last checkpoint, its curves as they were there', async () => {
	const training = liveTraining();
	training.start(plan);
	const first = item(workers, 0);
	for (const event of [started, round(1), round(2), checkpoint(2), round(3)]) first.say(event);
	fall();
	await expect.poll(() => training.phase).toBe('failed');
	expect(training.failure).toEqual({ rule: 'lost', message: '' });
	expect(training.kept).toBe(2);
	training.resume();
	expect(training.failure).toBeUndefined();
	const second = item(workers, 1);
	expect(second.told).toEqual([{ kind: 'start', plan, files, from: { step: 2, states: [] } }]);
	second.say(started);
	expect(training.standing?.step).toBe(2);
	expect(training.lanes[0]?.curve.map(({ step }) => step)).toEqual([1, 2]);
	second.say(round(3));
	expect(training.lanes[0]?.curve.map(({ step }) => step)).toEqual([1, 2, 3]);
});

test('a training that could not begin starts from its beginning when it is tried again', () => {
	const training = liveTraining();
	training.start(plan);
	item(workers, 0).say({ kind: 'failed', failure: { rule: 'not-loaded', message: 'offline' } });
	expect(training.phase).toBe('failed');
	training.resume();
	expect(item(workers, 1).told).toEqual([{ kind: 'start', plan, files, from: undefined }]);
});
