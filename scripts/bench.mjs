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
 * Sets a slider to values in turn; the time until the page is up to date and painted.
 * @param {import('playwright').Page} page @param {string} name @param {number[]} values
 * @param {boolean} isCalculated whether numbers have to be calculated anew
 */
async function turned(page, name, values, isCalculated) {
	return page.evaluate(async ([name, values, isCalculated]) => {
		const slider = document.querySelector(`input[type=range][aria-label="${name}"]`);
		if (!(slider instanceof HTMLInputElement)) throw new Error(`no slider ${name}`);
		const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		const position = () =>
			document.querySelector('input[type=range][aria-label="Position"]')?.getAttribute('max');
		const times = [];
		for (const value of values) {
			const before = position();
			const start = performance.now();
			slider.value = String(value);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			while (isCalculated && position() === before) await new Promise((resolve) => setTimeout(resolve));
			if (!isCalculated) await Promise.resolve();
			times.push(performance.now() - start);
			await painted();
		}
		return times;
	}, /** @type {const} */ ([name, values, isCalculated]));
}

/** @param {import('playwright').Page} page @param {string} address @param {string} path */
async function open(page, address, path) {
	await page.goto('about:blank');
	await page.goto(new URL(path, address).href);
	await page.locator('[data-live]').waitFor();
	await page.waitForLoadState('networkidle');
}

/** @param {string} address */
async function bench(address) {
	const browser = await chromium.launch(launchOptions);
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const rounds = Array.from({ length: dialRounds }, (_, round) => round);

	await open(page, address, 'convolutions/standard/');
	await turned(page, 'Output channels N', [7, 8], true);
	report(
		'dial N, 6×6×4→8: numbers and picture',
		await turned(
			page,
			'Output channels N',
			rounds.map((round) => 7 + (round % 2)),
			true,
		),
	);
	await open(page, address, 'convolutions/standard/#D_f=32&M=16&N=16');
	await turned(page, 'Output channels N', [15, 16], true);
	report(
		'dial N, 32×32×16→16: numbers and picture',
		await turned(
			page,
			'Output channels N',
			rounds.map((round) => 15 + (round % 2)),
			true,
		),
	);

	for (const [side, channels] of [
		[6, 4],
		[16, 16],
		[32, 32],
		[64, 64],
	]) {
		await open(page, address, `convolutions/standard/#D_f=${side}&M=${channels}&N=${channels}`);
		const length = Number(await page.getByRole('slider', { name: 'Position' }).getAttribute('max'));
		const places = Array.from({ length: stepRounds }, (_, round) => 1 + ((round * 7919 * 13) % length));
		const times = await turned(page, 'Position', places, false);
		report(`scrub, ${side}×${side}×${channels}→${channels}, ${length} steps`, times);
	}
	await browser.close();
}

const [address] = process.argv.slice(2);
if (address === undefined) {
	console.error('Use: npm run bench -- ADDRESS, the one that npm start prints');
	process.exitCode = 2;
} else {
	await bench(address);
}
