import { expect, test, type Page } from '@playwright/test';
import { launchOptions } from '../../scripts/lib/browser.mjs';
import { builtPages } from './built-pages';
import { hostileFragments } from './hostile-fragments';

// Chromium slows down a page that writes its address often.
test.use({
	launchOptions: { ...launchOptions, args: [...launchOptions.args, '--disable-ipc-flooding-protection'] },
});

/** How many fragments each page is given. */
const count = 2000;

/** What is left of a page after it was given a fragment. */
interface Left {
	readonly fragment: string;
	readonly heading: string | undefined;
	readonly broken: number;
}

/** Gives the page one fragment after the other, as links to the same page do; only some of them are drawn. */
async function give(page: Page, fragments: readonly string[]): Promise<Left[]> {
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
		return bad;
	}, fragments);
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
		await page.goto(path);
		// A page of mere words is never live.
		if (path !== 'about/') await page.locator('[data-live]').first().waitFor();
		const scripts = await page.locator('script').count();
		expect(await give(page, hostileFragments(count, index, path))).toEqual([]);
		expect(failures).toEqual([]);
		expect(foreign).toEqual([]);
		expect(await page.evaluate(() => 'ran' in window)).toBe(false);
		expect(await page.locator('script').count()).toBe(scripts);
		expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
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
