import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { smallCatalogue } from '$lib/models/small-catalogue';
import { smallKinds, smallName, smallNetwork, type SmallOptions } from '$lib/models/small-networks';
import { parseTrainedRecord } from '$lib/models/trained-record';
import { useBackend } from '$lib/ops/backend';
import type { Examples } from '$lib/ops/examples';
import { usualRecipe, type Recipe } from '$lib/ops/recipe';
import {
	choiceOption,
	numberOption,
	readArguments,
	type Arguments,
	type Grammar,
} from './support/arguments';
import { UsageError, type Terminal } from './support/terminal';
import { bytesOf } from './train/checkpoint';
import { installedSets, shippedSets, wholeSet, type Sets } from './train/fashion-mnist';
import { duration } from './train/progress';
import { trained } from './train/run';

const usage = `npm run train -- --net ${smallKinds.join('|')} [OPTION…]   trains a small network on Fashion-MNIST
npm run train -- --all                                          all that the site compares, each with three seeds

--alpha 0.5    all widths times this       --seed 1        of the first weights and the order of the pictures
--groups 4     of shufflenet               --no-shuffle    shufflenet without its shuffle
--epochs 3     how often each picture is seen
--pictures 640 only the first so many pictures
--out FOLDER   where record and weights go, if not where the site has them

A training that was interrupted goes on where it stood; one whose record is there is not done again. The same
command makes the same weights, bit by bit, on the same machine. The whole set is that of the Debian package
dataset-fashion-mnist; without it the small one of the site is taken, and --out must be given.
`;

const grammar: Grammar = {
	net: 'value',
	alpha: 'value',
	groups: 'value',
	'no-shuffle': 'flag',
	seed: 'value',
	epochs: 'value',
	pictures: 'value',
	out: 'value',
	all: 'flag',
	help: 'flag',
};

/** Where the site has records, and the weights of the first seed. */
const places = { records: 'src/lib/models/trained', weights: 'static/trained' };
const seeds = [1, 2, 3];
const shippedSeed = 1;

/** Trains networks. Returns 0, or 2 where the command cannot be followed. */
export async function main(args: readonly string[], terminal: Terminal = process): Promise<number> {
	try {
		const given = readArguments(args, grammar);
		if (given.flags.has('help')) {
			terminal.stdout.write(usage);
			return 0;
		}
		await useBackend('wasm');
		const { sets, subset } = await pictures(given);
		const recipe = { ...usualRecipe, ...numberOption(given, 'epochs', 'epochs') };
		for (const task of tasks(given)) {
			await done(task, { recipe, sets, subset, folder: given.values.get('out'), terminal });
		}
		return 0;
	} catch (error) {
		if (!(error instanceof RangeError || error instanceof UsageError)) throw error;
		terminal.stderr.write(`${error.message}\n`);
		return 2;
	}
}

interface Task {
	readonly options: SmallOptions;
	readonly seed: number;
}

/** One network, or all with one seed after the other. */
function tasks(given: Arguments): Task[] {
	if (given.flags.has('all')) {
		return seeds.flatMap((seed) => smallCatalogue.map((options) => ({ options, seed })));
	}
	if (!given.values.has('net')) throw new UsageError('no network was named; try --net mobilenet or --all');
	const options = {
		kind: choiceOption(given, 'net', smallKinds),
		...numberOption(given, 'alpha', 'alpha'),
		...numberOption(given, 'groups', 'groups'),
		...(given.flags.has('no-shuffle') && { withShuffle: false }),
	};
	// Says of impossible options what is wrong, before anything is loaded.
	smallNetwork(options);
	const { seed } = { seed: 1, ...numberOption(given, 'seed', 'seed') };
	return [{ options, seed }];
}

async function pictures(given: Arguments): Promise<{ readonly sets: Sets; readonly subset: Examples }> {
	const shipped = await shippedSets();
	const sets = (await installedSets()) ?? shipped;
	if (sets === shipped && !given.values.has('out')) {
		throw new UsageError(`${wholeSet} is missing; apt-get install dataset-fashion-mnist, or try --out FOLDER`);
	}
	const { count } = { count: sets.train.labels.length, ...numberOption(given, 'pictures', 'count') };
	return { sets: { ...sets, train: firsts(sets.train, count) }, subset: shipped.test };
}

function firsts({ sides, pixels, labels }: Examples, count: number): Examples {
	return { sides, pixels: pixels.subarray(0, count * sides[0] * sides[1]), labels: labels.subarray(0, count) };
}

interface Setting {
	readonly recipe: Recipe;
	readonly sets: Sets;
	readonly subset: Examples;
	readonly folder: string | undefined;
	readonly terminal: Terminal;
}

async function done({ options, seed }: Task, { folder, terminal, ...setting }: Setting): Promise<void> {
	const name = smallName(options);
	const records = folder ?? places.records;
	const path = join(records, `${name}-seed-${seed}.json`);
	const before = await bytesOf(path);
	if (before !== undefined) {
		const { epochs, data } = parseTrainedRecord(new TextDecoder().decode(before));
		terminal.stdout.write(`${name}, seed ${seed}: ${epochs.at(-1) ?? 0} of ${data.tested} right, as ${path} has it\n`);
		return;
	}
	const checkpoint = join(folder ?? '.train', `${name}-seed-${seed}.checkpoint`);
	const { record, file } = await trained({ options, seed, checkpoint, ...setting }, terminal);
	await mkdir(records, { recursive: true });
	if (folder !== undefined || seed === shippedSeed) {
		const weights = folder ?? places.weights;
		await mkdir(weights, { recursive: true });
		await writeFile(join(weights, folder === undefined ? `${name}.bin` : `${name}-seed-${seed}.bin`), file);
	}
	await writeFile(path, `${JSON.stringify(record)}\n`);
	const { epochs, data, rounded, seconds } = record;
	const right = `${epochs.at(-1) ?? 0} of ${data.tested} right, ${rounded.correct} with rounded weights`;
	terminal.stdout.write(`${name}, seed ${seed}: ${right}, in ${duration(seconds)} of one processor\n`);
}
