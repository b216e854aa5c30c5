import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe';
import { maps, open, ran, small } from './network-page';
import { sentence } from './pages';

/** The last number of a sentence that says a value. */
async function value(page: Page): Promise<number> {
	const said = (await sentence(page).textContent()) ?? '';
	return Number(/Value (−?[\d.]+)\./.exec(said)?.[1]?.replace('−', '-'));
}

test('a block is put on the stage, stepped, coarsened and taken off again by keyboard', async ({ page }) => {
	await open(page, small);
	await ran(page);
	const button = page.getByRole('button', { name: 'block12 on the stage' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(button).toHaveAttribute('aria-expanded', 'true');
	await expect(button).toBeFocused();
	await expect(sentence(page)).toContainText(/^Step 1 of [\d,]+, depthwise\./);
	await page.getByRole('group', { name: 'Stage' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(sentence(page)).toContainText('Step 3 of');
	await page.keyboard.press('ArrowLeft');
	await expect(sentence(page)).toContainText('Step 2 of');
	await expect(page).toHaveURL(/block=block12&step=2$/);
	await page.getByRole('radio', { name: 'cell' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(sentence(page)).toContainText(/^Step 1 of [\d,]+, \S+\. Output channel 1 is complete\./);
	await expect(page).toHaveURL(/block=block12&grain=channel$/);
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('group', { name: 'Stage' })).toHaveCount(0);
	await expect(page).not.toHaveURL(/block|grain|step/);
});

test('what a block makes on the stage is what it makes in the network', async ({ page }) => {
	await open(page, { ...small, classes: '2', block: 'fc' });
	await ran(page);
	await page.getByRole('group', { name: 'Stage' }).focus();
	await page.keyboard.press('End');
	await expect(sentence(page)).toContainText('Output channel 2, row 1, column 1.');
	const row = page
		.getByRole('table', { name: 'The 2 largest of 2 shares' })
		.getByRole('row', { name: /^2 / });
	const share = Number.parseFloat((await row.getByRole('cell').textContent()) ?? '');
	expect((await value(page)) * 100).toBeCloseTo(share, 0);
});

test('a link restores dials, picture, block, grain and step', async ({ page }) => {
	await open(page, {
		alpha: '0.5',
		resolution: '160',
		classes: '20',
		input: 'coffee',
		block: 'block13',
		grain: 'channel',
		step: '7',
	});
	await expect(sentence(page)).toContainText(/^Step 7 of .* Output channel 7 is complete\./);
	for (const name of ['α = 0.5', '160', 'A cup of espresso on a red saucer', 'channel']) {
		await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
	}
	await expect(page.getByRole('spinbutton', { name: 'Number of classes' })).toHaveValue('20');
	await expect(page.getByRole('button', { name: 'block13 on the stage' })).toHaveAttribute(
		'aria-expanded',
		'true',
	);
	await ran(page);
	await expect(page).toHaveURL(
		/#alpha=0\.5&resolution=160&classes=20&input=coffee&block=block13&grain=channel&step=7$/,
	);
});

test('a step beyond the last is said to be so, and the last is shown', async ({ page }) => {
	await open(page, { ...small, block: 'gap', grain: 'layer', step: '9' });
	await expect(page.getByText('The link asked for step = 9; the nearest that there is, 1,')).toBeVisible();
	await expect(sentence(page)).toContainText('Step 1 of 1.');
	await expect(page).toHaveURL(/block=gap&grain=layer$/);
});

test('the block on the stage follows the dials', async ({ page }) => {
	await open(page, { ...small, block: 'gap', grain: 'channel', step: '250' });
	await expect(sentence(page)).toContainText('Step 250 of 256.');
	const first = page.getByRole('radio', { name: 'α = 0.25' });
	await first.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(sentence(page)).toContainText('Step 250 of 512.');
});

test('in an open block axe finds nothing, wide in light and narrow in dark', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	// It has few channels, each of which axe visits.
	await open(page, { ...small, block: 'conv1' });
	await expect(sentence(page)).toBeVisible();
	await ran(page);
	// Colours change with the scheme alone, and the rest with the width.
	for (const [width, colorScheme] of [
		[1280, 'light'],
		[390, 'dark'],
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		// The rest of the page is looked at with every page.
		expect(await axeFaults(page, { within: 'li:has([aria-expanded="true"])' })).toEqual([]);
	}
});

test('an open block fits narrow screens', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 900 });
	await open(page, { ...small, block: 'block13' });
	await expect(sentence(page)).toBeVisible();
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	}
});

test('on paper blocks and layers keep their names, and nothing is cut off', async ({ page }) => {
	await page.setViewportSize({ width: 700, height: 900 });
	await open(page, { ...small, block: 'block13' });
	await expect(sentence(page)).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(maps(page).getByRole('button', { name: 'block3 on the stage' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'ReLU' }).first()).toBeVisible();
	await expect(page.getByRole('button', { name: /^Output channel 1\. Arrow keys/ })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Step forward' })).toBeHidden();
	await expect(page.getByRole('radio', { name: '4×' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Choose a file' })).toBeHidden();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
});
