import { expect, test } from '@playwright/test';
import { ids, open, sentence, workbench } from './pages';

test('the front page lists every convolution and leads to it', async ({ page }) => {
	await page.goto('');
	const links = page.getByRole('navigation', { name: 'All convolutions on the workbench' }).getByRole('link');
	await expect(links).toHaveCount(ids.length);
	await links.first().click();
	await expect(sentence(page)).toContainText('Step 1 of');
});

test('a workbench leads to the page that teaches it, and that page back', async ({ page }) => {
	await page.goto(workbench('dilated'));
	await page.getByRole('link', { name: /^Taught in page 2/ }).click();
	await expect(page).toHaveURL(/learn\/standard\/$/);
	const back = page.getByRole('navigation', { name: /on the workbench$/ }).getByRole('link');
	await expect(back).toHaveText([/Standard/, /Dilated/]);
	await back.last().click();
	await expect(page).toHaveURL(/convolutions\/dilated\/$/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const id of ids) {
		test(`${id} shows its first step with its costs`, async ({ page }) => {
			await page.goto(workbench(id));
			await expect(sentence(page)).toContainText('Step 1 of');
			await expect(page.getByLabel('MACs', { exact: true })).toHaveText(/\d/);
			await expect(page.getByRole('img', { name: /^Output, channel 1 of/ }).first()).toBeVisible();
			await expect(page.locator('.katex').first()).toBeVisible();
		});
	}
});

test('the theme follows the system, the switch and the link', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('');
	const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	expect(await paper()).toBe('rgb(21, 23, 26)');
	await page.getByRole('button', { name: /light/i }).click();
	expect(await paper()).toBe('rgb(251, 250, 247)');
	await expect(page).toHaveURL(/theme=light/);
	await page.reload();
	expect(await paper()).toBe('rgb(251, 250, 247)');
});

test('a page or TensorFlow.js that cannot be loaded is said to have failed and can be tried again', async ({
	page,
}) => {
	await open(page, 'standard');
	const dial = page.getByRole('slider', { name: 'Output channels N' });
	let isBlocked = true;
	await page.route(/\.js$/, (route) => (isBlocked ? route.abort() : route.continue()));
	await dial.hover();
	await expect(page.getByText('The script of this part could not be loaded.')).toBeVisible();
	isBlocked = false;
	await page.mouse.move(0, 0);
	await dial.hover();
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	isBlocked = true;
	await dial.fill('4');
	await expect(page.getByText('TensorFlow.js could not be loaded')).toBeVisible();
	isBlocked = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(sentence(page)).toContainText('of 5,184');
	await expect(page.getByText('TensorFlow.js could not be loaded')).toBeHidden();
});

test('nor can a worker, which a large layer takes', async ({ page }) => {
	let isBlocked = true;
	await page.route(/worker/, (route) => (isBlocked ? route.abort() : route.continue()));
	await open(page, 'standard', '#D_f=64&M=64&N=63');
	await expect(page.getByText('TensorFlow.js could not be loaded')).toBeVisible();
	isBlocked = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(sentence(page)).toContainText('of 148,635,648');
});
