// Measures how fast the built site answers, in Chromium, and prints the figures.
//   npm run bench -- ADDRESS
// ADDRESS is the one that `npm start` prints. Nothing is judged here: compare figures of one machine.
import { chromium } from 'playwright';
import { launchOptions } from './lib/browser.mjs';

const dialRounds = 40;
const stepRounds = 60;

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param {string} what @param {number[]} values in ms */
function report(what, values) {
	const [median, p95] = [percentile(values, 0.5), percentile(values, 0.95)];
	console.log(
		`${what.padEnd(52)} median ${median.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   n ${values.length}`,
	);
}

/**
 * A slider to be set to values in turn.
 * @typedef {object} Turn
 * @property {string} name its accessible name
 * @property {number[]} values
 * @property {boolean} isCalculated whether numbers have to be calculated anew
 */

/**
 * The times from setting the slider until the page shows what follows from it.
 * @param {import('playwright').Page} page @param {Turn} turn
 */
async function turned(page, turn) {
	return page.evaluate(async ({ name, values, isCalculated }) => {
		const slider = document.querySelector(`input[type=range][aria-label="${name}"]`);
		if (!(slider instanceof HTMLInputElement)) throw new Error(`no slider ${name}`);
		const later = () => new Promise((resolve) => setTimeout(resolve));
		const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		const steps = () => document.querySelector('input[aria-label="Position"]')?.getAttribute('max');
		const times = [];
		for (const value of values) {
			const before = steps();
			const start = performance.now();
			slider.value = String(value);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			do await later();
			while (isCalculated && steps() === before);
			times.push(performance.now() - start);
			await painted();
		}
		return times;
	}, turn);
}

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
	await page.goto('about:blank');
	await page.goto(address);
	await page.locator('[data-live]').waitFor();
	await page.waitForLoadState('networkidle');
}

/** @param {import('playwright').Page} page @param {string} address @param {[side: number, channels: number, filters: number]} size */
async function dials(page, address, [side, channels, filters]) {
	const name = 'Output channels N';
	const values = Array.from({ length: dialRounds }, (_, round) => filters - 1 + (round % 2));
	await open(page, `${address}#D_f=${side}&M=${channels}&N=${filters}`);
	await turned(page, { name, values: [filters - 1, filters], isCalculated: true });
	const times = await turned(page, { name, values, isCalculated: true });
	report(`dial N, ${side}×${side}×${channels}→${filters}: numbers and picture`, times);
}

/** @param {import('playwright').Page} page @param {string} address @param {[side: number, channels: number]} size */
async function scrubs(page, address, [side, channels]) {
	await open(page, `${address}#D_f=${side}&M=${channels}&N=${channels}`);
	const length = Number(await page.getByRole('slider', { name: 'Position' }).getAttribute('max'));
	const values = Array.from({ length: stepRounds }, (_, round) => 1 + ((round * 102_947) % length));
	const times = await turned(page, { name: 'Position', values, isCalculated: false });
	report(`scrub, ${side}×${side}×${channels}→${channels}, ${length} steps`, times);
}

/** @param {string} site */
async function bench(site) {
	const browser = await chromium.launch(launchOptions);
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const address = new URL('convolutions/standard/', site).href;
	await dials(page, address, [6, 4, 8]);
	await dials(page, address, [32, 16, 16]);
	await scrubs(page, address, [6, 4]);
	await scrubs(page, address, [16, 16]);
	await scrubs(page, address, [32, 32]);
	await scrubs(page, address, [64, 64]);
	await browser.close();
}

const [site] = process.argv.slice(2);
if (site === undefined) {
	console.error('Use: npm run bench -- ADDRESS, the one that npm start prints');
	process.exitCode = 2;
} else {
	await bench(site);
}
