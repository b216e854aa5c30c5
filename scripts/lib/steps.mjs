import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { run, tool } from './child.mjs';
import { counts, playwrightCounts, vitestCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(env: Record<string, string>) => Promise<Counts>} run
 * @property {boolean} [needsBrowser]
 * @property {string} [after] a step without whose success this one says nothing
 */

/**
 * The gate, in order.
 * @type {Step[]}
 */
export const steps = [
	check('svelte-kit', ['sync']),
	check('prettier', ['--check', '.']),
	check('eslint', ['.', '--max-warnings', '0']),
	check('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
	check('tsc', ['--project', 'src/service-worker']),
	check('depcruise', ['src', 'tests', 'scripts', '--config', '.dependency-cruiser.cjs']),
	check('knip', ['--treat-config-hints-as-errors']),
	{ name: 'vitest', run: vitest, needsBrowser: true },
	{ name: 'build', run: async () => one(await build()) },
	{ name: 'playwright', run: playwright, needsBrowser: true, after: 'build' },
];

/** A tool that counts as one check. @param {string} name @param {string[]} args @returns {Step} */
function check(name, args) {
	return { name, run: async (env) => one(await run(tool(name), args, { env })) };
}

/** @param {number} status @returns {Counts} */
function one(status) {
	if (status === 0) return { passed: 1, failed: 0 };
	return { passed: 0, failed: 1, note: `exit status ${status}` };
}

/** @param {Record<string, string>} env */
async function vitest(env) {
	const report = 'reports/vitest.json';
	rmSync(report, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const status = await run(tool('vitest'), ['run', ...reporters], { env });
	return counts(report, status, vitestCounts);
}

/** @param {Record<string, string>} env */
async function playwright(env) {
	const report = 'reports/playwright.json';
	rmSync(report, { force: true });
	const status = await run(tool('playwright'), ['test'], { env });
	return counts(report, status, playwrightCounts);
}
