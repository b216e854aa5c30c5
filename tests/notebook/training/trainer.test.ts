import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Trainer } from '$lib/notebook/training/trainer';
import type { TrainingEvent, TrainingPlan } from '$lib/notebook/training/training-messages';
import { usualRecipe } from '$lib/ops/recipe';
import { FakeWorker } from './fake-worker';

// Node has none.
vi.stubGlobal('ErrorEvent', class extends Event {});

const plan: TrainingPlan = { nets: [{ kind: 'effnet' }], seed: 1, recipe: usualRecipe };
const files = { train: 'train', test: 'test', wasm: { plain: '', simd: '', threaded: '' } };
const started: TrainingEvent = { kind: 'started', steps: 9, lock: 'mine' };

/** A trainer with workers that do nothing, and with locks that fall when the test says so. */
function trainerWithFakes(isSeen = () => true) {
	const workers: FakeWorker[] = [];
	const heard: TrainingEvent[] = [];
	const locks: { readonly lock: string; readonly signal: AbortSignal; readonly fall: () => void }[] = [];
	const trainer = new Trainer({
		onevent: (event) => heard.push(event),
		makeWorker: () => {
			const worker = new FakeWorker();
			workers.push(worker);
			return worker;
		},
		isSeen,
		fall: (lock, signal) =>
			new Promise<void>((resolve) => {
				locks.push({ lock, signal, fall: resolve });
			}),
	});
	return { trainer, workers, heard, locks };
}

test('commands go to the worker of the training at hand; a new training ends the one before', () => {
	const { trainer, workers } = trainerWithFakes();
	trainer.pause();
	trainer.start(plan, files);
	trainer.pause();
	trainer.resume();
	expect(workers[0]?.told).toEqual([
		{ kind: 'start', plan, files, from: undefined },
		{ kind: 'pause' },
		{ kind: 'resume' },
	]);
	trainer.start(plan, files);
	expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test('of a worker that was stopped nothing more is heard', () => {
	const { trainer, workers, heard, locks } = trainerWithFakes();
	trainer.start(plan, files);
	workers[0]?.say(started);
	trainer.stop();
	workers[0]?.say({ kind: 'done' });
	workers[0]?.break();
	expect(heard).toEqual([started]);
	expect(workers[0]?.isEnded).toBe(true);
	expect(locks[0]?.signal.aborted).toBe(true);
});

test('a worker at its end is ended, and that is no loss', async () => {
	const { trainer, workers, heard, locks } = trainerWithFakes();
	trainer.start(plan, files);
	workers[0]?.say(started);
	workers[0]?.say({ kind: 'done' });
	locks[0]?.fall();
	await Promise.resolve();
	expect(heard).toEqual([started, { kind: 'done' }]);
	expect(workers[0]?.isEnded).toBe(true);
});

test('a worker that the browser has ended is missed as soon as its lock falls', async () => {
	const { trainer, workers, heard, locks } = trainerWithFakes();
	trainer.start(plan, files);
	workers[0]?.say(started);
	expect(locks[0]?.lock).toBe('mine');
	locks[0]?.fall();
	await expect.poll(() => heard.at(-1)).toEqual({ kind: 'failed', failure: { rule: 'lost', message: '' } });
	trainer.pause();
	expect(workers[0]?.told).toHaveLength(1);
});

test('a worker whose script cannot be loaded is said to be so', () => {
	const { trainer, workers, heard } = trainerWithFakes();
	trainer.start(plan, files);
	workers[0]?.break();
	expect(heard).toEqual([{ kind: 'failed', failure: { rule: 'not-loaded', message: '' } }]);
});

describe('where the browser has no locks', () => {
	const lockless: TrainingEvent = { kind: 'started', steps: 9 };
	const lost = { kind: 'failed', failure: { rule: 'lost', message: '' } };
	const minutes = (count: number) => {
		vi.advanceTimersByTime(60_000 * count);
	};

	beforeEach(() => {
		vi.useFakeTimers();
	});

	afterEach(() => {
		vi.useRealTimers();
	});

	test('a worker that says nothing is asked once, and missed when it does not answer', () => {
		const { trainer, workers, heard } = trainerWithFakes();
		trainer.start(plan, files);
		workers[0]?.say(lockless);
		minutes(5);
		expect(workers[0]?.told.slice(1)).toEqual([{ kind: 'ping' }]);
		expect(heard).toEqual([lockless, lost]);
		expect(workers[0]?.isEnded).toBe(true);
	});

	test('so is one that was ended before it could begin', () => {
		const { trainer, heard } = trainerWithFakes();
		trainer.start(plan, files);
		minutes(5);
		expect(heard).toEqual([lost]);
	});

	test('one that answers is left alone, however long it says nothing else, and the page hears nothing of it', () => {
		const { trainer, workers, heard } = trainerWithFakes();
		trainer.start(plan, files);
		const [worker] = workers;
		worker?.say(lockless);
		let answered = 0;
		for (let beat = 0; beat < 60; beat += 1) {
			vi.advanceTimersByTime(10_000);
			const asked = worker?.told.filter(({ kind }) => kind === 'ping').length ?? 0;
			if (asked > answered) worker?.say({ kind: 'alive' });
			answered = asked;
		}
		expect(answered).toBeGreaterThan(5);
		expect(heard).toEqual([lockless]);
		trainer.stop();
		minutes(5);
		expect(heard).toEqual([lockless]);
	});

	test('while nobody sees the page its silence does not count', () => {
		let isSeen = false;
		const { trainer, workers, heard } = trainerWithFakes(() => isSeen);
		trainer.start(plan, files);
		workers[0]?.say(lockless);
		minutes(60);
		expect(heard).toEqual([lockless]);
		expect(workers[0]?.told).toHaveLength(1);
		isSeen = true;
		minutes(1);
		expect(heard).toEqual([lockless, lost]);
	});
});
