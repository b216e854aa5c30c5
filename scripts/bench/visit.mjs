import { chromium } from 'playwright';
import { launchOptions } from '../lib/browser.mjs';
import { source } from './in-page.mjs';

/** @typedef {import('playwright').Page} Page */

/**
 * The built site as it is served.
 * @typedef {Awaited<ReturnType<typeof import('./server.mjs').serveCompressed>> & { chromium: string }} Site
 */

/**
 * @typedef {object} Visit
 * @property {string} path of the page, with a fragment perhaps
 * @property {number} [slowdown] of the processor
 * @property {import('playwright').BrowserContextOptions} [settings]
 * @property {boolean} [isCopied] whether the service worker may copy the site, as it does once, at the first visit
 * @property {(page: Page) => Promise<unknown>} [before] called before the page is opened
 */

/** How often a cold start is measured. */
const runs = 5;

const viewport = { width: 1280, height: 800 };

const browserStartMs = 1000;

/** As the processor is, and as that of a slow telephone. */
export const slowdowns = [1, 4];

/**
 * Opens a page in a browser of its own, where nothing is cached, and gives it to `use`.
 * @template Result
 * @param {Site} site @param {Visit} visit @param {(page: Page) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function visit(site, { path, slowdown = 1, settings = {}, isCopied = false, before }, use) {
	const browser = await chromium.launch({ ...launchOptions, executablePath: site.chromium });
	try {
		const serviceWorkers = isCopied ? 'allow' : 'block';
		const context = await browser.newContext({ viewport, serviceWorkers, ...settings });
		const page = await context.newPage();
		// A browser that has just begun is busy with itself for a while, which is none of the page's doing.
		await page.waitForTimeout(browserStartMs);
		await page.addInitScript({ content: source });
		await before?.(page);
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await page.goto(new URL(path, site.address).href);
		return await use(page);
	} finally {
		await browser.close();
	}
}

/** The version of a browser. @param {string} executablePath */
export async function chromiumVersion(executablePath) {
	const browser = await chromium.launch({ ...launchOptions, executablePath });
	const version = browser.version();
	await browser.close();
	return version;
}

/** Waits until a page answers. @param {Page} page */
async function answering(page) {
	await page.locator('[data-live]').first().waitFor();
}

/** Waits until a page has fetched what it wants and has come to rest. @param {Page} page */
export async function settled(page) {
	await answering(page);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(1000);
}

/**
 * Measures cold starts, at each slowdown.
 * @template Result
 * @param {Site} site @param {Visit} plan @param {(page: Page) => Promise<Result>} use
 * @returns {Promise<Result[][]>} by slowdown, then by run
 */
export async function coldStarts(site, plan, use) {
	const results = [];
	for (const slowdown of slowdowns) {
		const own = [];
		for (let run = 0; run < runs; run++) own.push(await visit(site, { ...plan, slowdown }, use));
		results.push(own);
	}
	return results;
}

/** Brings to life what waits until somebody stirs. @param {Page} page */
export async function awake(page) {
	await page.keyboard.press('Control');
	await page.locator('[data-asleep]').waitFor({ state: 'detached' });
}
