import { browser } from './browser.mjs';
import { install } from './install.mjs';
import { steps } from './steps.mjs';

/** @typedef {import('./counts.mjs').Counts & { name: string, seconds: number }} Result */

/**
 * Runs every step of the gate, or the named ones, whatever fails on the way; the last line is the count.
 * @param {string[]} names
 * @returns {Promise<number>} 0 only if nothing failed
 */
export async function gate(names) {
	const chosen = choose(names);
	/** @type {Result[]} */
	const results = [];
	if (await install()) {
		const env = await environment(chosen, results);
		for (const group of groups(chosen)) results.push(...(await runGroup(group, env, results)));
	} else {
		results.push({ name: 'install', passed: 0, failed: 1, seconds: 0 });
	}
	return summary(results);
}

/** @param {string[]} names */
function choose(names) {
	const unknown = names.find((name) => !steps.some((step) => step.name === name));
	if (unknown !== undefined) {
		const known = steps.map((step) => step.name).join(', ');
		throw new Error(`There is no step "${unknown}". The steps are: ${known}.`);
	}
	// The first step writes the types that others read, so it always runs.
	return names.length === 0 ? steps : steps.filter(({ name }, index) => index === 0 || names.includes(name));
}

/** @param {import('./steps.mjs').Step[]} chosen @param {Result[]} results */
async function environment(chosen, results) {
	/** @type {Record<string, string>} */
	const env = {};
	if (!chosen.some((step) => step.needsBrowser)) return env;
	const path = await browser();
	if (path === undefined) results.push({ name: 'browser', passed: 0, failed: 1, seconds: 0 });
	else env.CHROMIUM_PATH = path;
	return env;
}

/** Steps that only read, next to each other, make one group; every other step is one by itself.
 * @param {import('./steps.mjs').Step[]} chosen */
function groups(chosen) {
	/** @type {import('./steps.mjs').Step[][]} */
	const groups = [];
	for (const step of chosen) {
		const last = groups.at(-1);
		if (step.isReading && last?.at(-1)?.isReading) last.push(step);
		else groups.push([step]);
	}
	return groups;
}

/**
 * Runs the steps of a group two at a time.
 * @param {import('./steps.mjs').Step[]} group
 * @param {Record<string, string>} env
 * @param {Result[]} earlier
 * @returns {Promise<Result[]>} in the order of the steps
 */
async function runGroup(group, env, earlier) {
	/** @type {Result[]} */
	const results = [];
	const waiting = group.entries();
	const work = async () => {
		for (const [index, step] of waiting) results[index] = await result(step, env, earlier);
	};
	await Promise.all([work(), work()]);
	return results;
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {Record<string, string>} env
 * @param {Result[]} earlier
 * @returns {Promise<Result>}
 */
async function result(step, env, earlier) {
	const { name, after } = step;
	if (!step.isReading) console.log(`\n=== ${name}`);
	if (after !== undefined && earlier.some((one) => one.name === after && one.failed > 0)) {
		return { name, passed: 0, failed: 1, seconds: 0, note: `not run: ${after} failed` };
	}
	const began = performance.now();
	const counts = await step.run(env);
	return { ...counts, name, seconds: (performance.now() - began) / 1000 };
}

/** @param {Result[]} results */
function summary(results) {
	console.log('\n=== summary');
	for (const { name, passed, failed, seconds, skipped = 0, note } of results) {
		const verdict = failed === 0 ? 'ok  ' : 'FAIL';
		const time = `${seconds.toFixed(1)} s`.padStart(8);
		const total = `${passed} passed, ${failed} failed`;
		const extra = [skipped > 0 ? `${skipped} skipped` : '', note ?? ''].filter(Boolean);
		console.log(`${verdict} ${name.padEnd(14)} ${time}  ${[total, ...extra].join(', ')}`);
	}
	const passed = results.reduce((sum, one) => sum + one.passed, 0);
	const failed = results.reduce((sum, one) => sum + one.failed, 0);
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
}
