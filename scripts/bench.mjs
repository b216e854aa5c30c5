// Measures the built site in Chromium and prints every figure beside the bar that it is held to.
//   npm run bench                  everything, in about 13 minutes
//   npm run bench -- bytes start   only these parts
//   npm run bench -- --write       everything, and puts the table into README.md
// It is no test: a figure says what this machine, with its load, does. It fails only if it cannot measure.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser } from './lib/browser.mjs';
import { build, isStale } from './lib/build.mjs';
import { endAllOnSignal } from './lib/child.mjs';
import { install } from './lib/install.mjs';

/** @param {string[]} args @returns {Promise<number>} exit status */
async function bench(args) {
	if (!(await install())) return 1;
	const { partNames } = await import('./bench/parts.mjs');
	const { names, isWritten } = asked(args, partNames);
	const chromium = await browser();
	if (chromium === undefined) return 1;
	if (isStale() && (await build()) !== 0) return 1;
	const report = await measuredBy(chromium, names);
	console.log(`\n${report}`);
	if (isWritten) await write(report);
	return 0;
}

/**
 * @param {string[]} args @param {string[]} known
 * @throws {Error} with a sentence for the reader
 */
function asked(args, known) {
	const isWritten = args.includes('--write');
	const names = args.filter((arg) => arg !== '--write');
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Error(`There is no "${unknown}". The parts are: ${known.join(', ')}.`);
	if (isWritten && names.length > 0) throw new Error('README.md shows all parts; --write measures them all.');
	return { names: names.length > 0 ? names : known, isWritten };
}

/** @param {string} chromium @param {string[]} names */
async function measuredBy(chromium, names) {
	const { measured } = await import('./bench/parts.mjs');
	const { serveCompressed } = await import('./bench/server.mjs');
	const { description, machine } = await import('./bench/machine.mjs');
	const { table } = await import('./bench/table.mjs');
	const { chromiumVersion } = await import('./bench/visit.mjs');
	const version = await chromiumVersion(chromium);
	const before = os.loadavg()[0] ?? NaN;
	const site = { ...(await serveCompressed('build')), chromium };
	try {
		const figures = await measured(site, names);
		const after = os.loadavg()[0] ?? NaN;
		return `${table(figures)}\n\n${description(machine(version, [before, after]))}`;
	} finally {
		site.close();
	}
}

/** @param {string} report */
async function write(report) {
	const { replaced } = await import('./bench/table.mjs');
	writeFileSync('README.md', replaced(readFileSync('README.md', 'utf8'), 'bench', report));
	console.log('README.md has the new table.');
}

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
endAllOnSignal();
try {
	process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
