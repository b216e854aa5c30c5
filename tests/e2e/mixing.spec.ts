import { expect, test, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('shuffle', 'mixing');

async function open(page: Page, hash = '') {
	await page.goto(`learn/shuffle/${hash}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

test('channels are nudged, groups turned, and the law found by keyboard alone', async ({ page }) => {
	const cell = await open(page);
	const figure = cell.getByRole('group', { name: 'The nudge, channel by channel' });
	await figure.focus();
	await page.keyboard.press('End');
	await expect(cell.getByText('144 of 144 pairs, 100\u202f%')).toBeVisible();

	await cell.getByRole('slider', { name: 'Groups g', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText('108 of 144 pairs, 75\u202f%')).toBeVisible();
	await cell.getByRole('gridcell', { name: /^4 groups of 3/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(
		cell.getByRole('gridcell', { name: '4 groups of 4, 16 channels: 100\u202f% linked' }),
	).toBeFocused();
	await expect(cell.getByText('256 of 256 pairs, 100\u202f%')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expect(cell.getByRole('gridcell', { name: '4 groups of 2, 8 channels: asked below' })).toBeFocused();
	await expect(cell.getByText(/^What two such layers link is asked below/)).toBeVisible();

	await cell.getByRole('textbox', { name: 'share in per cent' }).focus();
	await page.keyboard.type('50');
	await page.keyboard.press('Tab');
	await page.keyboard.type('3');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/a channel reaches 4 of 8 outputs: 50/)).toBeVisible();
	await expect(cell.getByText('32 of 64 pairs, 50\u202f%')).toBeVisible();

	const law = cell.getByRole('group', { name: `Check ${number}.b` });
	await law.getByRole('radio').first().focus();
	await page.keyboard.press('ArrowUp');
	await expect(law.getByRole('radio', { name: 'when there are at least g² channels' })).toBeChecked();
	await page.keyboard.press('Enter');
	await expect(law.getByText('Right.')).toBeVisible();
	await expect(cell.getByRole('gridcell', { name: /^6 groups of 1, 6 channels: 17/ })).toBeVisible();
});

test('a link restores groups, channels, layers and nudge', async ({ page }) => {
	const cell = await open(
		page,
		`#${number}.g=5&${number}.C=10&${number}.layers=4&${number}.nudge=10&${number}.found=6.5.4`,
	);
	await expect(cell.getByRole('spinbutton', { name: 'Channels C, as a number' })).toHaveValue('10');
	await expect(cell.getByRole('radio', { name: '4 layers' })).toBeChecked();
	await expect(
		cell.getByText(/^Nudge 10 of 10\. Channel 10 moves 2 channels after one layer and 10 of 10/),
	).toBeVisible();
	await expect(cell.getByText('100 of 100 pairs, 100\u202f%')).toBeVisible();
	await expect(cell.getByRole('gridcell', { name: /^6 groups of 5, 30 channels: 100/ })).toBeVisible();
});
