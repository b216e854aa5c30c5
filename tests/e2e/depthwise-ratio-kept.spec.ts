import { expect, test } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { cellOf, checkOf, fragment, open } from './depthwise-cells';

test('the code of both cells runs and makes what they show', async ({ page }) => {
	await open(page, fragment({ ratio: { N: '72' }, limits: { N: '100' } }));
	for (const [name, written] of [
		['ratio', '[6, 4, 72, 3]'],
		['limits', '64, 100, 128'],
	] as const) {
		const cell = cellOf(page, name);
		await cell.getByRole('button', { name: 'Show the code' }).click();
		const panel = cell.getByRole('group', { name: codePanel.editor });
		await expect(panel.getByRole('textbox')).toContainText(written);
		await panel.getByRole('button', { name: codePanel.run, exact: true }).click();
		await expect(panel.getByText(/^Equal to the picture/)).toHaveCount(3);
		await expect(panel.getByRole('alert')).toBeEmpty();
	}
});

test('code that opens below the screen is as tall as when it is seen', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 480 });
	await open(page);
	const show = cellOf(page, 'limits').getByRole('button', { name: 'Show the code' });
	await show.focus();
	await show.evaluate((button) => {
		button.scrollIntoView({ block: 'end' });
	});
	await show.press('Enter');
	const editor = cellOf(page, 'limits').getByRole('group', { name: codePanel.editor }).locator('.cm-editor');
	await expect(editor).toBeAttached();
	const unseen = await editor.evaluate((element) => element.getBoundingClientRect());
	expect(unseen.top).toBeGreaterThan(480);
	await editor.scrollIntoViewIfNeeded();
	await editor.getByRole('textbox').click();
	expect(await editor.evaluate((element) => element.getBoundingClientRect().height)).toBe(unseen.height);
});

test('in print the figures stand without their controls', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Control+p');
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	for (const name of ['ratio', 'limits'] as const) {
		const cell = cellOf(page, name);
		await expect(cell.getByRole('slider')).toHaveCount(0);
		await expect(cell.getByRole('button')).toHaveCount(0);
	}
	await expect(cellOf(page, 'limits').getByRole('grid')).toBeVisible();
});

test('answers to every check are kept over a reload, and all of them stand on the key page', async ({
	page,
}) => {
	await open(page);
	await page.getByLabel('Keep them when I reload').check();
	await page.getByLabel('Print a key page with the answers').check();
	// It wakes all cells; what is pressed meanwhile is held back, and a radio stays unchecked until then.
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	const first = checkOf(page, 'ratio', 'c');
	await first.getByRole('radio', { name: 'reduced it to 0.236' }).check();
	await first.getByRole('button', { name: 'Commit' }).click();
	await expect(first.getByText('Right.')).toBeVisible();
	const second = checkOf(page, 'limits', 'a');
	await second.getByRole('button', { name: 'Skip, show the answer' }).click();
	await expect(second.getByText('Answer: 10.')).toBeVisible();
	await page.keyboard.press('Control+p');
	await page.emulateMedia({ media: 'print' });
	for (const [id, answer] of [
		['3.4.a', /^67,840\. 2,304/],
		['3.4.b', /^72\. 1\/8 is to remain/],
		['3.4.c', /^reduced it to 0\.236\. The ratio/],
		['3.6.a', /^10\. 9 times/],
		['3.6.b', /^for none: it always costs more\./],
	] as const) {
		const entry = page.locator('dt', { hasText: id });
		await expect(entry.locator('xpath=following-sibling::dd[1]')).toHaveText(answer);
	}
	await page.emulateMedia({ media: 'screen' });
	await page.reload();
	await expect(checkOf(page, 'ratio', 'c').getByText('Right.')).toBeVisible();
	await expect(checkOf(page, 'limits', 'a').getByText('Answer: 10.')).toBeVisible();
	await expect(checkOf(page, 'ratio', 'b').getByRole('button', { name: 'Commit' })).toBeVisible();
});
