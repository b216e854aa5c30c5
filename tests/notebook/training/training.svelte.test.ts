import { afterEach, expect, test } from 'vitest';
import { LiveTraining } from '$lib/notebook/training/live-training.svelte';
import { Trainer, trainingFiles } from '$lib/notebook/training/trainer';
import type { TrainingEvent, TrainingPlan } from '$lib/notebook/training/training-messages';
import { usualRecipe } from '$lib/ops/recipe';

const nets: TrainingPlan['nets'] = [
	{ kind: 'mobilenet', alpha: 0.25 },
	{ kind: 'effnet', alpha: 0.5 },
];
/** Twenty-three steps on the small set of the site. */
const short: TrainingPlan = { nets, seed: 1, recipe: { ...usualRecipe, epochs: 1, batch: 128 } };
const long: TrainingPlan = { ...short, recipe: { ...usualRecipe, epochs: 50 } };

let current: LiveTraining | undefined;

afterEach(() => {
	current?.stop();
});

/** A training in the worker of the site, as the browser runs it. */
function live(onevent: (event: TrainingEvent) => void = () => undefined): {
	readonly training: LiveTraining;
	readonly workers: Worker[];
} {
	const workers: Worker[] = [];
	const made = new LiveTraining({
		files: () => trainingFiles((file) => `/${file}`),
		onfinish: () => undefined,
		makeTrainer: (hear) =>
			new Trainer({
				onevent: (event) => {
					hear(event);
					onevent(event);
				},
				makeWorker: () => {
					const url = new URL('../../../src/lib/notebook/training/training.worker.ts', import.meta.url);
					const worker = new Worker(url, { type: 'module' });
					workers.push(worker);
					return worker;
				},
			}),
	});
	current = made;
	return { training: made, workers };
}

test('a short training in the worker lowers the loss of both networks, and tests them', async () => {
	const { training: run } = live();
	run.start(short);
	await expect.poll(() => run.phase, { timeout: 25_000 }).toBe('done');
	expect(run.standing?.step).toBe(23);
	for (const { curve, tests } of run.lanes) {
		expect(curve.at(-1)?.loss ?? NaN).toBeLessThan((curve[0]?.loss ?? NaN) * 0.8);
		expect(tests).toHaveLength(1);
		// A network that has learned nothing tells a tenth.
		expect(tests[0]?.accuracy ?? 0).toBeGreaterThan(0.15);
	}
});

test('a pause holds the training, going on takes it further, and stopping ends it', async () => {
	const steps: number[] = [];
	const { training: run } = live((event) => {
		if (event.kind === 'round') steps.push(event.step);
	});
	run.start(long);
	await expect.poll(() => steps.length, { timeout: 25_000 }).toBeGreaterThan(2);
	run.pause();
	await expect.poll(() => run.phase, { timeout: 10_000 }).toBe('paused');
	const held = steps.length;
	run.resume();
	await expect.poll(() => steps.length, { timeout: 25_000 }).toBeGreaterThan(held + 1);
	run.stop();
	expect(run.phase).toBe('stopped');
	expect(steps).toEqual(steps.map((_, index) => index + 1));
});

test('a worker that is killed in mid-training is missed at once, and the training is taken up where it was kept', async () => {
	const { training: run, workers } = live();
	run.start(long);
	await expect.poll(() => run.standing?.step ?? 0, { timeout: 25_000 }).toBeGreaterThan(2);
	run.pause();
	await expect.poll(() => run.phase, { timeout: 10_000 }).toBe('paused');
	const kept = run.standing?.step ?? NaN;
	// As the browser does it: nobody tells the page.
	workers[0]?.terminate();
	await expect.poll(() => run.failure?.rule, { timeout: 10_000 }).toBe('lost');
	run.resume();
	await expect.poll(() => run.phase, { timeout: 25_000 }).toBe('running');
	await expect.poll(() => run.standing?.step ?? 0, { timeout: 25_000 }).toBeGreaterThan(kept);
	expect(workers).toHaveLength(2);
});
