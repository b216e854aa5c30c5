import { figure } from './figure.mjs';
import { lesson } from './pages.mjs';
import { median, sum } from './statistics.mjs';
import { coldStarts, settled, visit } from './visit.mjs';

/** @typedef {import('./in-page.mjs').Seen} Seen @typedef {import('./in-page.mjs').Tools} Tools */
/** @typedef {import('./visit.mjs').Site} Site @typedef {import('playwright').Page} Page */

/** A link that restores a setting, whose picture therefore differs from the one that was prerendered. */
const restored = `${lesson}#2.1.step=14&2.5.step=2966`;

/** @type {[what: string, value: (seen: Seen) => number, atMost?: number][]} */
const timed = [
	['first contentful paint', ({ fcp }) => fcp],
	['largest contentful paint', ({ lcp }) => lcp],
	['navigation → first step on live numbers', ({ live }) => live, 1500],
	['total blocking time', blocking, 100],
	['longest task, if of 50 ms or more', longest, 100],
];

/**
 * From the navigation until the page has come to rest, with the first step taken as soon as it answers.
 * @param {Site} site
 */
export async function start(site) {
	const still = await stillFrame(site);
	const seen = await coldStarts(site, { path: lesson, isCopied: true, before: stepAtOnce }, seenOnceLive);
	const moved = await coldStarts(site, { path: restored }, seenAtRest);
	const times = timed.map(([what, value, atMost]) => {
		const medians = seen.map((each) => median(each.map(value)));
		const bar = atMost === undefined ? {} : { atMost, at: '4×' };
		return figure(`${what}, 1× / 4×`, medians, { unit: 'ms', ...bar });
	});
	return [
		firstFrame(seen.flat(), still),
		...times,
		figure('layout shift', [worstShift(seen.flat())], { atMost: 0 }),
		figure('layout shift when a link restores a setting', [worstShift(moved.flat())], { atMost: 0 }),
	];
}

/** What the stage shows where no script runs. @param {Site} site */
function stillFrame(site) {
	const settings = { javaScriptEnabled: false };
	return visit(site, { path: lesson, settings }, async (page) => {
		const stage = page.getByRole('group', { name: 'Stage' }).first();
		const said = await stage
			.getByRole('status')
			.filter({ hasText: /^Step / })
			.count();
		return { cells: await stage.locator('svg[role=img] rect').count(), isSaid: said === 1 };
	});
}

/**
 * How much of the still was in the document when something was first painted.
 * @param {Seen[]} seen @param {Awaited<ReturnType<typeof stillFrame>>} still
 * @returns {import('./figure.mjs').Figure}
 */
function firstFrame(seen, { cells, isSaid }) {
	const painted = seen.map(({ fcp, frames }) => frames.findLast(([time]) => time <= fcp)?.[1] ?? 0);
	const fewest = Math.min(...painted);
	return {
		what: 'cells of the stage in the first paint, and without any script',
		measured: `${fewest} / ${cells}, ${isSaid ? 'with' : 'without'} the sentence`,
		bar: 'the same',
		isMet: fewest === cells && cells > 0 && isSaid,
	};
}

/** @param {Page} page */
function stepAtOnce(page) {
	return page.addInitScript(() => {
		/** @type {Tools} */
		const { stepAtOnce } = Reflect.get(globalThis, 'bench');
		stepAtOnce(Reflect.get(globalThis, 'seen'));
	});
}

/** @param {Page} page */
async function seenOnceLive(page) {
	await page.waitForFunction(() => !Number.isNaN(Reflect.get(globalThis, 'seen').live), undefined, {
		timeout: 20_000,
	});
	return seenAtRest(page);
}

/** @param {Page} page @returns {Promise<Seen>} */
async function seenAtRest(page) {
	await settled(page);
	return page.evaluate(() => Reflect.get(globalThis, 'seen'));
}

/** What tasks hold up after the first paint, beyond 50 ms each. @param {Seen} seen */
function blocking({ fcp, tasks }) {
	return sum(tasks.filter(([begin, lasts]) => begin + lasts > fcp).map(([, lasts]) => lasts - 50));
}

/** @param {Seen} seen */
function longest({ tasks }) {
	return Math.max(0, ...tasks.map(([, lasts]) => lasts));
}

/** The worst, to three decimals, as it is written everywhere. @param {Seen[]} seen */
function worstShift(seen) {
	return Math.round(1000 * Math.max(...seen.map(({ shift }) => shift))) / 1000;
}
