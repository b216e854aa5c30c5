import { execFileSync } from 'node:child_process';
import { figure } from './figure.mjs';
import { training as path } from './pages.mjs';
import { median } from './statistics.mjs';
import { settled, visit } from './visit.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ seconds: number[], pictures: number }} Speed seconds by round, and pictures in each */

const warmUps = 5;
const rounds = 40;

/** Two of the display's frames. */
const longestMs = 33.4;

/**
 * How fast four networks are trained side by side in the worker of the built site, how fast in Node, and how many of the
 * page's frames are on time meanwhile.
 * @param {import('./visit.mjs').Site} site
 */
export async function training(site) {
	const { speed, frames } = await visit(site, { path, before: watchRounds }, async (page) => {
		await settled(page);
		const cell = page.locator('[id="9.1"]');
		await cell.getByRole('button', { name: 'Skip, show the answer' }).click();
		await cell.getByRole('button', { name: 'Train', exact: true }).click();
		await page.waitForFunction((least) => Reflect.get(globalThis, 'rounds').length >= least, warmUps, {
			timeout: 120_000,
		});
		return page.evaluate(measured, { warmUps, rounds });
	});
	const onTime = frames.filter((ms) => ms <= longestMs).length / frames.length;
	return [
		figure(
			'training of four networks side by side: in the browser / in Node',
			[perSecond(speed), perSecond(inNode())],
			{ unit: 'pictures a second' },
		),
		figure('frames of at most 33 ms while four networks are trained', [100 * onTime], {
			unit: '%',
			atLeast: 99,
		}),
	];
}

/** Pictures a second, each counted once for each network. @param {Speed} speed */
function perSecond({ seconds, pictures }) {
	return pictures / median(seconds);
}

/** @returns {Speed} */
function inNode() {
	const script = ['scripts/script.mjs', 'scripts/bench/train-in-node.ts'];
	return JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8' }));
}

/** Notes what the worker says of each round. @param {Page} page */
function watchRounds(page) {
	return page.addInitScript(() => {
		/** @type {{ seconds: number, pictures: number }[]} */
		const rounds = [];
		Reflect.set(globalThis, 'rounds', rounds);
		const Plain = Worker;
		globalThis.Worker = class extends Plain {
			/** @param {string | URL} url @param {WorkerOptions} [options] */
			constructor(url, options) {
				super(url, options);
				this.addEventListener('message', ({ data }) => {
					if (data.kind !== 'round') return;
					rounds.push({ seconds: data.seconds, pictures: data.pictures * data.losses.length });
				});
			}
		};
	});
}

/**
 * The intervals between frames until so many rounds are done, and how long those took.
 * @param {{ warmUps: number, rounds: number }} plan @returns {Promise<{ speed: Speed, frames: number[] }>}
 */
async function measured({ warmUps, rounds }) {
	/** @type {{ seconds: number, pictures: number }[]} */
	const done = Reflect.get(globalThis, 'rounds');
	const frames = [];
	let last = NaN;
	while (done.length < warmUps + rounds) {
		/** @type {number} */
		const now = await new Promise((resolve) => requestAnimationFrame(resolve));
		if (!Number.isNaN(last)) frames.push(now - last);
		last = now;
	}
	const counted = done.slice(warmUps, warmUps + rounds);
	const speed = { seconds: counted.map(({ seconds }) => seconds), pictures: counted[0]?.pictures ?? NaN };
	return { speed, frames };
}
