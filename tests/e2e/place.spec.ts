import { expect, test } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('shuffle', 'place');

test('a link restores the lanes; the kernels are re-ordered and the bug is judged by keyboard alone', async ({
	page,
}) => {
	await page.goto(`learn/shuffle/#${number}.g=2&${number}.n=4`);
	await page.locator('article[data-live]').waitFor();
	const cell = page.locator(`[id="${number}"]`);
	await expect(cell.getByText('8 channels in')).toBeVisible();
	await expect(cell.getByText(/^Pushed past, nothing else changed/)).toBeVisible();
	await cell.getByRole('radio', { name: 'kernels as they were' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText('0: the same, value for value')).toHaveCount(2);
	await expect(cell.locator('[data-numbers]')).toHaveAttribute('data-numbers', 'live');
	await expect(page).toHaveURL(/kernels=reordered/);
	await cell.getByRole('radio', { name: /^yes: the next grouped layer/ }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/gets the same channels in the same order/)).toBeVisible();
});
