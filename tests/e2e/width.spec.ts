import { expect, test, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('width-and-resolution', 'width');

async function open(page: Page, hash = '') {
	await page.goto(`learn/width-and-resolution/${hash}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

test('the width is turned and its saving predicted by keyboard alone', async ({ page }) => {
	const cell = await open(page);
	await expect(cell.getByRole('heading', { name: /568\.7 million multiply–accumulates/ })).toBeVisible();
	await cell.getByRole('radio', { name: 'α = 1' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('heading', { name: /149\.5 million multiply–accumulates/ })).toBeVisible();
	await expect(
		cell.getByRole('img', { name: /^What remains of the whole network at α = 0\.5/ }),
	).toBeVisible();
	await expect(cell.getByRole('img', { name: /house example/ })).toHaveCount(0);
	await cell.getByRole('textbox').focus();
	await page.keyboard.type('50');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/The pointwise term has α twice/)).toBeVisible();
	await cell.getByRole('button', { name: 'Change my guess' }).focus();
	await page.keyboard.press('Enter');
	await cell.getByRole('textbox').fill('38');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/936 of 2,448 are left/)).toBeVisible();
	await expect(cell.getByRole('img', { name: /house example at α = 0\.5: .*together 38\.2/ })).toBeVisible();
	await expect(page).toHaveURL(/alpha=0\.5/);
});

test('a link restores the width', async ({ page }) => {
	const cell = await open(page, `#${number}.alpha=0.25`);
	await expect(cell.getByRole('heading', { name: /41 million multiply–accumulates/ })).toBeVisible();
	await expect(cell.getByRole('radio', { name: 'α = 0.25' })).toBeChecked();
});
