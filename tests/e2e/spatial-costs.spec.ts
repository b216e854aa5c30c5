import { expect, test, type Locator, type Page } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { fairComparison } from '../../src/lib/messages/en/pages/spatial/fair-comparison';
import { firstLayer } from '../../src/lib/messages/en/pages/spatial/first-layer';
import { share } from '../../src/lib/messages/en/pages/spatial/share';
import { cellNumber } from '../../src/lib/notebook/page/course';

const names = ['fairComparison', 'share', 'firstLayer'] as const;
type Name = (typeof names)[number];

function cellOf(page: Page, name: Name) {
	return page.locator(`[id="${cellNumber('spatial', name)}"]`);
}

/** Opens the page as a link sets its cells. */
async function open(page: Page, set: Partial<Record<Name, Readonly<Record<string, string>>>> = {}) {
	const fields = new URLSearchParams();
	for (const name of names) {
		for (const [key, value] of Object.entries(set[name] ?? {})) {
			fields.set(`${cellNumber('spatial', name)}.${key}`, value);
		}
	}
	await page.goto(`learn/spatial/#${fields.toString()}`);
	await page.locator('article[data-live]').waitFor();
}

/** Goes to something of a cell, and waits until the cell is awake. */
async function focus(page: Page, name: Name, target: Locator): Promise<void> {
	await target.focus();
	await expect(page.locator('[data-asleep]', { has: cellOf(page, name) })).toHaveCount(0);
}

test('three ways run on one clock, are compared and asked about by keyboard alone', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'fairComparison');
	const race = cell.getByRole('group', { name: fairComparison.figure });
	await focus(page, 'fairComparison', race);
	await page.keyboard.press('Home');
	await expect(race.getByRole('status')).toHaveText(fairComparison.clock.start);
	await page.keyboard.press('ArrowRight');
	await expect(race.getByRole('slider', { name: fairComparison.position })).toHaveValue('1');
	await page.keyboard.press('End');
	await expect(race.getByRole('status')).toHaveText(/^3×3, then pool stops here, at 1,296/);
	await expect(page).toHaveURL(/\.tick=1296/);
	await cell.getByRole('radio', { name: 'channel 1' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('img', { name: /^3×3, before the pool, channel 2/ })).toBeVisible();
	await cell.getByRole('button', { name: fairComparison.outputs.numbers }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/In 39 of 72 values the larger one happened to be there/)).toBeVisible();
	await cell.getByRole('radio', { name: fairComparison.check.names.third }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/Pooling early takes the other 1\.5/)).toBeVisible();
	await cell.getByText('Read the figure as a table').focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('row', { name: /^1×3, 3×1, then pool 6 864 72/ })).toBeVisible();
});

test('the share is turned and asked about by keyboard alone', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'share');
	await focus(page, 'share', cell.getByRole('radio', { name: /^36/ }));
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/Only half of it is saved/)).toBeVisible();
	await cell.getByRole('slider', { name: share.chart.point }).focus();
	for (let doubling = 0; doubling < 6; doubling += 1) await page.keyboard.press('PageUp');
	await expect(cell.getByRole('heading', { name: /With 512 filters .* 1\.7/ })).toBeVisible();
	await expect(cell.getByText(/Halving that saves 0\.9.*: 99\.1.* remain, 1\.01× fewer\./)).toBeVisible();
	await cell
		.getByRole('textbox', { name: /Line 1/ })
		.or(cell.getByRole('textbox'))
		.first()
		.focus();
	await page.keyboard.type('1296');
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('list', { name: 'Derivation' }).locator('math').first()).toBeVisible();
	await expect(page).toHaveURL(/\.N=512/);
});

test('the first layer is swapped, the last step walked by keyboard alone', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'firstLayer');
	await focus(page, 'firstLayer', cell.getByRole('radio', { name: firstLayer.check.names.others }));
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/So says the Chinese translation/)).toBeVisible();
	await cell.getByRole('radio', { name: firstLayer.swap.firsts.convolution }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('img', { name: /what stands first 1,294,336/ })).toBeVisible();
	await cell.getByRole('button', { name: firstLayer.last.seek }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/^Row 1, column 2, is /)).toBeVisible();
	await cell.getByRole('radio', { name: firstLayer.last.forms.keras }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(cell.getByText(/Every one of the 18 values is read exactly once/)).toBeVisible();
	await expect(page).toHaveURL(/first=block.*form=paperTransposed/);
});

test('a link restores all three cells, and their code makes what they show', async ({ page }) => {
	await open(page, {
		fairComparison: { tick: '300', channel: '3', numbers: '7', by: '10' },
		share: { N: '64' },
		firstLayer: { first: 'block', form: 'paper', at: '2,3' },
	});
	const fair = cellOf(page, 'fairComparison');
	await expect(fair.getByRole('slider', { name: fairComparison.position })).toHaveValue('300');
	await expect(fair.getByRole('img', { name: /^1×3, pool, 3×1, channel 3/ })).toBeVisible();
	await expect(fair.getByText(/In 40 of 72 values/)).toBeVisible();
	await expect(cellOf(page, 'share').getByRole('heading', { name: /With 64 filters/ })).toBeVisible();
	const first = cellOf(page, 'firstLayer');
	await expect(first.getByRole('radio', { name: firstLayer.swap.firsts.block })).toBeChecked();
	await expect(first.getByText(/^Row 2, column 3, is /)).toBeVisible();
	for (const name of names) {
		const cell = cellOf(page, name);
		await cell.getByRole('button', { name: 'Show the code' }).press('Enter');
		const panel = cell.getByRole('group', { name: codePanel.editor });
		await panel.getByRole('button', { name: codePanel.run, exact: true }).press('Enter');
		await expect(panel.getByText(/^Equal to the picture/).first()).toBeVisible();
		await expect(panel.getByText(/^Not the picture/)).toHaveCount(0);
	}
});
