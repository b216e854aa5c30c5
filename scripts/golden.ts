import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { useBackend, type Backend } from '$lib/ops/backend';
import { checkFile, type FileResult } from './golden/file';
import { choiceOption, readArguments, type Grammar } from './support/arguments';
import { UsageError, type Terminal } from './support/terminal';

const usage = `npm run golden -- [--backend cpu|wasm] [FILE…]

Runs the cases of golden files (tests/golden/*.json if none is named) through the engine and prints the
largest error, max |got − want| / max(1, max |want|), of each file. Says of each case past its tolerance
what is wrong. The format is that of tests/golden/README.md.
Exit status: 0 if everything holds, 1 if not, 2 if the command cannot be followed.
`;

const grammar: Grammar = { backend: 'value', help: 'flag' };
const backends = ['cpu', 'wasm'] as const satisfies readonly Backend[];
const folder = 'tests/golden';

/** Checks golden files and prints what holds. Returns the exit status. */
export async function main(args: readonly string[], terminal: Terminal = process): Promise<number> {
	try {
		const given = readArguments(args, grammar);
		if (given.flags.has('help')) {
			terminal.stdout.write(usage);
			return 0;
		}
		await useBackend(choiceOption(given, 'backend', backends));
		return await report(given.operands.length > 0 ? given.operands : await ownFiles(), terminal);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		terminal.stderr.write(`${error.message}\n`);
		return 2;
	}
}

async function report(paths: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
	const width = Math.max(...paths.map((path) => path.length));
	let failed = 0;
	for (const path of paths) {
		const result = await checkFile(path);
		const failures = sentences(result);
		failed += failures.length;
		stdout.write(`${path.padEnd(width)}  ${summary(result)}\n`);
		for (const failure of failures) stderr.write(`${path}: ${failure}\n`);
	}
	stdout.write(failed === 0 ? 'all hold\n' : `${failed} do not hold\n`);
	return failed === 0 ? 0 : 1;
}

function summary({ cases, vectors, failure }: FileResult): string {
	if (failure !== undefined) return 'cannot be read';
	const results = vectors === undefined ? cases : [...cases, vectors];
	const worst = Math.max(...results.map((result) => result.worst)).toExponential(1);
	const broken = results.filter((result) => result.failures.length > 0).length;
	const count = `${cases.length} case${cases.length === 1 ? '' : 's'}`.padStart(9);
	const extra = vectors === undefined ? '' : ', with formula vectors';
	return `${count}  worst error ${worst}  ${broken === 0 ? 'all hold' : `${broken} do not hold`}${extra}`;
}

function sentences({ cases, vectors, failure }: FileResult): string[] {
	if (failure !== undefined) return [failure];
	const found = cases.flatMap(({ name, failures }) =>
		failures.map((sentence) => `case ${name}: ${sentence}`),
	);
	return vectors === undefined ? found : [...found, ...vectors.failures];
}

async function ownFiles(): Promise<string[]> {
	const names = await readdir(folder);
	return names
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => join(folder, name));
}
