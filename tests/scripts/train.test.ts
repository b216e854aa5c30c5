import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { smallNetwork } from '$lib/models/small-networks';
import { parseTrainedRecord } from '$lib/models/trained-record';
import { useBackend } from '$lib/ops/backend';
import { usualRecipe } from '$lib/ops/recipe';
import { stages } from '$lib/ops/stages';
import { Training } from '$lib/ops/training';
import { main } from '../../scripts/train';
import { readCheckpoint, writeCheckpoint } from '../../scripts/train/checkpoint';
import { shippedSets } from '../../scripts/train/fashion-mnist';
import { planOf, trained, type Job } from '../../scripts/train/run';
import { output } from '../support/terminal';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'train-'));
	await useBackend('wasm');
});

afterAll(() => rm(folder, { recursive: true }));

const command = ['--net', 'mobilenet', '--alpha', '0.25', '--epochs', '2', '--pictures', '512', '--small'];
const name = 'mobilenet-alpha-0.25-seed-1';

test('a short training writes record and weights, is the same when done again, and is done once only', async () => {
	const [one, other] = [join(folder, 'one'), join(folder, 'other')];
	const first = await output(main, ...command, '--out', one);
	expect([first.status, first.stderr]).toEqual([0, '']);
	expect(first.stdout).toMatch(/^mobilenet-alpha-0\.25, seed 1 {2}█+░* +\d+\/16 {2}loss .* left $/m);
	await output(main, ...command, '--out', other);
	expect((await readdir(one)).sort()).toEqual([`${name}.bin`, `${name}.json`]);
	const weights = await Promise.all([one, other].map((place) => readFile(join(place, `${name}.bin`))));
	expect(weights[0]).toEqual(weights[1]);
	const record = parseTrainedRecord(await readFile(join(one, `${name}.json`), 'utf8'));
	expect(record).toMatchObject({
		network: 'mobilenet-alpha-0.25',
		seed: 1,
		steps: 16,
		data: { trained: 512 },
	});
	expect(record.curve.at(-1)?.loss).toBeLessThan(record.curve[0]?.loss ?? 0);
	expect(record.epochs).toHaveLength(2);
	const again = await output(main, ...command, '--out', one);
	expect(again.stdout).toMatch(/^mobilenet-alpha-0\.25, seed 1: \d+ of \d+ right, as .*\.json has it\n$/);
}, 120_000);

describe('a training that was interrupted', () => {
	const options = { kind: 'mobilenet', alpha: 0.25 } as const;
	const { layers, input } = smallNetwork(options);
	const list = stages(layers, input);
	let job: Job;
	let file: Uint8Array;

	beforeEach(async () => {
		const { train, test: tested } = await shippedSets();
		const few = {
			...train,
			pixels: train.pixels.subarray(0, 256 * 784),
			labels: train.labels.subarray(0, 256),
		};
		job = {
			options,
			seed: 5,
			recipe: { ...usualRecipe, epochs: 3 },
			sets: { name: 'few', train: few, test: tested },
			subset: tested,
			checkpoint: join(folder, 'checkpoint'),
		};
		file = (await trained(job, silent)).file;
	});

	it('goes on to the same weights, bit by bit', async () => {
		const training = new Training({ ...job, stages: list, examples: job.sets.train });
		for (let step = 0; step < 5; step += 1) training.step();
		const plan = planOf(job);
		const notes = { curve: [], since: { steps: 5, loss: 9, correct: 40 }, epochs: [120], seconds: 1 };
		await writeCheckpoint(job.checkpoint, plan, { state: training.state, ...notes });
		expect(await readCheckpoint(job.checkpoint, plan, list)).toEqual({ state: training.state, ...notes });
		const { record, file: other } = await trained(job, silent);
		expect(other).toEqual(file);
		expect(record.epochs[0]).toBe(120);
		expect(await readdir(folder)).not.toContain('checkpoint');
	});

	it('begins anew where its checkpoint is that of another plan', async () => {
		const training = new Training({ ...job, stages: list, examples: job.sets.train });
		training.step();
		const since = { steps: 1, loss: 2, correct: 3 };
		const others = { ...job, sets: { ...job.sets, name: 'as many others' } };
		await writeCheckpoint(job.checkpoint, planOf(others), {
			state: training.state,
			curve: [],
			since,
			epochs: [],
			seconds: 0,
		});
		expect((await trained(job, silent)).file).toEqual(file);
	});

	it('says so where its checkpoint is not whole', async () => {
		await writeFile(job.checkpoint, 'FWT1');
		await expect(trained(job, silent)).rejects.toThrow('a file of tensors must begin with FWT1');
		await rm(job.checkpoint);
	});
});

const silent = { stdout: { write: () => true }, stderr: { write: () => true } };

describe('a command that cannot be followed gets a sentence', () => {
	it.each([
		[[], 'no network was named; try --net mobilenet or --all\n'],
		[
			['--net', 'resnet'],
			'--net must be a known word: got "resnet"; try standard, mobilenet, shufflenet or effnet\n',
		],
		[['--net', 'mobilenet', '--alpha', 'x'], '--alpha must be a number: got "x"; try --alpha 1\n'],
		[['--net', 'mobilenet', '--alpha', '99'], 'alpha must be from 0.125 to 16: got 99; try 0.25, 0.5 or 1\n'],
		[['--net', 'shufflenet', '--groups', '3'], 'groups must be one of a few: got 3; try 1, 2, 4 or 8\n'],
		[
			['--net', 'effnet', '--groups', '4'],
			'effnet has no groups and no shuffle to leave out; try --net shufflenet\n',
		],
		[['--net', 'effnet', '--seed=-1'], '--seed must be from 0 to 9999: got -1; try --seed 1\n'],
		[['--net', 'effnet', '--epochs', '0'], '--epochs must be from 1 to 100: got 0; try --epochs 3\n'],
		[['--net', 'effnet', '--epochs', '1.5'], '--epochs must be a whole number: got 1.5; try --epochs 3\n'],
		[['--net', 'effnet', '--pictures', '10', '--small', '--out', 'x'], '--pictures must be from 64 to 3000'],
		[['--net', 'effnet', '--small'], 'the site has no place for --small; try --small --out FOLDER\n'],
		[
			['--net', 'effnet', '--epochs', '1'],
			'the site has no place for --epochs 1; try --epochs 1 --out FOLDER\n',
		],
		[['--all', '--epochs', '1'], '--all takes no --epochs; try --all or --out\n'],
		[['--net', 'effnet', '--rate', '1'], '--rate is unknown here; try --net, --alpha'],
	])('%j', async (args, sentence) => {
		const { status, stdout, stderr } = await output(main, ...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(sentence);
	});

	it('explains itself', async () => {
		expect((await output(main, '--help')).stdout).toContain('npm run train -- --net');
	});
});
