import { figure } from './figure.mjs';
import { workbench } from './pages.mjs';
import { median, percentile } from './statistics.mjs';
import { settled, slowdowns, visit } from './visit.mjs';

/** @typedef {import('./visit.mjs').Site} Site @typedef {import('./in-page.mjs').Tools} Tools */
/** @typedef {import('playwright').Page} Page */
/** @typedef {{ side: number, channels: number, filters: number }} Size */

/** Rounds that are counted; the first ones, which load and compile what the page needs, are not. */
const rounds = 60;
const warmUps = 5;

/** @type {(Size & { atMost: number })[]} */
const dialSizes = [
	{ side: 6, channels: 4, filters: 8, atMost: 16 },
	{ side: 32, channels: 16, filters: 16, atMost: 50 },
];

/** @type {Size[]} */
const stepSizes = [
	{ side: 6, channels: 4, filters: 8 },
	{ side: 16, channels: 16, filters: 16 },
	{ side: 32, channels: 32, filters: 32 },
	{ side: 64, channels: 64, filters: 64 },
];

/** How far the slider of the bare page goes. */
const bareSteps = 10_000;

/**
 * How long a turned dial takes until numbers, picture and formula are those of the new setting, and how
 * long a step takes, to the next place or to a far one. See `work` in in-page.mjs for what is timed.
 * @param {Site} site
 */
export async function answers(site) {
	const figures = [await floor(site)];
	for (const { atMost, ...size } of dialSizes) {
		const what = `dial → numbers, picture, formula at ${name(size)}`;
		figures.push(spread(what, await timings(site, size, turns), atMost));
	}
	for (const size of stepSizes) {
		for (const [what, measured] of /** @type {const} */ ([
			['step', steps],
			['scrub', scrubs],
		])) {
			figures.push(spread(`${what} at ${name(size)}`, await timings(site, size, measured), 8));
		}
	}
	return figures;
}

/**
 * @param {Site} site @param {Size} size
 * @param {(page: Page, size: Size & { rounds: number }) => Promise<number[]>} measured
 * @returns {Promise<number[][]>} by slowdown
 */
async function timings(site, size, measured) {
	const { side, channels, filters } = size;
	const path = `${workbench}#D_f=${side}&M=${channels}&N=${filters}`;
	const results = [];
	for (const slowdown of slowdowns) {
		// Without motion a step is drawn once, not in every frame of its way; `play` measures those.
		const settings = /** @type {const} */ ({ reducedMotion: 'reduce' });
		const times = await visit(site, { path, slowdown, settings }, async (page) => {
			await shown(page, size);
			return measured(page, { ...size, rounds: warmUps + rounds });
		});
		results.push(times.slice(warmUps));
	}
	return results;
}

/**
 * The same for a page that holds a slider and a line of text, and nothing else: what of the other figures is the
 * browser's and the machine's own.
 * @param {Site} site
 */
async function floor(site) {
	const times = [];
	for (const slowdown of slowdowns) {
		const own = await visit(site, { path: workbench, slowdown }, async (page) => {
			await settled(page);
			await page.evaluate(strip, bareSteps);
			return scrubs(page, { rounds: warmUps + rounds });
		});
		times.push(own.slice(warmUps));
	}
	return spread('scrub of a page with a slider and a line of text alone', times);
}

/** Leaves of a page a slider and the line that says where it stands. @param {number} length */
function strip(length) {
	const slider = Object.assign(document.createElement('input'), {
		type: 'range',
		min: '1',
		max: String(length),
	});
	slider.setAttribute('aria-label', 'Position');
	const line = document.createElement('p');
	line.setAttribute('role', 'status');
	const stage = document.createElement('div');
	stage.setAttribute('role', 'group');
	stage.setAttribute('aria-label', 'Stage');
	slider.addEventListener('input', () => (line.textContent = `Step ${slider.value}`));
	stage.append(slider, line);
	document.body.replaceChildren(stage);
}

/** @param {string} what @param {number[][]} times by slowdown @param {number} [atMost] */
function spread(what, [asIs = [], slowed = []], atMost) {
	const values = [median(asIs), percentile(asIs, 0.95), percentile(slowed, 0.95)];
	const bar = { unit: 'ms', ...(atMost !== undefined && { atMost, judged: 1, at: 'p95 at 1×' }) };
	return figure(`${what}: median / p95 / p95 at 4×`, values, bar);
}

/** Waits until the run of this size is on the screen. @param {Page} page @param {Size} size */
async function shown(page, { side, channels, filters }) {
	const all = side ** 2 * filters * channels * 3 ** 2;
	await page.locator(`[aria-label=Stage] input[type=range][max="${all}"]`).waitFor();
	await page.locator('[aria-label=Stage]').click({ position: { x: 2, y: 2 } });
	await settled(page);
}

/** Turns the dial of the filters up and down. @param {Page} page @param {Size & { rounds: number }} size */
function turns(page, size) {
	return page.evaluate(async ({ filters, rounds }) => {
		/** @type {Tools} */
		const { work, slide, found, frame } = Reflect.get(globalThis, 'bench');
		const state = () => [found('[aria-label=Position]').getAttribute('max'), found('output').textContent];
		const times = [];
		for (let round = 0; round < rounds; round++) {
			const before = state();
			const turn = () => slide('Output channels N', filters - 1 + (round % 2));
			times.push(await work(turn, () => state().every((value, index) => value !== before[index])));
			await frame().done;
		}
		return times;
	}, size);
}

/** Steps forward by the button. @param {Page} page @param {Size & { rounds: number }} size */
function steps(page, size) {
	return page.evaluate(async ({ rounds }) => {
		/** @type {Tools} */
		const { work, press, found, frame, step } = Reflect.get(globalThis, 'bench');
		const times = [];
		for (let round = 0; round < rounds; round++) {
			const before = step();
			const forward = () => press(found('[aria-label="Step forward"]'));
			times.push(await work(forward, () => step() === before + 1));
			await frame().done;
		}
		return times;
	}, size);
}

/** Drags the position to places that lie far apart. @param {Page} page @param {{ rounds: number }} size */
function scrubs(page, size) {
	return page.evaluate(async ({ rounds }) => {
		/** @type {Tools} */
		const { work, slide, found, frame, step } = Reflect.get(globalThis, 'bench');
		const length = Number(found('[aria-label=Position]').getAttribute('max'));
		const times = [];
		for (let round = 1; round <= rounds; round++) {
			const to = 1 + ((round * 102_947) % length);
			times.push(
				await work(
					() => slide('Position', to),
					() => step() === to,
				),
			);
			await frame().done;
		}
		return times;
	}, size);
}

/** @param {Size} size */
function name({ side, channels, filters }) {
	return `${side}×${side}×${channels}→${filters}`;
}
