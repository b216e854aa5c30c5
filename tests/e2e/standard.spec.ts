import { expect, test, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { sentence } from './pages';

/** A cell of the page on the standard convolution. */
function cellOf(page: Page, name: 'oneNumber' | 'cost' | 'puzzle') {
	const number = cellNumber('standard', name);
	return page.locator(`[id="${number}"]`);
}

/** A fragment that sets fields of a cell. */
function fragment(name: 'oneNumber' | 'cost', fields: Readonly<Record<string, string>>): string {
	const number = cellNumber('standard', name);
	return `#${Object.entries(fields)
		.map(([key, value]) => `${number}.${key}=${value}`)
		.join('&')}`;
}

async function open(page: Page, hash = ''): Promise<void> {
	await page.goto(`learn/standard/${hash}`);
	await page.locator('article[data-live]').waitFor();
}

test('one number is made by keyboard alone, from its first product to its value', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'oneNumber');
	const step = cell.getByRole('status').filter({ hasText: /^Step \d/ });
	await cell.getByRole('group', { name: 'Stage' }).focus();
	await expect(step).toContainText('Step 1 of 36.');
	await page.keyboard.press('ArrowRight');
	await expect(step).toContainText('Step 2 of 36. Output channel 1, row 2, column 2.');
	await page.keyboard.press('End');
	await expect(step).toContainText('Sum so far −27. 36 of 36 multiplications done.');
	await cell.getByRole('checkbox', { name: /True convolution/ }).focus();
	await page.keyboard.press('Space');
	await expect(cell.getByText('the value is 16 in place of −27')).toBeVisible();
	await expect(step).toContainText('Sum so far 16.');
	await cell.getByRole('textbox').fill('9');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/That is one slice of the filter/)).toBeVisible();
	await expect(page).toHaveURL(/step=36/);
	await expect(page).toHaveURL(/turn=on/);
});

test('the cost is worked by keyboard alone: dials, wheels, grain and check', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'cost');
	const step = sentence(page).last();
	await cell.getByLabel('Output channels N', { exact: true }).first().focus();
	await page.keyboard.press('ArrowUp');
	await expect(cell.getByRole('heading', { name: /11,664 multiplications/ })).toBeVisible();
	await expect(step).toContainText('of 11,664 multiplications done.');
	await cell.getByRole('slider', { name: 'Position' }).focus();
	await page.keyboard.press('End');
	await expect(step).toContainText('Step 11,664 of 11,664. Output channel 9, row 6, column 6.');
	await page.keyboard.press('ArrowLeft');
	await expect(step).toContainText('Step 11,663 of 11,664.');
	await cell.getByRole('radio', { name: 'product' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(step).toContainText('Step 324 of 324.');
	await cell.getByRole('textbox', { name: 'multiply–accumulates' }).fill('10368');
	await cell.getByRole('textbox', { name: 'weights' }).fill('72');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/72 weights would be filters of one slice each/)).toBeVisible();
});

test('a link restores every setting of both cells', async ({ page }) => {
	const numbers = { n: '3', i: '4', j: '5', turn: 'on', step: '20' };
	const sizes = { D_f: '8', M: '2', N: '20', D_k: '1', grain: 'cell', step: '1200' };
	await open(page, `${fragment('oneNumber', numbers)}&${fragment('cost', sizes).slice(1)}`);
	const first = cellOf(page, 'oneNumber');
	await expect(sentence(page).first()).toContainText('Step 20 of 36. Output channel 3, row 4, column 5.');
	await expect(first.getByRole('checkbox', { name: /True convolution/ })).toBeChecked();
	await expect(first.getByText(/Every slice of W is now turned/)).toBeVisible();
	await expect(sentence(page).last()).toContainText(
		'Step 1,200 of 1,280. Output channel 19, row 6, column 8.',
	);
	await expect(cellOf(page, 'cost').getByRole('radio', { name: 'cell' })).toBeChecked();
	for (const set of ['D_f=8', 'M=2', 'N=20', 'D_k=1', 'grain=cell', 'step=1200', 'turn=on']) {
		expect(page.url()).toContain(set);
	}
});

