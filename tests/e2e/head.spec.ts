import { expect, test, type Page } from '@playwright/test';
import { head as words } from '../../src/lib/messages/en/pages/width-and-resolution/head';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

const number = cellNumber('width-and-resolution', 'head');

/** Opens the cell as a link sets it. */
async function open(page: Page, set: Readonly<Record<string, string>> = {}) {
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/width-and-resolution/#${fields.join('&')}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

test('everything is done by keyboard, the runs included', async ({ page }) => {
	const cell = await open(page);
	await expect(cell.getByText(/^Everything fits: 50,176 numbers/)).toBeVisible();
	await cell.getByRole('radio', { name: '224 × 224' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/50176 is not 16384/)).toBeVisible();
	await cell.getByRole('radio', { name: 'flatten' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/7 does not fit 4/)).toBeVisible();
	await expect(page).toHaveURL(/head=pool/);
	await expect(page).toHaveURL(/side=128/);
	await cell.getByRole('button', { name: words.run.button, exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^The body ran, then it broke: the window must fit/)).toBeVisible({
		timeout: 40_000,
	});
	await expect(cell.getByText(words.run.none)).toBeVisible();
	await expect(cell.getByRole('img', { name: /^Map 1 of 4 × 4: mean/ })).toBeVisible();
	await cell.getByRole('radio', { name: 'fixed 7×7 pool' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(words.run.empty)).toBeVisible();
	await cell.getByRole('button', { name: words.run.button, exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^It ran: 256 numbers reached the classifier/)).toBeVisible();
	await expect(cell.getByRole('button', { name: words.run.button, exact: true })).toBeFocused();
	await expect(cell.getByRole('columnheader', { name: words.run.shareOf })).toBeVisible();
	await cell.getByRole('radio', { name: words.check.names.fits }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^Your guess: yes/)).toBeVisible();
	await expect(cell.getByText(/Numbers of the right count can still be other numbers/)).toBeVisible();
});

test('the largest of the networks, with the weights that flatten needs, runs too', async ({ page }) => {
	const cell = await open(page, { head: 'flatten' });
	await cell.getByRole('button', { name: words.run.button, exact: true }).click();
	await expect(cell.getByText(/^It ran: 12,544 numbers/)).toBeVisible({ timeout: 40_000 });
	await expect(cell.getByRole('img', { name: /^Map 8 of 7 × 7/ })).toBeVisible();
});

test('a link restores the dials, and nothing runs unasked', async ({ page }) => {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	const cell = await open(page, { head: 'global', side: '128' });
	await expect(cell.getByRole('radio', { name: 'global average pool' })).toBeChecked();
	await expect(cell.getByRole('radio', { name: '128 × 128' })).toBeChecked();
	await expect(cell.getByText(/^Everything fits: 1,024 numbers/)).toBeVisible();
	await expect(cell.getByText(words.run.empty)).toBeVisible();
	expect(requests.filter((url) => url.endsWith('.wasm'))).toEqual([]);
});

test('the code counts what the heads hand over', async ({ page }) => {
	const cell = await open(page, { side: '128' });
	await cell.getByRole('button', { name: 'Show the code' }).click();
	const panel = cell.getByRole('button', { name: 'Run', exact: true }).last();
	await expect(cell.getByRole('textbox').first()).toContainText('tf.mean');
	await panel.click();
	await expect(cell.getByText(/^Equal to the picture/).first()).toBeVisible();
	await expect(cell.getByText(/^Not the picture/)).toHaveCount(0);
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways and axe finds nothing`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		const cell = await open(page, { head: 'flatten', side: '128' });
		await cell.getByRole('button', { name: words.run.button, exact: true }).click();
		await expect(cell.getByText(/^The body ran/)).toBeVisible({ timeout: 40_000 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		expect(await axeFaults(page, { within: `[id="${number}"]` })).toEqual([]);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frame stands there', async ({ page }) => {
		await page.goto('learn/width-and-resolution/');
		const cell = page.locator(`[id="${number}"]`);
		await expect(cell.getByText(/^Everything fits: 50,176 numbers/)).toBeVisible();
		await expect(cell.getByRole('img', { name: /^The last parts of the network/ })).toBeVisible();
	});
});
