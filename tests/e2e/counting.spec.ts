import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { history } from '../../src/lib/messages/en/pages/counting-and-timing/history';
import { machine } from '../../src/lib/messages/en/pages/counting-and-timing/machine';
import { meters } from '../../src/lib/messages/en/pages/counting-and-timing/meters';
import { roofline } from '../../src/lib/messages/en/pages/counting-and-timing/roofline';
import { cellNumber } from '../../src/lib/notebook/page/course';

type Name = 'meters' | 'roofline' | 'machine' | 'history';

/** Opens the page with fields of a cell set, and waits until that cell answers. */
async function open(page: Page, name: Name, set: Readonly<Record<string, string>> = {}): Promise<Locator> {
	const number = cellNumber('counting-and-timing', name);
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/counting-and-timing/#${fields.join('&')}`);
	await page.locator('article[data-live]').waitFor();
	const cell = page.locator(`[id="${number}"]`);
	await cell.getByRole('button').first().focus();
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	return cell;
}

test('the meters are worked by keyboard alone, the clock included', async ({ page }) => {
	const cell = await open(page, 'meters', { C: '1024' });
	await expect(cell.getByRole('radio', { name: '7 × 7 × 1,024' })).toBeChecked();
	await cell.getByRole('radio', { name: 'MACs' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('row', { name: /^work, in FLOP 924,844,032/ })).toBeVisible();
	await expect(page).toHaveURL(/unit=flop/);
	await cell.getByRole('button', { name: meters.measure }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^Measured by TensorFlow\.js, WebAssembly/)).toBeVisible({ timeout: 40_000 });
	await expect(cell.getByRole('row', { name: /^milliseconds here [\d.]+ [\d.]+/ })).toBeVisible();
	await cell.getByRole('radio', { name: /569 million, it is the same/ }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/mean MACs when they say FLOPs/)).toBeVisible();
});

test('on a phone nothing moves when a measurement begins, runs and ends', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	const cell = await open(page, 'meters');
	const button = cell.getByRole('button', { name: meters.measure });
	const distance = async () => {
		const [above, below] = [
			await button.boundingBox(),
			await cell.getByText(meters.memory.title).boundingBox(),
		];
		return (below?.y ?? NaN) - (above?.y ?? NaN);
	};
	const before = await distance();
	expect(before).toBeGreaterThan(0);
	await button.press('Enter');
	await expect(button).toHaveAttribute('aria-disabled', 'true');
	expect(await distance()).toBe(before);
	await expect(cell.getByText(/^Measured by TensorFlow\.js, WebAssembly/)).toBeVisible({ timeout: 40_000 });
	expect(await distance()).toBe(before);
});

test('the roofline is worked by keyboard alone, and a link restores its ridge', async ({ page }) => {
	const cell = await open(page, 'roofline', { ridge: '40' });
	const slider = cell.getByRole('slider', { name: roofline.chart.name });
	await expect(slider).toHaveAttribute('aria-valuetext', '40 FLOP per byte');
	await cell.getByRole('radio', { name: /^standard|^pointwise/ }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/once for each filter\. That makes 56 FLOP per byte/)).toBeVisible();
	await expect(cell.getByText(/^With the ridge at 40, memory limits: grouped/)).toBeVisible();
	await slider.focus();
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	await expect(
		cell.getByText(/^With the ridge at 10, memory limits: depthwise 3×3, shuffle\./),
	).toBeVisible();
	await cell.getByRole('spinbutton', { name: roofline.live }).fill('2');
	await page.keyboard.press('Enter');
	await expect(slider).toHaveAttribute('aria-valuetext', /^2 FLOP per byte; limited by memory: shuffle$/);
	await expect(page).toHaveURL(/ridge=2$/);
});

test('a speed-up is bet on and measured by keyboard alone, and the page goes on meanwhile', async ({
	page,
}) => {
	const cell = await open(page, 'machine', { map: '28', picture: '128' });
	await expect(cell.getByRole('radio', { name: '28 × 28' })).toBeChecked();
	await expect(cell.getByRole('radio', { name: '128 × 128' })).toBeChecked();
	await cell.getByRole('textbox', { name: machine.bet.label }).focus();
	await page.keyboard.type('6');
	await page.keyboard.press('Enter');
	await cell.getByRole('button', { name: machine.measure }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^Measuring, 0 of 1 done/)).toBeVisible();
	await expect(cell.getByText(/^Counted 8\.84×, measured [\d.]+×.*bet/)).toBeVisible({ timeout: 60_000 });
	await cell.getByRole('button', { name: machine.sweep.button }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^Measuring, \d of 7 done/)).toBeVisible();
	// Meanwhile the page answers as ever.
	await cell.getByRole('radio', { name: '128 × 128' }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(cell.getByRole('row', { name: /^MobileNet 290\.7 / })).toBeVisible();
	await expect(cell.getByText(/^Measuring, \d of 7 done/)).toBeVisible();
	await cell.getByRole('button', { name: machine.measuring.stop }).nth(1).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(machine.measuring.stopped)).toBeVisible();
	const download = page.waitForEvent('download');
	await cell.getByRole('button', { name: machine.record.save }).focus();
	await page.keyboard.press('Enter');
	expect((await download).suggestedFilename()).toBe(machine.record.file);
	// What was measured is in no link.
	await expect(page).toHaveURL(/#8\.3\.map=28&8\.3\.picture=160$/);
});

test('the guidelines are worked by keyboard alone, and a link restores the chosen one', async ({ page }) => {
	const cell = await open(page, 'history', { rule: 'pieces' });
	await expect(cell.getByRole('radio', { name: history.names.pieces })).toBeChecked();
	await expect(cell.getByRole('row', { name: /^4 side by side 51\.4 / })).toBeVisible();
	await cell.getByRole('radio', { name: history.names.pieces }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('img', { name: /ReLU and shortcut: 2,427/ })).toBeVisible();
	await expect(page).toHaveURL(/rule=extras/);
	await cell.getByRole('textbox').focus();
	await page.keyboard.type('On this laptop I count bytes.');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(history.check.compare)).toBeVisible();
	await expect(cell.getByText('On this laptop I count bytes.')).toBeVisible();
});

test('measured, the page has no fault that axe finds and nothing scrolls sideways at 390 px', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 800 });
	const cell = await open(page, 'roofline');
	await cell.getByRole('button', { name: roofline.device.button }).click();
	await expect(cell.getByRole('button', { name: /^Put the ridge at/ })).toBeVisible({ timeout: 60_000 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	const { violations } = await new AxeBuilder({ page }).include('[id="8.2"]').analyze();
	expect(violations).toEqual([]);
});
