import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { sameBudget } from '../../src/lib/messages/en/pages/train-and-choose/same-budget';
import { sameWidth } from '../../src/lib/messages/en/pages/train-and-choose/same-width';
import { cellNumber } from '../../src/lib/notebook/page/course';

/** Opens a cell as a link sets it. */
async function open(page: Page, name: string, set: Readonly<Record<string, string>> = {}) {
	const number = cellNumber('train-and-choose', name);
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/train-and-choose/#${[`at=${number}`, ...fields].join('&')}`);
	await page.locator('article[data-live]').waitFor();
	const cell = page.locator(`[id="${number}"]`);
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	return cell;
}

test('the order is given, networks are trained, paused and stopped, and the plane is read, all by keyboard', async ({
	page,
}) => {
	const { desk, plane } = sameWidth;
	const cell = await open(page, 'sameWidth', { train: 'mobilenet,effnet' });
	await expect(cell.getByText(sameWidth.rows.covered)).toBeVisible();
	await cell.getByRole('button', { name: 'Move ShuffleNet up' }).press('Enter');
	await cell.getByRole('button', { name: 'Commit' }).press('Enter');
	await expect(cell.getByText(/your order: 4th/)).toBeVisible();
	await expect(cell.getByText(sameWidth.rows.shown)).toBeVisible();

	await cell.getByRole('checkbox', { name: 'MobileNet' }).press('Space');
	await expect(page).toHaveURL(/9\.1\.train=effnet/);
	const main = cell.getByRole('button', { name: desk.live.start, exact: true });
	await main.focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^[1-9]\d* of 276 steps · [\d,]+ pictures a second/)).toBeVisible({
		timeout: 40_000,
	});
	const pause = cell.getByRole('button', { name: desk.live.pause, exact: true });
	await expect(pause).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(desk.live.phases.paused)).toBeVisible({ timeout: 20_000 });
	await page.keyboard.press('Enter');
	await expect(cell.getByText(desk.live.phases.running)).toBeVisible();
	await expect(cell.getByRole('img', { name: /^EffNet: loss \d/ })).toBeVisible({ timeout: 20_000 });
	await cell.getByRole('button', { name: desk.live.stop }).press('Enter');
	await expect(cell.getByText(desk.live.phases.stopped)).toBeVisible();

	await cell.getByRole('radio', { name: desk.source.live }).press('ArrowRight');
	await cell.getByRole('slider', { name: desk.replay.position }).press('Home');
	await expect(cell.getByText(/^0 pictures seen, of 179,904/)).toBeVisible();

	await cell.getByRole('slider', { name: plane.line.name }).press('PageDown');
	await expect(cell.getByRole('slider', { name: plane.line.name })).toHaveAttribute(
		'aria-valuetext',
		/^125 thousand: the best within the budget is /,
	);
	await cell.getByRole('radio', { name: /thousand multiply/, checked: true }).press('End');
	await expect(cell.getByRole('radio', { name: /^Standard: 1,591 thousand/ })).toBeChecked();
	await cell.getByText('Read the figure as a table').press('Enter');
	await expect(cell.getByRole('row', { name: /^MobileNet 237,424 9,760 8,955/ })).toBeVisible();
	await cell.getByRole('button', { name: 'Show the code' }).press('Enter');
	const panel = cell.getByRole('group', { name: codePanel.editor });
	await panel.getByRole('button', { name: codePanel.run, exact: true }).press('Enter');
	await expect(panel.getByText(/^Equal to the picture/).first()).toBeVisible();
	await expect(panel.getByText(/^Not the picture/)).toHaveCount(0);
	const { violations } = await new AxeBuilder({ page }).include('[id="9.1"]').analyze();
	expect(violations).toEqual([]);
});

test('a network is widened to the budget by keyboard, and what changed is asked; a link restores the dial', async ({
	page,
}) => {
	const cell = await open(page, 'sameBudget', { net: 'effnet', alpha: '2.125' });
	await expect(cell.getByRole('radio', { name: 'EffNet' })).toBeChecked();
	await cell.getByRole('slider', { name: sameBudget.dials.name }).press('ArrowRight');
	await expect(cell.getByText(/^As wide as the budget allows/)).toBeVisible();
	await expect(page).toHaveURL(/9\.2\.net=effnet&9\.2\.alpha=2\.25/);
	await cell.getByRole('radio', { name: sameBudget.check.names.worse }).press('Space');
	await cell.getByRole('button', { name: 'Commit' }).press('Enter');
	await expect(cell.getByText(/“Just worse” compared a small network/)).toBeVisible();
	await expect(cell.getByText(sameBudget.shift.legend)).toBeVisible();
	await expect(cell.getByText(/α\s=\s2\.25, 1,475,280 MACs/)).toBeVisible();
	await cell.getByText('Read the figure as a table').press('Enter');
	await expect(cell.getByRole('row', { name: /^EffNet .* 2\.25 1,475,280/ })).toBeVisible();
	const { violations } = await new AxeBuilder({ page }).include('[id="9.2"]').analyze();
	expect(violations).toEqual([]);
});

for (const width of [1280, 390]) {
	test(`at ${width} px nothing of both cells scrolls sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		const cell = await open(page, 'sameWidth', { source: 'replay' });
		await cell.getByRole('button', { name: 'Skip, show the answer' }).click();
		await expect(cell.getByText(sameWidth.plane.title)).toBeVisible();
		await page.locator('[id="9.2"]').getByRole('button', { name: 'Skip, show the answer' }).click();
		await expect(page.getByText(sameBudget.shift.legend)).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}
