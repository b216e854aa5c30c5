import { figure } from './figure.mjs';
import { network } from './pages.mjs';
import { median, percentile } from './statistics.mjs';
import { slowdowns, visit } from './visit.mjs';

/** @typedef {import('./visit.mjs').Site} Site @typedef {import('./in-page.mjs').Tools} Tools */
/** @typedef {import('playwright').Page} Page */

const rounds = 40;
const warmUps = 4;
const mostDialMs = 16;
const mostDrawingMs = 150;

/** Values of two dials, each turned to and fro between them. */
const dials = /** @type {const} */ ([
	['α', ['0.75', '1']],
	['resolution', ['192', '224']],
]);

/**
 * How long a turned dial takes on the page of a network until its row, table and bars are those of the new setting,
 * and how long it takes to draw the activations of all layers once the worker has handed them over.
 * @param {Site} site
 */
export async function model(site) {
	/** @type {number[][][]} by slowdown: of each dial, then of the drawing */
	const times = [];
	for (const slowdown of slowdowns) {
		const settings = /** @type {const} */ ({ reducedMotion: 'reduce' });
		const plan = { path: network, slowdown, settings, before: watchWorkers };
		times.push(
			await visit(site, plan, async (page) => {
				await page.locator('[data-ran]').waitFor();
				const turned = [];
				for (const [, values] of dials) turned.push(await turns(page, values));
				return [...turned, await drawings(page)];
			}),
		);
	}
	const [asIs = [], slowed = []] = times;
	const spread = (/** @type {number} */ place) => [
		median(asIs[place] ?? []),
		percentile(asIs[place] ?? [], 0.95),
		percentile(slowed[place] ?? [], 0.95),
	];
	const bar = { unit: 'ms', judged: 1, at: 'p95 at 1×' };
	return [
		...dials.map(([name], place) =>
			figure(`${name} of MobileNet → row, table and bars: median / p95 / p95 at 4×`, spread(place), {
				...bar,
				atMost: mostDialMs,
			}),
		),
		figure('activations of all 28 layers, from the worker → drawn: median / p95 / p95 at 4×', spread(2), {
			...bar,
			atMost: mostDrawingMs,
		}),
	];
}

/** Notes when a worker last handed something over. @param {Page} page */
function watchWorkers(page) {
	return page.addInitScript(() => {
		const Plain = Worker;
		globalThis.Worker = class extends Plain {
			/** @param {string | URL} url @param {WorkerOptions} [options] */
			constructor(url, options) {
				super(url, options);
				this.addEventListener('message', () => Reflect.set(globalThis, 'handedOver', performance.now()));
			}
		};
	});
}

/** Turns a dial to and fro; the next turn waits until the network has run. @param {Page} page @param {readonly string[]} values */
function turns(page, values) {
	return page.evaluate(
		async ({ values, rounds, warmUps }) => {
			/** @type {Tools} */
			const { work, press, found, frame } = Reflect.get(globalThis, 'bench');
			const state = () => [found('figure h2').textContent, found('section td + td + td').textContent];
			const times = [];
			for (let round = 0; round < warmUps + rounds; round++) {
				const before = state().join();
				const choose = () => press(found(`input[type=radio][value="${values[round % 2]}"]`));
				times.push(await work(choose, () => state().join() !== before));
				while (document.querySelector('[data-ran]') === null) await frame().done;
			}
			return times.slice(warmUps);
		},
		{ values, rounds, warmUps },
	);
}

/** Chooses one picture after the other, and times from the worker's answer to the frame that shows it. @param {Page} page */
function drawings(page) {
	return page.evaluate(
		async ({ rounds, warmUps }) => {
			/** @type {Tools} */
			const { press, found, frame } = Reflect.get(globalThis, 'bench');
			const handedOver = () => Number(Reflect.get(globalThis, 'handedOver'));
			const times = [];
			for (let round = 0; round < warmUps + rounds; round++) {
				const before = handedOver();
				press(found(`input[type=radio][value=${['coffee', 'cat'][round % 2]}]`));
				let painted = NaN;
				while (handedOver() === before || document.querySelector('[data-ran]') === null) {
					const next = frame();
					await next.done;
					painted = next.times.painted;
				}
				// The frame in which it was first seen may have been painted before.
				if (painted < handedOver()) {
					const next = frame();
					await next.done;
					painted = next.times.painted;
				}
				times.push(painted - handedOver());
			}
			return times.slice(warmUps);
		},
		{ rounds, warmUps },
	);
}
