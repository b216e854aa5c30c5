import { expect, test, type Frame, type Page } from '@playwright/test';
import { launchOptions } from '../../scripts/lib/browser.mjs';
import { builtPages } from './built-pages';
import { hostileFragments } from './hostile-fragments';

// Chromium slows down a page that writes its address often.
test.use({
	launchOptions: { ...launchOptions, args: [...launchOptions.args, '--disable-ipc-flooding-protection'] },
});

/** How many fragments each page is given, and by which of them many of its cells have come to life. */
const count = 2000;
const stirring = 100;

/** What is left of a page after it was given a fragment. */
interface Left {
	readonly fragment: string;
	readonly heading: string | undefined;
	readonly broken: number;
}

/**
 * Opens a page in a frame as large as the window. Chromium writes the address of a page by itself into the bar above it,
 * each time: with such fragments that takes several times as long as the page takes to read them.
 */
async function framed(page: Page, path: string): Promise<Frame> {
	// Whatever else is on our origin.
	await page.goto('robots.txt');
	const element = await page.evaluateHandle((source) => {
		const frame = document.createElement('iframe');
		frame.src = source;
		frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
		document.body.replaceChildren(frame);
		return frame;
	}, `./${path}`);
	const frame = await element.contentFrame();
	if (frame === null) throw new Error('The page has no frame.');
	await frame.waitForURL(`**/${path}`);
	return frame;
}

/** Gives the page one fragment after the other, as links to the same page do; only some of them are drawn. */
async function give(page: Frame, fragments: readonly string[]): Promise<Left[]> {
	return page.evaluate(async (given) => {
		const bad: { fragment: string; heading: string | undefined; broken: number }[] = [];
		const heading = document.querySelector('h1')?.textContent;
		for (const [index, fragment] of given.entries()) {
			const isDrawn = index % 500 === 0;
			document.body.style.contentVisibility = isDrawn ? '' : 'hidden';
			if (isDrawn) document.body.getBoundingClientRect();
			history.replaceState(history.state, '', `${location.pathname}#${fragment}`);
			dispatchEvent(new HashChangeEvent('hashchange'));
			await new Promise((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = resolve;
				port2.postMessage('');
			});
			const now = document.querySelector('h1')?.textContent;
			const broken = document.querySelectorAll('[role=alert]:not(:empty)').length;
			if (now !== heading || broken > 0) bad.push({ fragment: fragment.slice(0, 500), heading: now, broken });
		}
		document.body.style.contentVisibility = '';
		return bad;
	}, fragments);
}

/** Wakes the cells that no fragment has set anything of: what sleeps reads none. */
async function wakeRest(page: Frame): Promise<void> {
	await page.locator('body').press('Control');
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
}

for (const [index, path] of builtPages().entries()) {
	test(`no fragment breaks /${path} or runs anything`, async ({ page, baseURL }) => {
		test.setTimeout(240_000);
		const failures: string[] = [];
		const foreign: string[] = [];
		page.on('pageerror', (error) => failures.push(error.message));
		page.on('dialog', (dialog) => failures.push(`dialog ${dialog.message()}`));
		page.on('request', (request) => {
			if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) {
				foreign.push(request.url());
			}
		});
		const frame = await framed(page, path);
		// A page of mere words is never live.
		if (path !== 'about/') await frame.locator('[data-live]').first().waitFor();
		const scripts = await frame.locator('script').count();
		const fragments = hostileFragments(count, index, path);
		expect(await give(frame, fragments.slice(0, stirring))).toEqual([]);
		await wakeRest(frame);
		expect(await give(frame, fragments.slice(stirring))).toEqual([]);
		expect(failures).toEqual([]);
		expect(foreign).toEqual([]);
		expect(await frame.evaluate(() => 'ran' in window || 'ran' in window.parent)).toBe(false);
		expect(await frame.locator('script').count()).toBe(scripts);
		expect(await frame.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
	});
}

for (const [address, asked] of [
	['#1.1.tick=1e9', '1.1.tick = 1e9'],
	['learn/standard/#2.5.N=NaN', '2.5.N = NaN'],
	['learn/standard/#2.4.stride=<script>', '2.4.stride = <script>'],
	['compare/#M=1e9', 'M = 1e9'],
	['convolutions/grouped/#g=-3', 'g = -3'],
] as const) {
	test(`what ${address} asks for in vain is said`, async ({ page }) => {
		await page.goto(address);
		await expect(page.getByText(`The link asked for ${asked}; the nearest that there is,`)).toBeVisible();
	});
}
