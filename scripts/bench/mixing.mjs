import { figure } from './figure.mjs';
import { groups } from './pages.mjs';
import { median, percentile } from './statistics.mjs';
import { slowdowns, visit } from './visit.mjs';

/** @typedef {import('./visit.mjs').Site} Site @typedef {import('./in-page.mjs').Tools} Tools */
/** @typedef {import('playwright').Page} Page */

const rounds = 60;
const warmUps = 6;
const channels = 24;
const mostMs = 33;

/** The dials of the cell that measures, by what they are called, and the values that they are turned through. */
const dials = /** @type {const} */ ([
	['groups', 'Groups g of each layer', [2, 3, 4, 6, 8, 12]],
	['channels', 'Channels C', [20, 24]],
]);

/**
 * How long a turned dial takes until every input channel has been nudged anew and both mixing matrices are drawn.
 * @param {Site} site
 */
export async function mixing(site) {
	const path = `${groups}#at=5.4&5.4.C=${channels}&5.4.g=12&5.4.nudged=${channels}`;
	/** @type {number[][][]} by slowdown, then by dial */
	const times = [];
	for (const slowdown of slowdowns) {
		const settings = /** @type {const} */ ({ reducedMotion: 'reduce' });
		times.push(
			await visit(site, { path, slowdown, settings }, async (page) => {
				await page.getByRole('slider', { name: dials[0][1] }).click({ position: { x: 2, y: 2 } });
				const all = [];
				for (const [, name, values] of dials) all.push(await turns(page, name, values));
				return all;
			}),
		);
	}
	const [asIs = [], slowed = []] = times;
	return dials.map(([what], place) => {
		const [own = [], slow = []] = [asIs[place], slowed[place]];
		const values = [median(own), percentile(own, 0.95), percentile(slow, 0.95)];
		const name = `${what} at C = ${channels} → mixing measured and drawn: median / p95 / p95 at 4×`;
		return figure(name, values, { unit: 'ms', atMost: mostMs, judged: 1, at: 'p95 at 1×' });
	});
}

/** Turns a dial through its values, to and fro. @param {Page} page @param {string} name @param {readonly number[]} values */
function turns(page, name, values) {
	return page.evaluate(
		async ({ name, values, rounds, warmUps }) => {
			/** @type {Tools} */
			const { work, slide, frame } = Reflect.get(globalThis, 'bench');
			const cell = document.getElementById('5.4');
			const state = () =>
				[...(cell?.querySelectorAll('svg[aria-label]') ?? [])].map((each) => each.ariaLabel).join();
			const times = [];
			for (let round = 0; round < warmUps + rounds; round++) {
				const before = state();
				const turn = () => slide(name, values[round % values.length] ?? NaN);
				times.push(await work(turn, () => state() !== before));
				await frame().done;
			}
			return times.slice(warmUps);
		},
		{ name, values, rounds, warmUps },
	);
}
