import { figure } from './figure.mjs';
import { lesson, lessons } from './pages.mjs';
import { sum } from './statistics.mjs';
import { settled, visit } from './visit.mjs';

/** @typedef {import('./server.mjs').Transfer} Transfer @typedef {import('./in-page.mjs').Tools} Tools */

const kinds = /** @type {const} */ (['html', 'css', 'font', 'script', 'wasm', 'other']);

/**
 * What goes over the wire for a reader who opens the lesson, lets it come to rest and takes a step.
 * @param {import('./visit.mjs').Site} site
 */
export async function bytes(site) {
	const { transfers } = site;
	transfers.length = 0;
	/** @type {string[]} */
	const foreign = [];
	const before = async (/** @type {import('playwright').Page} */ page) => {
		page.context().on('request', (request) => {
			const { protocol, href } = new URL(request.url());
			if (protocol.startsWith('http') && !href.startsWith(site.address)) foreign.push(href);
		});
	};
	const sent = await visit(site, { path: lesson, isCopied: true, before }, async (page) => {
		await settled(page);
		const first = [...transfers];
		await stepLive(page);
		// The other cells follow in the background, and the copy of the site.
		const live = [...transfers];
		await copied(page);
		return { first, live };
	});
	const all = [...transfers];
	return [...figures({ ...sent, all }, foreign), ...(await others(site, scriptsOf(sent.first)))];
}

/** How much more script than the lesson the others send before any interaction. @param {import('./visit.mjs').Site} site @param {number} least */
async function others(site, least) {
	const rows = [];
	for (const path of lessons) {
		site.transfers.length = 0;
		await visit(site, { path }, settled);
		const more = scriptsOf(site.transfers) - least;
		rows.push(figure(`more script than that on /${path}`, [more], { unit: 'kB', atMost: 15 }));
	}
	return rows;
}

/** @param {readonly Transfer[]} transfers */
function scriptsOf(transfers) {
	return kilobytes(transfers.filter(({ kind, isCopy }) => kind === 'script' && !isCopy));
}

/** @param {import('playwright').Page} page */
async function stepLive(page) {
	await page.evaluate(() => {
		/** @type {Tools} */
		const { stepAtOnce } = Reflect.get(globalThis, 'bench');
		stepAtOnce(Reflect.get(globalThis, 'seen'));
	});
	await page.waitForFunction(() => !Number.isNaN(Reflect.get(globalThis, 'seen').live), undefined, {
		timeout: 20_000,
	});
}

/** Waits until the service worker has copied the site. @param {import('playwright').Page} page */
async function copied(page) {
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
		timeout: 120_000,
	});
}

/** @param {{ first: Transfer[], live: Transfer[], all: Transfer[] }} sent @param {string[]} foreign */
function figures({ first, live, all }, foreign) {
	const own = live.filter(({ isCopy }) => !isCopy);
	const copies = all.filter(({ isCopy }) => isCopy);
	const parts = kinds.map((kind) => kilobytes(own.filter((each) => each.kind === kind)));
	const unit = 'kB';
	return [
		figure('sent until the first live convolution, everything counted', [kilobytes(own)], {
			unit,
			atMost: 250,
		}),
		figure(`of these ${kinds.join(' / ')}`, parts, { unit }),
		figure('requests until then', [own.length]),
		figure('scripts sent before any interaction', [scriptsOf(first)], { unit, atMost: 80 }),
		figure('requests to other origins', [foreign.length], { atMost: 0 }),
		figure('copied in the background for times without a network', [kilobytes(copies)], { unit }),
	];
}

/** @param {readonly Transfer[]} transfers */
function kilobytes(transfers) {
	return sum(transfers.map(({ bytes }) => bytes)) / 1000;
}
