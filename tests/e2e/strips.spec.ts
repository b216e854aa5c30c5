import { expect, test, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

const factor = cellNumber('spatial', 'factor');
const pool = cellNumber('spatial', 'poolBetween');

async function open(page: Page, hash = '') {
	await page.goto(`learn/spatial/${hash}`);
	await page.locator('article[data-live]').waitFor();
}

test('the pooling between the strips is stepped through and worked out by keyboard alone', async ({
	page,
}) => {
	await open(page);
	const cell = page.locator(`[id="${pool}"]`);
	const stage = cell.getByRole('group', { name: 'Stage', exact: true });
	await stage.focus();
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	await expect(cell.getByText(/^Step 605 of 792, column sweep/)).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/^Step 606 of 792, column sweep/)).toBeVisible();
	await page.keyboard.press('End');
	await expect(cell.getByText(/648 of 648 multiplications done/)).toBeVisible();
	const lines = cell.getByRole('list', { name: 'Derivation' });
	for (const [line, answer] of [
		['1', '432'],
		['2', '216'],
		['3', '648'],
		['4', '1296'],
	] as const) {
		const field = lines.getByRole('group', { name: `Line ${line}` }).getByRole('textbox');
		await field.focus();
		await page.keyboard.type(answer);
		await page.keyboard.press('Enter');
		await expect(field).toHaveCount(0);
	}
	await expect(cell.getByText(/^That is 648 for 1,296: 1\/2 of the work/)).toBeVisible();
	await cell
		.getByRole('group', { name: `Check ${pool}` })
		.getByRole('textbox')
		.focus();
	await page.keyboard.type('864');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/864 is without the pooling/)).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`${pool}\\.step=792`));
});

test('links restore both stages, and the code pools as the picture does', async ({ page }) => {
	await open(
		page,
		`#${factor}.padding=valid&${factor}.D_f=5&${factor}.step=100&${pool}.D_f=4&${pool}.grain=cell&${pool}.step=20`,
	);
	const [strips, pooled] = [page.locator(`[id="${factor}"]`), page.locator(`[id="${pool}"]`)];
	await expect(strips.getByText(/^Step 100 of 288, row sweep/)).toBeVisible();
	await expect(strips.getByText(/5×5×4 becomes 5×3×4, then 3×3×4/)).toBeVisible();
	await expect(pooled.getByText(/^Step 20 of 128/)).toBeVisible();
	await pooled.getByRole('button', { name: 'Show the code' }).click();
	await expect(pooled.getByRole('textbox', { name: /code/i }).first()).toContainText('tf.maxPool');
	await pooled.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(pooled.getByText(/^Equal to the picture/).first()).toBeVisible();
	await expect(pooled.getByText(/^Not the picture/)).toHaveCount(0);
});

test('at 390 px nothing scrolls sideways, and axe finds nothing', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 900 });
	await open(page, `#${factor}.padding=valid`);
	await expect(page.getByText(/^Without padding the first sweep/)).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	expect(await axeFaults(page, { within: `[id="${factor}"], [id="${pool}"]` })).toEqual([]);
});
