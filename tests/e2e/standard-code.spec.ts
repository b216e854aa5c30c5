import { expect, test } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { cellNumber, coursePage } from '../../src/lib/notebook/page/course';

const { cells } = coursePage('standard');

/** A field of a cell in the link, and what the cell's code has of it. */
const set: Readonly<Record<string, readonly [field: string, written: string]>> = {
	window: ['combine=sum', 'tf.sum(channels)'],
	filters: ['summed=1%2C3', 'tf.gather(kernel, [0, 2], 3)'],
	padding: ['stride=2', 'const stride = 2;'],
	puzzle: ['N=4', '[6, 4, 4, 3]'],
};

test('the code of every cell follows the link, runs without an error and makes what its picture shows', async ({
	page,
}) => {
	const fields = Object.entries(set).map(([cell, [field]]) => `${cellNumber('standard', cell)}.${field}`);
	await page.goto(`learn/standard/#${fields.join('&')}`);
	await page.locator('article[data-live]').waitFor();
	for (const name of cells) {
		const cell = page.locator(`[id="${cellNumber('standard', name)}"]`);
		await cell.getByRole('button', { name: 'Show the code' }).click();
		const panel = cell.getByRole('group', { name: codePanel.editor });
		await expect(panel.getByRole('textbox')).toContainText(set[name]?.[1] ?? 'show(');
		await panel.getByRole('button', { name: codePanel.run, exact: true }).click();
		await expect(panel.getByRole('status').filter({ hasText: /^Done in/ })).toBeVisible();
		await expect(panel.getByRole('alert')).toBeEmpty();
		await expect(panel.getByText(/^Equal to the picture/).first()).toBeVisible();
		await expect(panel.getByText(/^Not the picture/)).toHaveCount(0);
		await cell.getByRole('button', { name: 'Hide the code' }).click();
	}
});
