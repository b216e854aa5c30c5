import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { sentence } from './pages';
import { builtFiles, builtPages } from './built-pages';
import { StaticSite } from './static-site';

/** The site on a host of its own, whose address is left to the test. */
const test = base.extend<{ prefix: string; site: StaticSite; address: string }>({
	prefix: ['/', { option: true }],
	site: async ({ prefix }, use) => {
		const site = new StaticSite('build', prefix);
		await use(site);
		await site.stop();
	},
	address: async ({ site }, use) => use(await site.start()),
});

test.use({ serviceWorkers: 'allow' });
// A whole site is copied in each of these tests.
test.describe.configure({ timeout: 180_000 });

for (const prefix of ['/', '/notes/featherweight/']) {
	test.describe(`after a first visit to a site below ${prefix}, without a network,`, () => {
		test.use({ prefix });

		test('every page loads, and layers of all sizes are calculated and stepped through', async ({
			page,
			site,
			address,
		}) => {
			const faults = faultsOf(page);
			await firstVisit(page, address);
			await site.stop();
			expect(await statuses(page, builtPages())).toEqual(builtPages().map(() => 200));
			for (const builtPage of onePerKind(builtPages())) {
				await page.goto(address + builtPage);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			}
			await page.goto(address);
			await page.getByRole('link', { name: 'Standard convolution', exact: true }).click();
			await expect(sentence(page)).toContainText('Step 1 of 10,368.');
			await page.goto(`${address}convolutions/standard#D_f=64&M=16&N=32`);
			await expect(sentence(page)).toContainText('of 18,874,368.', { timeout: 30_000 });
			await page.getByRole('button', { name: 'Last step' }).click();
			await expect(sentence(page)).toContainText('Output channel 32, row 64, column 64.');
			await page.getByRole('radio', { name: /cat/i }).check({ force: true });
			await expect(page.getByRole('slider', { name: 'Input channels M' })).toBeDisabled();
			expect(faults).toEqual([]);
		});
	});
}

test.describe('the copy', () => {
	test.use({ prefix: '/notes/' });

	test('begins after the page has loaded, and holds all files but those that are never loaded', async ({
		page,
		context,
		address,
	}) => {
		const events: string[] = [];
		page.once('load', () => events.push('load'));
		context.on('request', (request) => {
			if (request.serviceWorker() !== null) events.push('copy');
		});
		await firstVisit(page, `${address}convolutions/standard/`);
		expect(events.slice(0, 2)).toEqual(['load', 'copy']);
		const neverLoaded = /\.(ttf|woff)$|-threaded-|^robots\.txt$|^service-worker\.js$|^_app\/version\.json$/;
		const published = builtFiles().filter((file) => !neverLoaded.test(file));
		const expected = published.map((file) => `/notes/${file.replace(/(^|\/)index\.html$/, '$1')}`);
		expect(await copiedPaths(page)).toEqual(expected.sort());
	});

	test.describe('without the policy of the page', () => {
		test.use({ bypassCSP: true });

		test('answers no request to another origin', async ({ page, address }) => {
			const other = new StaticSite('build', '/');
			const elsewhere = await other.start();
			const outcome = () =>
				page.evaluate(
					(url) =>
						fetch(url, { mode: 'no-cors' }).then(
							() => 'answered',
							() => 'refused',
						),
					elsewhere,
				);
			await page.goto(address);
			expect(await outcome()).toBe('answered');
			await hasCopy(page);
			expect(await outcome()).toBe('refused');
			await other.stop();
		});
	});
});

test.describe('a new version', () => {
	let next = '';

	test.beforeAll(() => {
		next = mkdtempSync(path.join(tmpdir(), 'featherweight-'));
		cpSync('build', next, { recursive: true });
		const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as { version: string };
		replaceIn(path.join(next, 'service-worker.js'), version, 'next');
		replaceIn(path.join(next, 'convolutions/standard/index.html'), '<html', '<html data-version="next"');
	});

	test.afterAll(() => {
		rmSync(next, { recursive: true });
	});

	test('is said to be there, and shown with all settings when the reader asks for it', async ({
		page,
		site,
		address,
	}) => {
		await firstVisit(page, address);
		const former = await copyNames(page);
		site.folder = next;
		const setting = `${address}convolutions/standard/#N=4&step=7&theme=dark`;
		await page.goto(setting);
		const load = page.getByRole('button', { name: 'Load the new version' });
		await expect(load).toBeVisible({ timeout: 60_000 });
		await expect(page.getByRole('status').filter({ hasText: 'A newer version is here.' })).toBeVisible();
		await expect(page.locator('html[data-version=next]')).toBeHidden();
		await page.getByRole('button', { name: 'Step forward' }).click();
		await expect(page).toHaveURL(/step=8/);
		await load.click();
		await expect(page.locator('html[data-version=next]')).toBeVisible();
		await expect(sentence(page)).toContainText('Step 8 of 5,184.');
		await expect(page).toHaveURL(/N=4.*step=8.*theme=dark|theme=dark.*N=4.*step=8/);
		await expect(load).toBeHidden();
		const current = await copyNames(page);
		expect(current).toHaveLength(1);
		expect(current).not.toEqual(former);
	});
});

/** Opens the first page and waits until the copy of the site is whole. */
async function firstVisit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await hasCopy(page);
}

async function hasCopy(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
		.toBe('activated');
}

/** How the site answers to each of these addresses below the page's own. */
async function statuses(page: Page, addresses: readonly string[]): Promise<number[]> {
	return page.evaluate(
		(list) => Promise.all(list.map(async (to) => (await fetch(to || '.')).status)),
		addresses,
	);
}

/** The first page of each folder. */
function onePerKind(addresses: readonly string[]): string[] {
	const folders = new Map(addresses.map((to) => [path.dirname(to), to]));
	return [...folders.values()];
}

async function copyNames(page: Page): Promise<string[]> {
	return page.evaluate(() => caches.keys());
}

async function copiedPaths(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names = await caches.keys();
		const copies = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return copies
			.flat()
			.map(({ url }) => new URL(url).pathname)
			.sort();
	});
}

/** What the console and the page complain of from now on. */
function faultsOf(page: Page): string[] {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(error.message));
	return faults;
}

function replaceIn(file: string, from: string, to: string): void {
	writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}
