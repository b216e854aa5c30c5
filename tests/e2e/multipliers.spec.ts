import { expect, test, type Page } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { multipliers as words } from '../../src/lib/messages/en/pages/width-and-resolution/multipliers';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

const number = cellNumber('width-and-resolution', 'multipliers');

/** Opens the cell as a link sets it. */
async function open(page: Page, set: Readonly<Record<string, string>> = {}) {
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/width-and-resolution/#${['at=' + number, ...fields].join('&')}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

/** Answers the check by keyboard. */
async function answer(page: Page, maps: string, layers: string) {
	const check = page.locator(`[id="${number}"]`).getByRole('group', { name: `Check ${number}` });
	await check.getByRole('textbox').first().focus();
	await page.keyboard.type(maps);
	await page.keyboard.press('Tab');
	await page.keyboard.type(layers);
	await page.keyboard.press('Enter');
	return check;
}

test('the three dials are told apart by keyboard alone', async ({ page }) => {
	const cell = await open(page);
	const maps = cell.getByRole('img', { name: /^Map of channel/ });
	await expect(maps).toHaveCount(2);
	await cell.getByRole('radio', { name: '1', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(words.fan.covered)).toBeVisible();
	await expect(maps).toHaveCount(0);
	await cell.getByRole('slider', { name: words.dials.alpha, exact: true }).focus();
	await page.keyboard.press('End');
	await expect(cell.getByText('αM = 4, so 4 of 4 channels')).toBeVisible();
	const check = await answer(page, '4', '4');
	await expect(check.getByText(/4 maps come out with one kernel for each channel/)).toBeVisible();
	await expect(check.getByText(/Nothing is stacked 2 times/)).toBeVisible();
	await expect(maps).toHaveCount(8);
	await expect(cell.locator('[data-numbers=live]')).toBeVisible();
	await check.getByRole('button', { name: 'Change my guess' }).focus();
	await page.keyboard.press('Enter');
	await check.getByRole('textbox').first().fill('8');
	await check.getByRole('textbox').last().fill('2');
	await page.keyboard.press('Enter');
	await expect(check.getByText(/2 · 4 = 8/)).toBeVisible();
	await cell.getByRole('radio', { name: 'cut to whole channels' }).focus();
	await page.keyboard.press('ArrowRight');
	await cell.getByRole('slider', { name: words.chart.pointBlock }).focus();
	for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowLeft');
	await expect(cell.getByText('αM = 3.6, so 3 of 4 channels')).toBeVisible();
	await expect(cell.getByText(/In multiples of 8 the line climbs stairs/)).toBeVisible();
	await expect(maps).toHaveCount(6);
	for (const set of [/alpha=0\.9/, /depth=2/, /round=multiple/]) await expect(page).toHaveURL(set);
});

test('a link restores every dial', async ({ page }) => {
	const cell = await open(page, { alpha: '0.75', depth: '3', round: 'multiple' });
	await expect(cell.getByRole('slider', { name: words.dials.alpha, exact: true })).toHaveValue('0.75');
	await expect(cell.getByRole('radio', { name: '3', exact: true })).toBeChecked();
	await expect(cell.getByRole('radio', { name: 'to multiples of 8' })).toBeChecked();
	await expect(cell.getByText(/^At α = 0\.75 nothing is rounded/)).toBeVisible();
	await expect(cell.getByText(words.fan.covered)).toBeVisible();
});

test('the width is played to its end and halts there', async ({ page }) => {
	const cell = await open(page, { alpha: '0.8' });
	await cell.getByRole('button', { name: 'Play the width multiplier' }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText('αM = 4, so 4 of 4 channels')).toBeVisible();
	await expect(page).toHaveURL(/alpha=1/);
	await expect(cell.getByRole('button', { name: 'Play the width multiplier' })).toBeFocused();
});

test('a point is dragged along its stairs', async ({ page }) => {
	const cell = await open(page, { round: 'multiple' });
	const point = cell.getByRole('slider', { name: words.chart.pointBlock });
	await point.scrollIntoViewIfNeeded();
	const box = await point.boundingBox();
	if (box === null) throw new Error('the diagram is not on the page');
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + 14 + (box.width - 28) * (0.35 / 0.75), y);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width, y, { steps: 5 });
	await page.mouse.up();
	await expect(cell.getByText(/^At α = 1 nothing is rounded/)).toBeVisible();
});

test('the code makes what the cell shows, once the check is answered', async ({ page }) => {
	const cell = await open(page, { depth: '2', round: 'multiple' });
	await expect(cell.getByRole('button', { name: 'Show the code' })).toHaveCount(0);
	await answer(page, '8', '2');
	await cell.getByRole('button', { name: 'Show the code' }).focus();
	await page.keyboard.press('Enter');
	const panel = cell.getByRole('group', { name: codePanel.editor });
	await expect(panel.getByRole('textbox')).toContainText('tf.depthwiseConv2d');
	await panel.getByRole('button', { name: codePanel.run, exact: true }).press('Enter');
	await expect(panel.getByText(/^Equal to the picture/)).toHaveCount(3);
	await expect(panel.getByText(/^Not the picture/)).toHaveCount(0);
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways and axe finds nothing`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		const cell = await open(page, { alpha: '1', depth: '4', round: 'multiple' });
		await expect(cell.getByText(words.fan.covered)).toBeVisible();
		const faults = () => axeFaults(page, { within: `[id="${number}"]` });
		expect(await faults()).toEqual([]);
		await answer(page, '8', '2');
		await expect(cell.getByRole('img', { name: /^Map of channel/ })).toHaveCount(16);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		expect(await faults()).toEqual([]);
	});
}

test('who wants no motion turns the dials by hand', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const cell = await open(page, { alpha: '0.5' });
	await expect(cell.getByText('αM = 2, so 2 of 4 channels')).toBeVisible();
	await expect(cell.getByRole('button', { name: /^Play/ })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frame stands there, with its numbers', async ({ page }) => {
		await page.goto('learn/width-and-resolution/');
		const cell = page.locator(`[id="${number}"]`);
		await expect(cell.getByRole('img', { name: /^Output map/ })).toHaveCount(4);
		await expect(cell.getByText(/^Cut to whole channels, the cost line is nearly smooth/)).toBeVisible();
		await expect(cell.getByRole('row', { name: /^multiple of 8 24 40 80/ })).toBeVisible();
	});
});
