import { figure } from './figure.mjs';
import { lesson } from './pages.mjs';
import { median } from './statistics.mjs';
import { coldStarts, settled } from './visit.mjs';

/** @typedef {import('./in-page.mjs').Tools} Tools */

const playMs = 5000;

/** At 60 frames a second one takes 16.7 ms. */
const longestMs = 17;

/**
 * How many frames are on time while it plays.
 * @param {import('./visit.mjs').Site} site
 */
export async function play(site) {
	const shares = await coldStarts(site, { path: lesson }, async (page) => {
		await settled(page);
		const times = await page.evaluate(frames, playMs);
		return (100 * times.filter((time) => time <= longestMs).length) / times.length;
	});
	const bar = { unit: '%', atLeast: 99, judged: 0, at: '1×' };
	return [figure('5 s of play: frames of at most 17 ms, 1× / 4×', shares.map(median), bar)];
}

/** The intervals between frames while it plays; at the end of a segment it is started again. @param {number} lastsMs */
async function frames(lastsMs) {
	/** @type {Tools} */
	const { stage, press, step } = Reflect.get(globalThis, 'bench');
	const button = () => [...document.querySelectorAll('[aria-label=Stage] button')].find(plays);
	const plays = (/** @type {Element} */ each) => each.textContent?.trim() === 'Play';
	// Out of sight it would halt.
	stage()?.scrollIntoView();
	const steps = new Set();
	const times = [];
	let last = NaN;
	for (const end = performance.now() + lastsMs; performance.now() < end;) {
		const halted = button();
		if (halted instanceof HTMLElement) press(halted);
		/** @type {number} */
		const now = await new Promise((resolve) => requestAnimationFrame(resolve));
		if (!Number.isNaN(last)) times.push(now - last);
		last = now;
		steps.add(step());
	}
	if (steps.size < 5) throw new Error('it does not play');
	return times;
}
