import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('width-and-resolution', 'budget');

/** Opens the page with fields of the cell set, and waits until it answers. */
async function open(page: Page, set: Readonly<Record<string, string>> = {}): Promise<Locator> {
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/width-and-resolution/#${fields.join('&')}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

/** A network by its name, which no line break parts. */
function dot(cell: Locator, name: string): Locator {
	return cell.getByRole('radio', { name: new RegExp(`^${name.replace('-', '-\u2060')}: .*right`) });
}

const line = { name: 'Budget line, in million multiply–accumulates' };

test('the budget is worked by keyboard alone: check, line, dots, table, puzzle', async ({ page }) => {
	const cell = await open(page);
	await cell.getByRole('slider', line).focus();
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	await page.keyboard.press('PageDown');
	await expect(cell.getByRole('slider', line)).toHaveAttribute(
		'aria-valuetext',
		/^125 million: .*0\.5-\u2060160$/,
	);
	await cell.getByRole('spinbutton').focus();
	await cell.getByRole('spinbutton').fill('150');
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('slider', line)).toHaveAttribute(
		'aria-valuetext',
		/^150 million: .*0\.5-\u2060224$/,
	);

	await cell.getByRole('radio', { name: /full width, small pictures/ }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/Width is not always worth more/)).toBeVisible();

	await dot(cell, '1.0-224').focus();
	await page.keyboard.press('Home');
	await expect(dot(cell, '0.25-224')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(dot(cell, '0.5-224')).toBeChecked();
	await expect(
		cell.getByText(/149\.5 million .* within the budget\. Accuracy: Howard et al\. 2017, Table 6/),
	).toBeVisible();

	const keep = cell.getByRole('button', { name: 'Keep this solution' });
	await keep.focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText('1 of 2 ways found.')).toBeVisible();
	await cell.getByRole('radio', { name: 'the paper: 8 networks' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/for 0\.25-\u2060192 it prints 34 million/)).toBeVisible();
	await keep.focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/Here both sources choose/)).toBeVisible();

	await cell.getByText('Read the figure as a table').focus();
	await page.keyboard.press('Enter');
	await expect(
		cell.getByRole('row', { name: /^0\.75-\u2060160 166\.4 162 .*without the first layer: 162\.2/ }),
	).toBeVisible();
	await expect(page).toHaveURL(/budget=150/);
	await expect(page).toHaveURL(/table=slim/);
	await expect(page).toHaveURL(/net=0\.5-224/);
});

test('a link restores the budget, the source and the chosen network', async ({ page }) => {
	const cell = await open(page, { budget: '180', table: 'slim', net: '0.5-192' });
	await expect(cell.getByRole('spinbutton')).toHaveValue('180');
	await expect(cell.getByRole('radio', { name: 'TF-slim: 16 networks' })).toBeChecked();
	await expect(dot(cell, '0.5-192')).toBeChecked();
	await expect(cell.getByText(/cheaper and better is 0\.75-\u2060128 \(62\.1/)).toBeVisible();
});

test('a network without a printed accuracy is kept, and said to have none', async ({ page }) => {
	const cell = await open(page, { net: '0.75-160' });
	await expect(cell.getByText(/166\.4 million .* its accuracy is not printed/)).toBeVisible();
});

test('the line is dragged', async ({ page }) => {
	const cell = await open(page, { budget: '80' });
	const slider = cell.getByRole('slider', line);
	await expect(slider).toHaveAttribute('aria-valuetext', /^80 million/);
	// Cells that wake above it may move it: it is pressed once it stands still.
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	await slider.hover();
	const box = await slider.boundingBox();
	if (box === null) throw new Error('the line has no box');
	const middle = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width / 2, middle);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width, middle, { steps: 4 });
	await page.mouse.up();
	await expect(slider).toHaveAttribute('aria-valuetext', /^640 million: .*1\.0-\u2060224$/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the plane stands there with its networks', async ({ page }) => {
		await page.goto('learn/width-and-resolution/');
		const cell = page.locator(`[id="${number}"]`);
		await expect(dot(cell, '1.0-128')).toBeVisible();
		await expect(cell.getByText(/^250 million buy 64\.4/)).toBeVisible();
	});
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		const cell = await open(page, { budget: '640', table: 'slim', net: '0.25-128' });
		await expect(dot(cell, '0.25-128')).toBeChecked();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}
