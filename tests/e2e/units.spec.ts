import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

type Name = 'units' | 'whichGroups' | 'ablation';

function cellOf(page: Page, name: Name): Locator {
	return page.locator(`[id="${cellNumber('shuffle', name)}"]`);
}

function stepOf(cell: Locator): Locator {
	return cell.getByRole('status').filter({ hasText: /^Step \d/ });
}

async function open(page: Page, fields: Readonly<Record<string, string>> = {}): Promise<void> {
	const number = cellNumber('shuffle', 'units');
	const set = Object.entries(fields).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/shuffle/#${set.join('&')}`);
	await page.locator('article[data-live]').waitFor();
}

test('the units are run by keyboard alone: drawing, paths, join, checks', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'units');
	const step = stepOf(cell);
	await cell.getByRole('radio', { name: /^\(b\)/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(step).toContainText('concatenation with the shortcut. Output channel 6');
	await cell.getByRole('button', { name: 'average pooling', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(step).toContainText('average pooling on the shortcut. Output channel 1, row 1, column 1.');
	await cell.getByRole('group', { name: 'Stage', exact: true }).focus();
	await page.keyboard.press('End');
	await expect(step).toContainText('900 of 900');
	await cell.getByRole('button', { name: 'concatenation with the shortcut' }).focus();
	await page.keyboard.press('Enter');
	await expect(step).toContainText('It is channel 1 of the shortcut.');
	await expect(cell.getByText('channels 1 to 8: shortcut; channels 9 to 16: main path')).toBeVisible();
	await expect(page).toHaveURL(/unit=c/);

	await cell.getByRole('radio', { name: 'three', exact: true }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/Look for the shuffle in \(a\)/)).toBeVisible();
	const fields = cell.getByRole('group', { name: /^Check .*\.b/ }).getByRole('textbox');
	for (const [index, text] of ['48', '31', '7.9'].entries()) await fields.nth(index).fill(text);
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('row', { name: /^ShuffleNet .* 7\.9 / })).toBeVisible();
	await cell.getByRole('spinbutton', { name: 'Groups g' }).focus();
	await page.keyboard.press('ArrowUp');
	await expect(page).toHaveURL(/sizes=28%2C240%2C60%2C4/);
});

test('both charts are bet on by keyboard alone, and show their errors then', async ({ page }) => {
	await open(page);
	for (const [name, shown] of [
		['whichGroups', '41.6'],
		['ablation', '37.6 → 32.4'],
	] as const) {
		const cell = cellOf(page, name);
		await expect(cell.getByText(shown)).toHaveCount(0);
		const bets = cell.getByRole('radio', { name: 'Bet on g = 8' });
		for (const row of [0, 1, 2]) {
			await bets.nth(row).focus();
			await page.keyboard.press('Space');
		}
		await cell.getByRole('button', { name: 'Commit the bets' }).focus();
		await page.keyboard.press('Enter');
		await expect(cell.getByText(shown)).toBeVisible();
	}
	await expect(cellOf(page, 'whichGroups').getByText('2 of 3 bets are right.')).toBeVisible();
	await expect(cellOf(page, 'ablation').getByText('3 of 3 bets are right.')).toBeVisible();
});

test('a link restores the unit, its step and the sizes', async ({ page }) => {
	await open(page, { unit: 'a', grain: 'channel', step: '40', sizes: '14,768,192,8' });
	const cell = cellOf(page, 'units');
	await expect(cell.getByRole('radio', { name: /^\(a\)/ })).toBeChecked();
	await expect(stepOf(cell)).toContainText(/^Step 40 of 64, sum with the shortcut\./);
	await expect(cell.getByRole('spinbutton', { name: 'Channels c' })).toHaveValue('768');
});

test('on a phone the cells fit the window, and nothing in them bars the way', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 900 });
	await open(page, { unit: 'c' });
	const names = ['units', 'whichGroups', 'ablation'] as const;
	for (const name of names) {
		await cellOf(page, name).scrollIntoViewIfNeeded();
		expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
	}
	const all = names.map((name) => `[id="${cellNumber('shuffle', name)}"]`).join(', ');
	expect(await axeFaults(page, { within: all })).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the unit stands at its sum, with its formulas and both paths', async ({ page }) => {
		await page.goto('learn/shuffle/');
		const cell = cellOf(page, 'units');
		await expect(stepOf(cell)).toContainText('104 from the main path plus −2 from the shortcut.');
		await expect(cell.getByRole('img', { name: /^Main path: 1×1, 2 groups/ })).toHaveCount(2);
		expect(await cell.locator('math').count()).toBeGreaterThan(4);
	});
});
