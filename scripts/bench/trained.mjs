import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { figure } from './figure.mjs';
import { pageScript, workerFiles } from './page-script.mjs';
import { network, workbench } from './pages.mjs';
import { median, percentile } from './statistics.mjs';
import { coldStarts, settled, visit } from './visit.mjs';

/** @typedef {import('./trained-page.ts').TrainedPlan} TrainedPlan @typedef {import('playwright').Page} Page */
/** @typedef {{ network: string, title: string, options: TrainedPlan['options'] }} TrainedRecord */

const rounds = 60;
const warmUps = 5;
const mostKilobytes = 150;
const mostMs = 2000;
const records = 'src/lib/models/trained';

/**
 * The page of a network sleeps until somebody stirs or a link asks something of it. A link to the trained network is
 * opened, which wakes it at once: the time is that of the page, not of a hand.
 */
const linked = `${network}#trained=mobilenet&input=boot`;

/**
 * What the weights of trained networks weigh, how long one picture takes in the worker, and how long it is until a page
 * that was opened cold has classified its first.
 * @param {import('./visit.mjs').Site} site
 */
export async function trained(site) {
	const networks = shipped();
	const content = await pageScript('trained-page.ts');
	const before = (/** @type {Page} */ page) => page.addInitScript({ content });
	const files = workerFiles(site.address);
	const figures = [];
	for (const { network: name, title, options } of networks) {
		const weights = new URL(`trained/${name}.bin`, site.address).href;
		const plan = { options, name, weights, ...files, rounds, warmUps };
		const times = await visit(site, { path: workbench, before }, async (page) => {
			await settled(page);
			return page.evaluate(measured, plan);
		});
		const spread = [median(times), percentile(times, 0.95)];
		figures.push(figure(`${title}, question → shares of one picture: median / p95`, spread, { unit: 'ms' }));
	}
	return [...weightFigures(networks), ...figures, await firstPicture(site)];
}

/** The records of the networks whose weights come with the site. @returns {TrainedRecord[]} */
function shipped() {
	return readdirSync(records)
		.filter((file) => file.endsWith('-seed-1.json'))
		.map((file) => JSON.parse(readFileSync(`${records}/${file}`, 'utf8')));
}

/** @param {readonly TrainedRecord[]} networks */
function weightFigures(networks) {
	return networks.map(({ network, title }) => {
		const bytes = gzipSync(readFileSync(`static/trained/${network}.bin`)).length;
		return figure(`${title}, its weights, compressed`, [bytes / 1000], { unit: 'kB', atMost: mostKilobytes });
	});
}

/** @param {import('./visit.mjs').Site} site */
async function firstPicture(site) {
	const times = await coldStarts(site, { path: linked, before: noteFirst }, async (page) => {
		const seen = await page.waitForFunction(() => Reflect.get(globalThis, 'classified'), undefined, {
			timeout: 20_000,
		});
		return seen.jsonValue();
	});
	return figure(
		'a link to the trained MobileNet → its first picture classified, cold, 1× / 4×',
		times.map(median),
		{
			unit: 'ms',
			atMost: mostMs,
			at: '4×',
		},
	);
}

/** Notes the first frame in which the network of the page has run. @param {Page} page */
function noteFirst(page) {
	return page.addInitScript(() => {
		const look = () => {
			const isThere = document.querySelector('section[data-ran]') !== null;
			if (isThere) Reflect.set(globalThis, 'classified', performance.now());
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

/** @param {TrainedPlan} plan @returns {Promise<number[]>} */
function measured(plan) {
	return Reflect.get(globalThis, 'trainedTimes')(plan);
}
