import { expect, test, type Page } from '@playwright/test';
import { open, sentence } from './pages';

/** What each script that the page fetches says, as they come. */
function scripts(page: Page): Promise<string>[] {
	const texts: Promise<string>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') texts.push(response.text());
	});
	return texts;
}

/** Words that only the sources of TensorFlow.js hold. */
const isTensorFlow = (text: string): boolean => text.includes('DepthwiseConv2dNative');

const article = (page: Page) => page.locator('article');

test('before any interaction nothing of TensorFlow.js is loaded; with the first the numbers become live', async ({
	page,
}) => {
	const loaded = scripts(page);
	await open(page, 'standard');
	await page.waitForLoadState('networkidle');
	expect(loaded.length).toBeGreaterThan(3);
	expect((await Promise.all(loaded)).filter(isTensorFlow)).toEqual([]);
	await expect(article(page)).toHaveAttribute('data-numbers', 'built');
	await page.getByRole('button', { name: 'Step forward' }).click();
	await expect(article(page)).toHaveAttribute('data-numbers', 'live');
	await expect(sentence(page)).toContainText('Step 2 of');
	expect((await Promise.all(loaded)).filter(isTensorFlow)).not.toEqual([]);
});

test('the first interaction may be to play, which goes on when the numbers become live', async ({ page }) => {
	await open(page, 'standard');
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(article(page)).toHaveAttribute('data-numbers', 'live');
	await expect(sentence(page)).toContainText(/Step ([5-9]|\d\d+) of/);
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a dial of a small layer changes numbers, picture and formula before the next frame', async ({
	page,
}) => {
	await open(page, 'standard');
	await page.getByRole('slider', { name: 'Output channels N' }).focus();
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	await page.keyboard.press('Shift');
	await expect(article(page)).toHaveAttribute('data-numbers', 'live');
	const shown = await page.evaluate(() => {
		const dial = document.querySelector<HTMLInputElement>('input[aria-label="Output channels N"]');
		if (dial === null) return undefined;
		dial.value = '5';
		dial.dispatchEvent(new Event('input', { bubbles: true }));
		return new Promise((resolve) => {
			// The first frame after the event, before it is painted.
			document.defaultView?.requestAnimationFrame(() => {
				resolve({
					steps: document.querySelector('input[aria-label="Position"]')?.getAttribute('max'),
					macs: document.querySelector('output')?.textContent,
					channels: document.querySelectorAll('button[aria-pressed] [role=img][aria-label^="Output"]').length,
				});
			});
		});
	});
	expect(shown).toEqual({ steps: '6480', macs: '6,480', channels: 5 });
});
