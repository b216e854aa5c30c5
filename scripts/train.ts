import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedSeed } from '$lib/models/shipped-networks';
import { smallName } from '$lib/models/small-networks';
import { parseTrainedRecord } from '$lib/models/trained-record';
import { useBackend } from '$lib/ops/backend';
import { readArguments } from './support/arguments';
import { UsageError, type Terminal } from './support/terminal';
import { bytesOf } from './train/checkpoint';
import { grammar, pictures, recipeOf, tasks, usage, type Task } from './train/command';
import { duration } from './train/progress';
import { trained, type Job } from './train/run';

/** Where the site has records, and the weights of the first seed. */
const places = { records: 'src/lib/models/trained', weights: 'static/trained', checkpoints: '.train' };

/** Trains networks. Returns 0, or 2 where the command cannot be followed. */
export async function main(args: readonly string[], terminal: Terminal = process): Promise<number> {
	try {
		const given = readArguments(args, grammar);
		if (given.flags.has('help')) {
			terminal.stdout.write(usage);
			return 0;
		}
		const [list, recipe] = [tasks(given), recipeOf(given)];
		const setting = { recipe, ...(await pictures(given)) };
		await useBackend('wasm');
		for (const task of list) await done({ ...task, ...setting }, given.values.get('out'), terminal);
		return 0;
	} catch (error) {
		if (!(error instanceof RangeError || error instanceof UsageError)) throw error;
		terminal.stderr.write(`${error.message}\n`);
		return 2;
	}
}

/** Trains a network, unless its record is there, and writes record and weights. */
async function done(
	job: Task & Omit<Job, 'checkpoint'>,
	folder: string | undefined,
	terminal: Terminal,
): Promise<void> {
	const network = smallName(job.options);
	const name = `${network}-seed-${job.seed}`;
	const path = join(folder ?? places.records, `${name}.json`);
	const before = await bytesOf(path);
	if (before !== undefined) {
		const { epochs, data } = parseTrainedRecord(new TextDecoder().decode(before));
		const right = `${epochs.at(-1) ?? 0} of ${data.tested} right`;
		terminal.stdout.write(`${network}, seed ${job.seed}: ${right}, as ${path} has it\n`);
		return;
	}
	const checkpoint = join(folder ?? places.checkpoints, `${name}.checkpoint`);
	const { record, file } = await trained({ ...job, checkpoint }, terminal);
	if (folder !== undefined) await written(join(folder, `${name}.bin`), file);
	else if (job.seed === shippedSeed) await written(join(places.weights, `${network}.bin`), file);
	// Last, since what has a record counts as done.
	await written(path, `${JSON.stringify(record)}\n`);
	const { epochs, data, rounded, seconds } = record;
	const right = `${epochs.at(-1) ?? 0} of ${data.tested} right, ${rounded.correct} with rounded weights`;
	terminal.stdout.write(`${network}, seed ${job.seed}: ${right}, in ${duration(seconds)} of one processor\n`);
}

async function written(path: string, content: string | Uint8Array): Promise<void> {
	await mkdir(join(path, '..'), { recursive: true });
	await writeFile(path, content);
}
