import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

type Name = 'split' | 'depthwise';

function cellOf(page: Page, name: Name): Locator {
	return page.locator(`[id="${cellNumber('depthwise-separable', name)}"]`);
}

function stepOf(cell: Locator): Locator {
	return cell.getByRole('status').filter({ hasText: /^Step \d/ });
}

/** A fragment that sets fields of cells. */
function fragment(cells: Readonly<Partial<Record<Name, Readonly<Record<string, string>>>>>): string {
	const fields = Object.entries(cells).flatMap(([name, set]) =>
		Object.entries(set).map(([key, value]) => `${cellNumber('depthwise-separable', name)}.${key}=${value}`),
	);
	return `#${fields.join('&')}`;
}

async function open(page: Page, hash = ''): Promise<void> {
	await page.goto(`learn/depthwise-separable/${hash}`);
	await page.locator('article[data-live]').waitFor();
}

test('the job is split by keyboard alone: stages, grain and check', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'split');
	const step = stepOf(cell);
	await cell.getByRole('group', { name: 'Stage', exact: true }).focus();
	await expect(step).toContainText('Step 788 of 2,448, depthwise.');
	await page.keyboard.press('ArrowRight');
	await expect(step).toContainText('Step 789 of 2,448, depthwise. Output channel 3, row 3, column 4.');
	await cell.getByRole('button', { name: 'pointwise' }).focus();
	await page.keyboard.press('Enter');
	await expect(step).toContainText('Step 1,297 of 2,448, pointwise. Output channel 1, row 1, column 1.');
	await page.keyboard.press('End');
	await expect(step).toContainText('2,448 of 2,448 multiplications done.');
	await cell.getByRole('radio', { name: 'product' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(step).toContainText('Step 432 of 432, pointwise.');
	await cell.getByRole('radio', { name: 'both' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/It reads one place of that, its own/)).toBeVisible();
	await expect(page).toHaveURL(/grain=cell/);
	await expect(page).toHaveURL(/step=432/);
});

test('the depthwise layer is worked by keyboard alone: dials, matrix, blank and check', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'depthwise');
	const matrix = cell.getByRole('img', { name: /^Mixing matrix/ });
	await cell.getByLabel('Input channels M', { exact: true }).focus();
	await page.keyboard.press('ArrowUp');
	await expect(cell.getByRole('heading', { name: /5 maps in, 5 maps out/ })).toBeVisible();
	await expect(matrix).toHaveAccessibleName(/^Mixing matrix: 5 of 25 pairs/);
	await cell.getByRole('slider', { name: 'Position' }).focus();
	await page.keyboard.press('End');
	await expect(stepOf(cell)).toContainText('Step 1,620 of 1,620. Output channel 5, row 6, column 6.');
	await expect(matrix).toHaveAccessibleName(/Output channel 5 depends on input channel 5;/);
	await cell.getByRole('radio', { name: 'depthwise' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(matrix).toHaveAccessibleName(/^Mixing matrix: 25 of 25 pairs/);
	await expect(cell.getByText(/together they link 25 of 25 pairs/)).toBeVisible();
	await cell.getByRole('group', { name: 'Line 4' }).getByRole('textbox').fill('1620');
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('group', { name: 'Line 4' })).toBeHidden();
	const check = cell.getByRole('group', { name: /^Check/ });
	await check.getByRole('textbox').fill('72');
	await page.keyboard.press('Enter');
	await expect(check.getByText(/both squares are lost/)).toBeVisible();
	await expect(page).toHaveURL(/M=5/);
	await expect(page).toHaveURL(/step=1620/);
	await expect(page).toHaveURL(/matrix=pointwise/);
});

test('a link restores every dial and step of both cells', async ({ page }) => {
	const dials = { D_f: '5', M: '3', D_k: '2', grain: 'cell', step: '40', matrix: 'standard' };
	await open(page, fragment({ split: { grain: 'cell', step: '200' }, depthwise: dials }));
	await expect(stepOf(cellOf(page, 'split'))).toContainText('Step 200 of 432, pointwise.');
	const cell = cellOf(page, 'depthwise');
	await expect(stepOf(cell)).toContainText('Step 40 of 75. Output channel 2, row 3, column 5.');
	await expect(cell.getByRole('radio', { name: 'standard' })).toBeChecked();
	await expect(cell.getByRole('radio', { name: 'cell' })).toBeChecked();
	await expect(cell.getByLabel('Map side D_F', { exact: true })).toHaveValue('5');
	for (const set of ['3.1.grain=cell', '3.1.step=200', 'D_f=5', 'M=3', 'D_k=2', 'matrix=standard']) {
		expect(page.url()).toContain(set);
	}
});

for (const width of [320, 390, 1280]) {
	test(`at ${width} px both cells fit the window, and nothing in them bars the way`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, fragment({ split: { step: '1600' }, depthwise: { matrix: 'pointwise' } }));
		for (const name of ['split', 'depthwise'] as const) {
			await cellOf(page, name).scrollIntoViewIfNeeded();
			const widest = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(widest, name).toBeLessThanOrEqual(width);
			const number = cellNumber('depthwise-separable', name);
			expect(await axeFaults(page, { within: `[id="${number}"]` }), name).toEqual([]);
		}
	});
}

test('in print each cell has its stills, the matrix beside the maps and no choice', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Control+p');
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	const cell = cellOf(page, 'depthwise');
	await expect(cell.getByText('Step 649 of 1,296.')).toBeVisible();
	await expect(cell.getByRole('img', { name: /^Mixing matrix/ })).toHaveCount(3);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frames stand on the page, with their numbers and formulas', async ({ page }) => {
		await page.goto('learn/depthwise-separable/');
		await expect(stepOf(cellOf(page, 'split'))).toContainText('Step 788 of 2,448, depthwise.');
		const cell = cellOf(page, 'depthwise');
		await expect(stepOf(cell)).toContainText('Output channel 2, row 4, column 3.');
		await expect(cell.getByRole('img', { name: /^Mixing matrix: 4 of 16 pairs/ })).toBeVisible();
		expect(await cell.locator('math').count()).toBeGreaterThan(4);
	});
});
