import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tensorCount } from '$lib/ops/backend';
import { main } from '../../scripts/golden';
import { output, type Output } from '../support/terminal';
import { graph, layer } from './cases';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'golden-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Writes files of these texts, runs the command on them, and leaves the folder out of what it says. */
async function golden(
	files: Readonly<Record<string, string>>,
	...options: readonly string[]
): Promise<Output> {
	const paths = Object.keys(files).map((name) => join(folder, name));
	await Promise.all(Object.values(files).map((text, index) => writeFile(paths[index] ?? '', text)));
	const { status, stdout, stderr } = await output(main, ...options, ...paths);
	const short = (text: string): string => text.replaceAll(`${folder}/`, '');
	return { status, stdout: short(stdout), stderr: short(stderr) };
}

const right = JSON.stringify({ cases: [layer, graph] });

it('says how many cases of each file hold and how far they are off at most', async () => {
	const { status, stdout, stderr } = await golden({ 'right.json': right });
	expect(stdout).toMatch(/right\.json {2,}2 cases {2}worst error 0\.0e\+0 {2}all hold\nall hold\n$/);
	expect([status, stderr]).toEqual([0, '']);
});

it('names file, case, rule and value of what does not hold, and goes on with the other files', async () => {
	const wrong = JSON.stringify({ cases: [{ ...layer, macs: 15 }, graph] });
	const { status, stdout, stderr } = await golden({
		'wrong.json': wrong,
		'cut.json': right.slice(0, 99),
		'right.json': right,
	});
	expect(status).toBe(1);
	expect(stderr.split('\n')).toEqual([
		"wrong.json: case ones: macs: must equal the engine's 16: the file says 15",
		expect.stringMatching(/^cut\.json: the text must be JSON: .*; correct it at that place$/),
		'',
	]);
	expect(stdout).toMatch(
		/^wrong\.json .* 1 do not hold\n.*cut\.json .*cannot be read\n.*right\.json .*all hold\n2 do not hold\n$/s,
	);
});

it('fails for a file that is not there', async () => {
	const { status, stderr } = await output(main, join(folder, 'nowhere.json'));
	expect(status).toBe(1);
	expect(stderr).toMatch(/nowhere\.json: ENOENT: no such file/);
});

it('reads all files of the repository, and finds that they hold, if none is named', async () => {
	const { status, stdout } = await output(main, '--backend', 'wasm');
	expect(stdout.split('\n').map((line) => line.split(/ +/)[0])).toEqual([
		...['blocks', 'conv', 'costs', 'depthwise', 'grouped', 'networks', 'spatial', 'svd'].map(
			(name) => `tests/golden/${name}.json`,
		),
		'all',
		'',
	]);
	expect(status).toBe(0);
	expect(tensorCount()).toBe(0);
});

it.each([
	[['--backend', 'webgl'], '--backend must be a known word: got "webgl"; try cpu or wasm\n'],
	[['--backend'], '--backend needs a value\n'],
	[['--constructor'], '--constructor is unknown here; try --backend or --help\n'],
	[['--fast'], '--fast is unknown here; try --backend or --help\n'],
	[['--help=yes'], '--help takes no value\n'],
])('refuses %j', async (args, sentence) => {
	expect(await output(main, ...args)).toEqual({ status: 2, stdout: '', stderr: sentence });
});

it('explains itself', async () => {
	const { status, stdout } = await output(main, '--help');
	expect(status).toBe(0);
	expect(stdout).toMatch(/^npm run golden -- \[--backend cpu\|wasm\] \[FILE…\]\n/);
});
