import { expect, test, type Page } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('width-and-resolution', 'resolution');

function cellOf(page: Page) {
	return page.locator(`[id="${number}"]`);
}

async function open(page: Page, hash = ''): Promise<void> {
	await page.goto(`learn/width-and-resolution/${hash}`);
	await page.locator('article[data-live]').waitFor();
}

test('resolution is guessed, turned and corrected by keyboard', async ({ page }) => {
	await open(page, `#${number}`);
	const cell = cellOf(page);
	await cell.getByRole('radio', { name: '160' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('radio', { name: '128' })).toBeChecked();
	await expect(cell.getByRole('img', { name: /^What remains of the work.*together 32\.8/ })).toBeVisible();
	await expect(
		cell.getByRole('img', { name: /^What remains of the weights.*together 100\.0/ }),
	).toBeVisible();
	await expect(page).toHaveURL(/side=128/);

	const check = cell.getByRole('group', { name: `Check ${number}.a` });
	await check.getByRole('textbox', { name: 'of the work' }).focus();
	await page.keyboard.type('57');
	await page.keyboard.press('Tab');
	await page.keyboard.type('100');
	await page.keyboard.press('Enter');
	await expect(check.getByText(/ρ itself, what is left of one side/)).toBeVisible();

	const detective = cell.getByRole('group', { name: `Check ${number}.detective` });
	await detective.getByRole('textbox', { name: 'at 224×224' }).focus();
	await page.keyboard.type('529');
	for (const millions of ['418', '291', '186']) {
		await page.keyboard.press('Tab');
		await page.keyboard.type(millions);
	}
	await page.keyboard.press('Enter');
	await expect(detective.getByText(/529 is what the table says/)).toBeVisible();
	await expect(cell.getByRole('columnheader', { name: /recomputed/ })).toBeVisible();
});

test('a link restores the side of the picture', async ({ page }) => {
	await open(page, `#${number}.side=192`);
	const cell = cellOf(page);
	await expect(cell.getByRole('radio', { name: '192' })).toBeChecked();
	await expect(cell.getByRole('heading', { name: /^418\.1 million/ })).toBeVisible();
});

test('the code of the cell counts what the figure shows', async ({ page }) => {
	await open(page, `#${number}.side=128`);
	const cell = cellOf(page);
	await cell.getByRole('button', { name: 'Show the code' }).focus();
	await page.keyboard.press('Enter');
	const panel = cell.getByRole('group', { name: codePanel.editor });
	await expect(panel.getByRole('textbox')).toContainText('const rho = 128 / 224;');
	await panel.getByRole('button', { name: codePanel.run, exact: true }).press('Enter');
	await expect(panel.getByText(/^Equal to the picture/).first()).toBeVisible();
	await expect(panel.getByText(/^Not the picture/)).toHaveCount(0);
});
