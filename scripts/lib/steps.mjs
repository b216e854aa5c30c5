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
 * @property {boolean} [isReading] it only reads the tree, with one processor core, and prints in one piece
 * @property {string} [after] a step without whose success this one says nothing
 */

const components = '**/*.svelte';

/** Lets TypeScript read components as they are linted: otherwise each of them has all types read anew. */
const typesOfComponents = { SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK: '1' };

/**
 * The gate, in order.
 * @type {Step[]}
 */
export const steps = [
	{ name: 'svelte-kit', run: async () => one(await run(tool('svelte-kit'), ['sync'])) },
	// The longest first: the others pass beside them. ESLint uses one processor core.
	check('eslint', ['.', '--ignore-pattern', components, '--max-warnings', '0']),
	check('eslint-svelte', [components, '--max-warnings', '0'], { command: 'eslint', env: typesOfComponents }),
	check('prettier', ['--check', '.']),
	check('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
	check('tsc', ['--project', 'src/service-worker']),
	check('depcruise', ['src', 'tests', 'scripts', '--config', '.dependency-cruiser.cjs']),
	check('knip', ['--treat-config-hints-as-errors']),
	{ name: 'vitest', run: vitest, needsBrowser: true },
	{ name: 'build', run: async () => one(await build()) },
	{ name: 'playwright', run: playwright, needsBrowser: true, after: 'build' },
];

/** A step that reads the tree with a tool, of its own name if no other is given, and counts as one check.
 * @param {string} name @param {string[]} args @param {{ command?: string, env?: Record<string, string> }} how @returns {Step} */
function check(name, args, { command = name, env: own = {} } = {}) {
	const header = `\n=== ${name}`;
	return {
		name,
		isReading: true,
		run: async (env) => one(await run(tool(command), args, { env: { ...env, ...own }, header })),
	};
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
