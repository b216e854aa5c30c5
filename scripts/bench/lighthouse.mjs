import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchOptions } from '../lib/browser.mjs';
import { run } from '../lib/child.mjs';
import { npm } from '../lib/install.mjs';
import { unmeasured } from './figure.mjs';
import { judged } from './pages.mjs';
import { median } from './statistics.mjs';

/** @typedef {import('./figure.mjs').Figure} Figure @typedef {{ node: string, script: string }} Program */

// Not among the packages of the project: `npm test` needs neither, and they are as large as all of those together.
const version = '13.5.0';
const node = '24.21.0';
const folder = path.resolve('node_modules/.cache/lighthouse');

const categories = /** @type {const} */ (['performance', 'accessibility', 'best-practices', 'seo']);
const atLeast = [98, 100, 100, 100];
const times = 3;

/**
 * Lighthouse's scores of the pages that there are.
 * @param {import('./visit.mjs').Site} site
 */
export async function lighthouse(site) {
	const program = await obtained();
	const what = (/** @type {string} */ page) => `Lighthouse ${version}, mobile, /${page}`;
	if (program === undefined) return [unmeasured(what(''), 'Lighthouse could not be installed')];
	/** @type {Figure[]} */
	const figures = [];
	for (const page of judged) {
		if (!existsSync(path.join('build', page, 'index.html'))) {
			figures.push(unmeasured(what(page), 'there is no such page'));
			continue;
		}
		/** @type {number[][]} */
		const scores = [];
		for (let time = 0; time < times; time++) scores.push(await score(program, site, page));
		const medians = categories.map((_, index) => median(scores.map((each) => each[index] ?? NaN)));
		const isMet = medians.every((value, index) => value >= (atLeast[index] ?? NaN));
		figures.push({ what: what(page), measured: medians.join(' / '), bar: `≥ ${atLeast.join(' / ')}`, isMet });
	}
	return figures;
}

/** Installs Lighthouse, and a Node that is new enough for it, where they are not yet. @returns {Promise<Program | undefined>} */
async function obtained() {
	const packages = path.join(folder, version, 'node_modules');
	const script = path.join(packages, 'lighthouse/cli/index.js');
	const [major = 0] = process.versions.node.split('.').map(Number);
	const isNew = major >= 23;
	const own = path.join(packages, 'node/bin/node');
	if (!existsSync(script) || !(isNew || existsSync(own))) {
		console.log(`Installing Lighthouse ${version}…`);
		mkdirSync(path.dirname(packages), { recursive: true });
		const names = [`lighthouse@${version}`, ...(isNew ? [] : [`node@${node}`])];
		const options = ['--prefix', path.dirname(packages), '--no-audit', '--no-fund', '--loglevel=error'];
		if ((await npm(['install', ...options, ...names])) !== 0) return undefined;
	}
	return { node: isNew ? process.execPath : own, script };
}

/** @param {Program} program @param {import('./visit.mjs').Site} site @param {string} page */
async function score(program, site, page) {
	const scratch = mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
	const report = path.join(scratch, 'report.json');
	const flags = ['--headless', ...launchOptions.args, `--user-data-dir=${scratch}/profile`];
	try {
		const args = [
			program.script,
			new URL(page, site.address).href,
			'--quiet',
			'--output=json',
			`--output-path=${report}`,
			`--only-categories=${categories.join(',')}`,
			`--chrome-flags=${flags.join(' ')}`,
		];
		await run(program.node, args, { env: { CHROME_PATH: site.chromium }, limitMs: 180_000 });
		const result = JSON.parse(readFileSync(report, 'utf8'));
		return categories.map((name) => Math.round(100 * result.categories[name].score));
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}
