import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe';
import { builtPages } from './built-pages';
import { walkByTab } from './tab-walk';

for (const address of builtPages()) {
	test.describe(`/${address}`, () => {
		test('stays on its own origin, says no error, shifts nothing, fits its width and has no fault that axe finds', async ({
			page,
			baseURL,
		}) => {
			// axe visits each of the thousands of elements of a lesson four times.
			test.setTimeout(120_000);
			const failures = failuresOf(page, new URL(baseURL ?? '').origin);
			await page.addInitScript(listShifts);
			// 640 px are 1280 at a zoom of 200 %.
			for (const width of [390, 640, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({ colorScheme: 'light' });
				await settled(page, address);
				expect(await page.evaluate(overflow)).toEqual([]);
				// A value that nobody has put in.
				expect(await page.locator('body').innerText()).not.toMatch(/\{\w+\}/);
				expect(await page.evaluate('shifts')).toEqual([]);
				if (width !== 640) await expectNoFaults(page);
			}
			expect(failures).toEqual([]);
		});

		test('waits with its first paint for parts that it has', async ({ request }) => {
			const html = await (await request.get(address)).text();
			const awaited = [...html.matchAll(/<link rel="expect" href="#([^"]+)"/g)].map((link) => link[1]);
			expect(awaited).toContain('main');
			expect(awaited.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
		});

		test('is built with the rules of all that it shows, and the fonts cut for its formulas', async ({
			page,
		}) => {
			const fonts: string[] = [];
			page.on('request', (request) => {
				if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
			});
			const response = await page.goto(address);
			const html = (await response?.text()) ?? '';
			await page.waitForLoadState('networkidle');
			const atFirst = await page.evaluate(styledClasses);
			// Cells bring their rules along when they wake; what they showed before has to have had them.
			await page.keyboard.press('Control');
			await expect(page.locator('[data-asleep]')).toHaveCount(0);
			await page.waitForLoadState('networkidle');
			const late = (await page.evaluate(styledClasses)).filter((name) => !atFirst.includes(name));
			expect(atFirst).not.toEqual([]);
			expect(late.filter((name) => html.includes(name))).toEqual([]);
			expect(fonts.filter((path) => path.includes('KaTeX_'))).toEqual([]);
		});

		test('lets Tab reach every control, which shows the focus and is not covered', async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 800 });
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await settled(page, address);
			// Stills instead of motion: all cells come to life, and their controls are others.
			await expect(page.locator('[data-asleep]')).toHaveCount(0);
			expect(await walkByTab(page)).toEqual({ missed: [], unmarked: [], covered: [] });
		});
	});
}

/** What goes wrong on a page from now on: requests to other origins, and errors. */
function failuresOf(page: Page, origin: string): string[] {
	const failures: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== origin) failures.push(request.url());
	});
	page.on('console', (message) => {
		if (message.type() === 'error') failures.push(message.text());
	});
	page.on('pageerror', (error) => failures.push(error.message));
	return failures;
}

/** Has axe look at a page in light and in dark. */
async function expectNoFaults(page: Page) {
	expect(await axeFaults(page)).toEqual([]);
	// Only colours change with the scheme.
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await axeFaults(page, { rules: ['color-contrast'] })).toEqual([]);
}

/** Opens a page and waits until it does all that it does unasked. */
async function settled(page: Page, address: string) {
	await page.goto('about:blank');
	await page.goto(address);
	await page.waitForLoadState('networkidle');
}

/** The classes of components that the rules of the page name. */
function styledClasses(): string[] {
	const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
	const names = rules.flatMap(({ cssText }) => cssText.match(/svelte-\w+/g) ?? []);
	return [...new Set(names)];
}

/** What reaches beyond the page's width, if the page can be scrolled sideways at all. */
function overflow(): string[] {
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth <= clientWidth) return [];
	return [...document.querySelectorAll('main *')]
		.filter((element) => element.getBoundingClientRect().right > clientWidth)
		.map((element) => element.outerHTML.slice(0, 200));
}

/** Lets each page that is opened from now on list which of its parts shift, and by how many pixels. */
function listShifts(): void {
	const shifts: string[] = [];
	Object.assign(globalThis, { shifts });
	interface Shift extends PerformanceEntry {
		readonly value: number;
		readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
	}
	new PerformanceObserver((list) => {
		for (const { value, sources } of list.getEntries() as Shift[]) {
			shifts.push(`${value} in all`, ...sources.map(described));
		}
	}).observe({ type: 'layout-shift', buffered: true });

	function described({ node, previousRect: from, currentRect: to }: Shift['sources'][number]): string {
		const element = node instanceof Element ? node : node?.parentElement;
		return `${to.x - from.x}, ${to.y - from.y}: ${element?.outerHTML.slice(0, 200) ?? 'no longer there'}`;
	}
}
