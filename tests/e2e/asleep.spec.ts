import { expect, test, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

async function open(page: Page): Promise<void> {
	await page.goto('learn/standard/');
	// What is off the screen has no size.
	await page.addStyleTag({ content: '[data-cell] { content-visibility: visible !important; }' });
	await page.locator('article[data-live]').waitFor();
}

test('a field is typed into as soon as the focus is there', async ({ page }) => {
	await open(page);
	const number = cellNumber('standard', 'puzzle');
	await page.locator(`[id="${number}"]`).getByRole('button', { name: 'Output channels N' }).focus();
	await page.keyboard.type('16');
	await page.keyboard.press('Enter');
	await expect.poll(() => page.url()).toContain(`${number}.N=16`);
});

test('a field that comes to life off the screen is there when the reader comes', async ({ page }) => {
	await page.goto('learn/standard/');
	await page.locator('article[data-live]').waitFor();
	await page.keyboard.press('Control');
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	const fields = page.locator('input:is([type=number], [type=text])');
	expect(await fields.count()).toBeGreaterThan(20);
	for (const field of await fields.all()) {
		await field.scrollIntoViewIfNeeded();
		await expect(field).toBeVisible();
	}
});

test('a field looks the same asleep and awake', async ({ page }) => {
	await open(page);
	const looks = () =>
		page.locator('input:is([data-type], [type=number], [type=text])').evaluateAll((fields) =>
			fields.map((field) => {
				const { width, height } = field.getBoundingClientRect();
				const { textAlign, borderWidth, fontSize, color } = getComputedStyle(field);
				return [width, height, textAlign, borderWidth, fontSize, color];
			}),
		);
	const before = await looks();
	expect(before.length).toBeGreaterThan(20);
	const asleep = page.locator('[data-asleep]');
	await asleep.evaluateAll((cells) => {
		for (const cell of cells) cell.dispatchEvent(new PointerEvent('pointerover'));
	});
	await expect(asleep).toHaveCount(0);
	expect(await looks()).toEqual(before);
});

test('what a page and its first cell run on asks to be compiled while it arrives', async ({ page }) => {
	const sent: Promise<string>[] = [];
	page.on('response', (response) => {
		if (response.url().endsWith('.js') && response.url().includes('/immutable/')) sent.push(response.text());
	});
	await open(page);
	await page.keyboard.press('Control');
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	const large = (await Promise.all(sent)).filter(({ length }) => length > 10_000);
	expect(large.length).toBeGreaterThan(3);
	expect(large.filter((script) => !script.startsWith('//# allFunctionsCalledOnLoad'))).toEqual([]);
});