test('numbers become live with the first interaction', async ({ page }) => {
	await open(page);
	const figure = cellOf(page, 'cost').locator('figure[data-numbers]');
	await expect(figure).toHaveAttribute('data-numbers', 'built');
	await figure.getByRole('group', { name: 'Stage' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(figure).toHaveAttribute('data-numbers', 'live');
});

for (const width of [390, 1280]) {
	test(`at ${width} px a link and the contents lead to the head of a cell, below what sticks`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		const cell = cellOf(page, 'cost');
		const heading = cell.getByRole('heading', { level: 2 });
		const place = async () => (await heading.boundingBox())?.y ?? Number.NaN;
		const number = cellNumber('standard', 'cost');
		const contents = page.getByRole('navigation').filter({ has: page.locator(`a[href="#${number}"]`) });
		for (const go of [
			() => open(page, `#at=${number}`),
			async () => {
				await open(page);
				await contents.getByRole('link', { name: number }).click();
			},
		]) {
			await page.goto('about:blank');
			await go();
			await expect.poll(place).toBeLessThan(200);
			const bar = await contents.boundingBox();
			const isStuck = bar !== null && bar.y <= 0;
			expect(await place()).toBeGreaterThan(isStuck ? bar.y + bar.height : 0);
		}
	});
}

test('what is pressed before a cell has come to life happens when it has', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'oneNumber');
	await expect(page.locator('[data-asleep]')).toHaveCount(6);
	// A finger is faster than the script of the cell.
	await cell.getByRole('button', { name: 'Step forward' }).evaluate((button: HTMLButtonElement) => {
		button.click();
		button.click();
	});
	await expect(cell.getByRole('status').filter({ hasText: /^Step 3 of 36/ })).toBeVisible();
	// The others follow by themselves.
	await expect(page.locator('[data-asleep]')).toHaveCount(0, { timeout: 30_000 });
});

test('a cell whose script does not come says so, and comes to life with the next try', async ({ page }) => {
	await open(page);
	let isBlocked = true;
	await page.route(/\.js$/, (route) => (isBlocked ? route.abort() : route.continue()));
	const cell = cellOf(page, 'puzzle');
	await cell.getByLabel('Output channels N', { exact: true }).first().focus();
	await expect(page.getByText('The script of this part could not be loaded.')).toBeVisible();
	isBlocked = false;
	await page.keyboard.press('ArrowDown');
	await expect(page.getByText('The script of this part could not be loaded.')).toBeHidden();
	await expect(cell.getByText('Back to the example')).toBeVisible();
	await expect(page).toHaveURL(/2\.6\.N=7/);
});

test('with reduced motion steps are shown at once and three stills can be opened', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	const cell = cellOf(page, 'cost');
	await cell.getByText('First, middle and last step').click();
	await expect(cell.getByText('Step 10,368 of 10,368.')).toBeVisible();
	await expect(cell.getByText('Step 5,185 of 10,368.')).toBeVisible();
});

test('in print there are three stills, no controls, and nothing is cut off', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Control+p');
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	const cell = cellOf(page, 'cost');
	await expect(cell.getByText('Step 1 of 10,368.')).toBeVisible();
	await expect(cell.getByText('Step 5,185 of 10,368.')).toBeVisible();
	await expect(cell.getByText('Step 10,368 of 10,368.')).toBeVisible();
	await expect(page.getByRole('slider')).toHaveCount(0);
	// Maps that are pressed on the screen stay as pictures.
	await expect(page.getByRole('button').and(page.locator(':not(.on-paper)'))).toHaveCount(0);
	await page.setViewportSize({ width: 718, height: 1000 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frames stand on the page, with their numbers, formulas and sentences', async ({ page }) => {
		await page.goto('learn/standard/');
		await expect(sentence(page).first()).toContainText('Step 1 of 36.');
		const cell = cellOf(page, 'cost');
		await expect(
			cell.getByRole('heading', { name: 'Where do 10,368 multiplications come from?' }),
		).toBeVisible();
		await expect(sentence(page).last()).toContainText('Output channel 3, row 2, column 5.');
		await expect(cell.getByRole('row', { name: /^Standard convolution/ })).toContainText('10,368');
		expect(await cell.locator('math').count()).toBeGreaterThan(8);
	});
});
