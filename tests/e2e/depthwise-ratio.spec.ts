import { expect, test } from '@playwright/test';
import { cellOf, checkOf, fragment, open } from './depthwise-cells';

test('the ratio is worked by keyboard alone: warm-up, point, kernel, table, checks', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'ratio');
	const warmUp = checkOf(page, 'ratio', 'a');
	await warmUp.getByRole('button', { name: 'Commit' }).focus();
	await warmUp.getByRole('textbox').fill('67840');
	await page.keyboard.press('Enter');
	await expect(warmUp.getByText(/2,304 \+ 65,536 = 67,840/)).toBeVisible();
	await cell.getByRole('slider', { name: 'N, along the curve of 3×3 kernels' }).focus();
	await page.keyboard.press('ArrowRight');
	for (let doubling = 0; doubling < 3; doubling += 1) await page.keyboard.press('PageUp');
	const reading = cell.getByRole('group', { name: 'What remains of the work' }).getByRole('paragraph');
	await expect(reading).toHaveText(/^1\/8 12\.5\s% remain, 8\.00× fewer multiplications$/);
	await expect(cell.getByRole('heading', { name: /leaves 12\.5\s% of the work/ })).toBeVisible();
	await cell.getByRole('radio', { name: /^3×3/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('slider', { name: 'N, along the curve of 4×4 kernels' })).toBeVisible();
	await cell.getByRole('spinbutton', { name: 'Kernel side D_K' }).focus();
	await page.keyboard.press('ArrowDown');
	await cell.getByText('Read the figure as a table').focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('row', { name: /^72 1\/8/ })).toBeVisible();
	await checkOf(page, 'ratio', 'b').getByRole('textbox').fill('64');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/Close: with 64 filters it is 7\.9×/)).toBeVisible();
	await cell.getByRole('radio', { name: 'reduced it by 0.236' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/That would leave 76\.4/)).toBeVisible();
	await expect(page).toHaveURL(/3\.4\.N=72/);
});

test('the map is walked by keyboard, and the puzzle is solved both ways', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'limits');
	await cell.getByRole('gridcell', { selected: true }).focus();
	await page.keyboard.press('PageUp');
	await expect(cell.getByRole('gridcell', { selected: true })).toHaveAccessibleName(
		/^N = 1, 3×3: 10\/9 of the work\. 111\.1\s% remain/,
	);
	await page.keyboard.press('ArrowDown');
	await expect(cell.getByRole('gridcell', { selected: true })).toBeFocused();
	await expect(cell.getByText(/1\/2 \+ 1\/9 = 11\/18 of the work/)).toBeVisible();
	await checkOf(page, 'limits', 'a').getByRole('textbox').fill('10');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/10\/9 of the work, which is 111\.1/)).toBeVisible();
	await cell.getByRole('radio', { name: 'for none: it always costs more' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/There is nothing to split/)).toBeVisible();
	const keep = cell.getByRole('button', { name: 'Keep this solution' });
	await cell.getByRole('spinbutton', { name: 'Filters, as a number' }).fill('100');
	await page.keyboard.press('Tab');
	await expect(cell.getByText('1/100 + 1/25 = 1/20: 20.00× fewer')).toBeVisible();
	await keep.focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText('1 of 2 ways found.')).toBeVisible();
	await cell.getByRole('slider', { name: 'Filters' }).focus();
	await page.keyboard.press('ArrowRight');
	await keep.focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/from 100 on will do/)).toBeVisible();
	await expect(page).toHaveURL(/3\.6\.N=2/);
	await expect(page).toHaveURL(/3\.6\.puzzle=101/);
});

test('a link restores every dial of both cells', async ({ page }) => {
	await open(
		page,
		fragment({ ratio: { N: '512', D_k: '3' }, limits: { N: '100', D_k: '5', puzzle: '128' } }),
	);
	const ratio = cellOf(page, 'ratio');
	await expect(ratio.getByRole('slider', { name: /along the curve/ })).toHaveAttribute(
		'aria-valuetext',
		/^N = 512, 521\/4,608 of the work: 11\.3.*8\.84× fewer/,
	);
	const limits = cellOf(page, 'limits');
	await expect(limits.getByRole('gridcell', { selected: true })).toHaveAccessibleName(
		/^N = 100, 5×5: 1\/20 of the work/,
	);
	await expect(limits.getByRole('spinbutton', { name: 'Filters, as a number' })).toHaveValue('128');
	await expect(limits.getByText('This is a solution.')).toBeVisible();
});

test('the point is dragged along its curve', async ({ page }) => {
	await open(page, fragment({ ratio: { N: '8' } }));
	const cell = cellOf(page, 'ratio');
	const point = cell.getByRole('slider', { name: /along the curve/ });
	await expect(point).toHaveAttribute('aria-valuetext', /^N = 8,/);
	await point.hover();
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	const box = await point.boundingBox();
	if (box === null) throw new Error('the diagram has no box');
	const middle = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width / 2, middle);
	await page.mouse.down();
	await expect(point).toHaveAttribute('aria-valuetext', /^N = 32,/);
	await page.mouse.move(box.x + box.width + 5, middle, { steps: 4 });
	await expect(point).toHaveAttribute('aria-valuetext', /^N = 1,024,/);
	await page.mouse.up();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('curve, bars, derivation and map stand there with their numbers', async ({ page }) => {
		await page.goto('learn/depthwise-separable/');
		const ratio = cellOf(page, 'ratio');
		await expect(ratio.getByText(/^17\/72 23\.6\s% remain, 4\.24× fewer/)).toBeVisible();
		await expect(ratio.getByRole('list', { name: 'Derivation' }).locator('math')).toHaveCount(4);
		await expect(cellOf(page, 'limits').getByRole('gridcell', { selected: true })).toHaveText('÷4.24');
	});
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways, however the dials stand`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(
			page,
			fragment({ ratio: { N: '1024', D_k: '7' }, limits: { N: '1000', D_k: '7', puzzle: '256' } }),
		);
		await expect(cellOf(page, 'limits').getByRole('gridcell', { selected: true })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}
