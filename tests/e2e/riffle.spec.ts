import { expect, test, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('shuffle', 'riffle');

async function open(page: Page, hash = '') {
	await page.goto(`learn/shuffle/${hash}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

test('a shuffle is stepped through and its order predicted by keyboard alone', async ({ page }) => {
	const cell = await open(page);
	const figure = cell.getByRole('group', { name: 'The shuffle, step by step' });
	const sentence = figure.getByRole('status');
	await figure.focus();
	await page.keyboard.press('Home');
	await expect(sentence).toHaveText(/^Step 1 of 15\./);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(sentence).toHaveText(
		/^Step 4 of 15\. Transpose: channel 4 of row 1, column 0 goes to row 0, column 1/,
	);
	await expect(cell.getByText('out[1] = in[4]')).toBeVisible();
	await page.keyboard.press('End');
	await expect(sentence).toHaveText(/0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11\.\s*$/);
	await cell.getByRole('button', { name: 'Run it 10 times' }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText('10 runs, 1 order')).toBeVisible();

	const check = cell.getByRole('group', { name: `Check ${number}` });
	for (const [channel, places] of [
		[3, 2],
		[4, 1],
	]) {
		await check.getByRole('button', { name: `Move channel ${channel} up` }).focus();
		for (let press = 0; press < (places ?? 0); press += 1) await page.keyboard.press('Enter');
	}
	await check.getByRole('button', { name: 'Commit' }).focus();
	await page.keyboard.press('Enter');
	await expect(
		check.getByText('Your guess: channel 0, channel 3, channel 1, channel 4, channel 2, channel 5.'),
	).toBeVisible();
	await expect(check.getByText('Right.')).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`${number}\\.step=15`));
});

test('a link restores groups, channels, step and runs, and keeps covered what is asked', async ({ page }) => {
	const cell = await open(page, `#${number}.g=4&${number}.n=2&${number}.step=11&${number}.runs=on`);
	await expect(cell.getByRole('radio', { name: 'g = 4' })).toBeChecked();
	await expect(cell.getByText(/^Step 11 of 11\. Flatten.*0, 2, 4, 6, 1, 3, 5, 7\./)).toBeVisible();
	await expect(cell.getByText('10 runs, 10 different orders')).toBeVisible();
	await open(page, `#${number}.g=2&${number}.n=3&${number}.step=9`);
	await expect(cell.getByText(/^Step 2 of 2\. Reshape/)).toBeVisible();
	await expect(cell.getByText(/asked for .*step = 9; the nearest that there is, 2, is shown/)).toBeVisible();
});
