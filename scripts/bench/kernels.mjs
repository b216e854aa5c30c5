import { figure } from './figure.mjs';
import { spatial } from './pages.mjs';
import { median, percentile } from './statistics.mjs';
import { settled, slowdowns, visit } from './visit.mjs';

/** @typedef {import('./in-page.mjs').Tools} Tools */
/** @typedef {import('playwright').Page} Page */

const rounds = 60;
const warmUps = 5;
const mostMs = 33;

/** A picture that is larger than the map that a kernel is laid on. */
const picture = 'docs/stage.png';

/**
 * How long a painted weight takes until the singular values, the rebuilt kernel and the error map of a picture are
 * those of the new kernel.
 * @param {import('./visit.mjs').Site} site
 */
export async function kernels(site) {
	const times = [];
	for (const slowdown of slowdowns) {
		const settings = /** @type {const} */ ({ reducedMotion: 'reduce' });
		times.push(
			await visit(site, { path: spatial, slowdown, settings }, async (page) => {
				await page.getByRole('slider', { name: 'weight in row 1, column 1' }).focus();
				await settled(page);
				await page
					.locator('section', { hasText: 'Error map' })
					.locator('input[type=file]')
					.first()
					.setInputFiles(picture);
				await page.getByText('128×128', { exact: true }).waitFor();
				return (await strokes(page)).slice(warmUps);
			}),
		);
	}
	const [asIs = [], slowed = []] = times;
	const values = [median(asIs), percentile(asIs, 0.95), percentile(slowed, 0.95)];
	const bar = { unit: 'ms', atMost: mostMs, judged: 1, at: 'p95 at 1×' };
	return [
		figure(
			'painted weight → singular values, rebuilt kernel, error map of 128×128: median / p95 / p95 at 4×',
			values,
			bar,
		),
	];
}

/** Paints one weight with a digit, then with another, and so on. @param {Page} page */
function strokes(page) {
	return page.evaluate(async (rounds) => {
		/** @type {Tools} */
		const { work, found, frame } = Reflect.get(globalThis, 'bench');
		const weight = found('[role=slider][aria-label="weight in row 1, column 1"]');
		// They stay, whatever they show.
		const shown = ['Singular values', 'The rebuilt kernel', 'Error map'].map((start) =>
			document.querySelector(`[aria-label^="${start}"]`),
		);
		const state = () => shown.map((element) => element?.getAttribute('aria-label'));
		const times = [];
		for (let round = 0; round < rounds; round++) {
			const before = state();
			const key = String(2 + (round % 2));
			const paint = () => weight.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
			times.push(await work(paint, () => state().every((value, index) => value !== before[index])));
			await frame().done;
		}
		return times;
	}, rounds + warmUps);
}
