import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, tool } from './child.mjs';

const mark = 'build/.source-hash';
/** What the site is made of; the page about it counts tests and cases, too. */
const sources = [
	'LICENSE',
	'package-lock.json',
	'package.json',
	'scripts/golden',
	'src',
	'static',
	'svelte.config.js',
	'tests',
	'tsconfig.json',
	'vite.config.ts',
];

/** Whether the sources changed since the last build that succeeded. */
export function isStale() {
	return !existsSync(mark) || readFileSync(mark, 'utf8') !== sourceHash();
}

/**
 * Builds the site into build/.
 * @returns {Promise<number>} exit status
 */
export async function build() {
	rmSync(mark, { force: true });
	const hash = sourceHash();
	console.log('Building the site…');
	const status = await run(tool('vite'), ['build', '--logLevel', 'warn']);
	if (status === 0) writeFileSync(mark, hash);
	return status;
}

/** What the sources are, in one word. */
export function sourceHash() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesIn)) {
		hash.update(`\0${file}\0`).update(readFileSync(file));
	}
	return hash.digest('hex');
}

/** @param {string} source @returns {string[]} */
function filesIn(source) {
	if (!existsSync(source)) return [];
	if (statSync(source).isFile()) return [source];
	return readdirSync(source)
		.filter((name) => !name.startsWith('.'))
		.sort()
		.flatMap((name) => filesIn(path.join(source, name)));
}
