import { beforeAll, describe, expect, test } from 'vitest';
import { LoadError, TrainingLoop } from '$lib/notebook/training/training-loop';
import type { TrainingCommand, TrainingPlan, TrainingWord } from '$lib/notebook/training/training-messages';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { firsts } from '$lib/ops/examples';
import { usualRecipe } from '$lib/ops/recipe';
import { stripes } from '../../support/stripes';

beforeAll(() => useBackend('wasm'));

const pictures = stripes(96);
const sets = { train: pictures, test: firsts(pictures, 20) };
const plan: TrainingPlan = {
	nets: [
		{ kind: 'mobilenet', alpha: 0.25 },
		{ kind: 'effnet', alpha: 0.5 },
	],
	seed: 1,
	recipe: { ...usualRecipe, epochs: 3, batch: 32 },
};
const files = { train: 'train', test: 'test', wasm: { plain: '', simd: '', threaded: '' } };
const start: TrainingCommand = { kind: 'start', plan, files };

type Kind = TrainingWord['kind'];
type Named<Name extends Kind> = Extract<TrainingWord, { kind: Name }>;

/** A loop in a place that notes what it says; `at` is called between two rounds, with their number. */
function loopIn(at: (turn: number) => void = () => undefined, load = () => Promise.resolve(sets)) {
	const events: TrainingWord[] = [];
	let [turns, clock] = [0, 0];
	const loop = new TrainingLoop({
		post: (event) => {
			events.push(structuredClone(event));
		},
		load,
		turn: () => {
			turns += 1;
			at(turns);
			return Promise.resolve();
		},
		now: () => (clock += 500),
		lock: 'held',
	});
	const of = <Name extends Kind>(kind: Name): Named<Name>[] =>
		events.filter((event): event is Named<Name> => event.kind === kind);
	return { loop, events, of };
}

test('it says how long it is, then every round, a test after each epoch, checkpoints, and its end; it leaves no tensor', async () => {
	const before = tensorCount();
	const { loop, events, of } = loopIn();
	await loop.follow(start);
	expect(events[0]).toEqual({ kind: 'started', steps: 9, lock: 'held' });
	expect(of('round').map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
	expect(
		of('round').every(
			({ losses, pictures: seen, seconds }) => losses.length === 2 && seen === 32 && seconds === 0.5,
		),
	).toBe(true);
	expect(of('tested').map(({ step, of: all, correct }) => [step, all, correct.length])).toEqual([
		[3, 20, 2],
		[6, 20, 2],
		[9, 20, 2],
	]);
	expect(of('checkpoint').at(-1)?.checkpoint.step).toBe(9);
	expect(events.at(-1)).toEqual({ kind: 'done' });
	expect(tensorCount()).toBe(before);
});

test('networks side by side are trained as each alone', async () => {
	const [both, alone] = [loopIn(), loopIn()];
	await both.loop.follow(start);
	await alone.loop.follow({ kind: 'start', plan: { ...plan, nets: plan.nets.slice(1) }, files });
	expect(alone.of('round').map(({ losses }) => losses[0])).toEqual(
		both.of('round').map(({ losses }) => losses[1]),
	);
});

describe('told to pause', () => {
	test('it does no further step, hands over where it stands, and goes on from there when it is told to', async () => {
		const whole = loopIn();
		await whole.loop.follow(start);
		const paused = loopIn((turn) => {
			if (turn === 4) void paused.loop.follow({ kind: 'pause' });
		});
		await paused.loop.follow(start);
		expect(paused.of('round').map(({ step }) => step)).toEqual([1, 2, 3, 4]);
		expect(paused.events.at(-2)).toEqual({ kind: 'paused' });
		expect(paused.of('checkpoint').at(-1)?.checkpoint.step).toBe(4);
		await paused.loop.follow({ kind: 'pause' });
		expect(paused.of('paused')).toHaveLength(1);
		await paused.loop.follow({ kind: 'resume' });
		expect(paused.of('round').map(({ losses }) => losses)).toEqual(
			whole.of('round').map(({ losses }) => losses),
		);
		expect(paused.events.at(-1)).toEqual({ kind: 'done' });
	});

	test('and at once to go on, it does each step once', async () => {
		const hasty = loopIn((turn) => {
			if (turn !== 2) return;
			void hasty.loop.follow({ kind: 'pause' });
			void hasty.loop.follow({ kind: 'resume' });
		});
		await hasty.loop.follow(start);
		expect(hasty.of('round').map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});
});

test('told to pause while its pictures are on their way, it says last that it is paused, and takes no step', async () => {
	const early = loopIn(undefined, async () => {
		await early.loop.follow({ kind: 'pause' });
		return sets;
	});
	await early.loop.follow(start);
	expect(early.events.map(({ kind }) => kind)).toEqual(['paused', 'started', 'paused']);
	await early.loop.follow({ kind: 'resume' });
	expect(early.of('round')).toHaveLength(9);
});

test('asked whether it is there, it says so, in mid-training and at rest', async () => {
	const asked = loopIn((turn) => {
		if (turn === 2) void asked.loop.follow({ kind: 'ping' });
	});
	await asked.loop.follow({ kind: 'ping' });
	await asked.loop.follow(start);
	expect(asked.of('alive')).toHaveLength(2);
	expect(asked.of('round')).toHaveLength(9);
});

test('from a checkpoint another worker takes the same steps that the first would have taken', async () => {
	const whole = loopIn();
	await whole.loop.follow(start);
	const [checkpoint] = whole.of('checkpoint').filter((event) => event.checkpoint.step === 6);
	const other = loopIn();
	await other.loop.follow({ kind: 'start', plan, files, from: checkpoint?.checkpoint });
	expect(other.of('round')).toEqual(whole.of('round').slice(6));
	expect(other.of('tested')).toEqual(whole.of('tested').slice(2));
});

test('what cannot be loaded, and what breaks, is told with its reason', async () => {
	const missing = loopIn(undefined, () => Promise.reject(new LoadError('test.bin: 404')));
	await missing.loop.follow(start);
	expect(missing.events).toEqual([
		{ kind: 'failed', failure: { rule: 'not-loaded', message: 'test.bin: 404' } },
	]);
	const broken = loopIn();
	await broken.loop.follow({
		kind: 'start',
		plan: { ...plan, nets: [{ kind: 'effnet', alpha: 99 }] },
		files,
	});
	expect(broken.events).toHaveLength(1);
	expect(broken.of('failed')[0]?.failure.rule).toBe('broken');
	expect(broken.of('failed')[0]?.failure.message).toMatch(/alpha/);
});
