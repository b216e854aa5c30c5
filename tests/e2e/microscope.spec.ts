import { expect, test, type Page } from '@playwright/test';
import { microscope as words } from '../../src/lib/messages/en/pages/depthwise-separable/microscope';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

const number = cellNumber('depthwise-separable', 'microscope');

/** Opens the cell as a link sets it. */
async function open(page: Page, set: Readonly<Record<string, string>> = {}) {
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/depthwise-separable/#${fields.join('&')}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

test('everything is done by keyboard', async ({ page }) => {
	const cell = await open(page);
	await cell.getByRole('radio', { name: words.layers.random }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/^Each slice has rank 3/)).toBeVisible();
	await cell.getByRole('checkbox', { name: words.replace }).focus();
	await page.keyboard.press('Space');
	await expect(cell.getByText(words.testBlank, { exact: true })).toBeVisible();
	await cell.getByRole('button', { name: 'Output channel 1 of 8' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('button', { name: 'Output channel 3 of 8' })).toBeFocused();
	await expect(cell.getByText(/^The sum is zero everywhere/)).toBeVisible();
	await cell.getByRole('radio', { name: words.layers.edges }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/^Every slice has rank one/)).toBeVisible();
	await cell.getByRole('checkbox', { name: words.relu }).focus();
	await page.keyboard.press('Space');
	await expect(cell.getByText(/^The sum is not zero/)).toBeVisible();
	await expect(page).toHaveURL(/layer=separable/);
	await expect(page).toHaveURL(/twin=on/);
	await expect(page).toHaveURL(/relu=on/);
	await expect(page).toHaveURL(/channel=3/);
	await cell.getByRole('radio', { name: words.check.names.always }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/of the random layer and of its best twin differ by \d/)).toBeVisible();
});

test('a picture goes through the layer and its twin, and back to the whole numbers', async ({ page }) => {
	const cell = await open(page, { layer: 'edges', twin: 'on', channel: '4' });
	const difference = cell.getByRole('img', { name: /^Difference, output channel 4/ });
	// The link asks for another layer than the page was built with, which is calculated first.
	const before = 'Difference, output channel 4: from −14 to 14.';
	await expect(difference).toHaveAttribute('aria-label', before);
	await cell.getByRole('radio', { name: 'Chelsea the cat, her face' }).focus();
	await page.keyboard.press('Space');
	await expect(cell.getByText('Sobel, upright edges, red minus green', { exact: true })).toBeVisible();
	await expect(cell.locator('canvas').first()).toBeVisible();
	await expect(difference).not.toHaveAttribute('aria-label', before);
	await expect(page).toHaveURL(/input=cat/);
	await page.keyboard.press('ArrowLeft');
	await expect(difference).toHaveAttribute('aria-label', before);
	await expect(cell.locator('canvas')).toHaveCount(0);
});

test('a picture of the reader’s own goes through it too, and stays out of the link', async ({ page }) => {
	const cell = await open(page, { twin: 'on', input: 'boot' });
	// A cell that sleeps takes no file; a reader's click on the button would have woken it.
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	await cell.locator('input[type=file]').setInputFiles('static/pictures/rocket.png');
	await expect(cell.getByText(words.ownNotLinked)).toBeVisible();
	await expect(cell.getByRole('radio', { name: 'Your own picture' })).toBeChecked();
	await expect(cell.getByRole('img', { name: /^Difference, output channel 1: from −/ })).toBeVisible();
	await expect(page).not.toHaveURL(/input=/);
});

test('a link restores every setting', async ({ page }) => {
	const cell = await open(page, {
		layer: 'separable',
		seed: '7',
		twin: 'on',
		relu: 'on',
		channel: '4',
		input: 'astronaut',
	});
	await expect(cell.getByRole('radio', { name: words.layers.separable })).toBeChecked();
	await expect(cell.getByRole('spinbutton', { name: words.seedField })).toHaveValue('7');
	await expect(cell.getByRole('checkbox', { name: words.replace })).toBeChecked();
	await expect(cell.getByRole('checkbox', { name: words.relu })).toBeChecked();
	await expect(cell.getByRole('button', { name: 'Output channel 4 of 8' })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	await expect(cell.getByRole('radio', { name: /astronaut/ })).toBeChecked();
	await expect(cell.getByRole('img', { name: /^Slice of red in the twin/ })).toBeVisible();
	await expect(cell.locator('canvas').first()).toBeVisible();
});

test('the code makes what the picture shows', async ({ page }) => {
	const cell = await open(page, { layer: 'edges', twin: 'on', relu: 'on', channel: '3' });
	await cell.getByRole('button', { name: 'Show the code' }).click();
	await expect(cell.getByRole('textbox').first()).toContainText('tf.relu');
	await cell.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(cell.getByText(/^Equal to the picture/).first()).toBeVisible();
	await expect(cell.getByText(/^Not the picture/)).toHaveCount(0);
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways and axe finds nothing`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		const cell = await open(page, { twin: 'on', relu: 'on' });
		await expect(cell.getByText(/^The sum is not zero/)).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		expect(await axeFaults(page, { within: `[id="${number}"]` })).toEqual([]);
	});
}

test('in print the figures stay and the controls go', async ({ page }) => {
	const cell = await open(page, { twin: 'on' });
	await expect(cell.getByText(/^The sum is zero everywhere/)).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(cell.getByRole('img', { name: /^Singular values of channel 4/ })).toBeVisible();
	await expect(cell.getByRole('checkbox')).toHaveCount(0);
	await expect(cell.getByRole('spinbutton')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frame stands there', async ({ page }) => {
		await page.goto('learn/depthwise-separable/');
		const cell = page.locator(`[id="${number}"]`);
		await expect(cell.getByText(/^Each slice has rank 8/)).toBeVisible();
		await expect(cell.getByRole('img', { name: /^Singular values of channel 1: \d/ })).toBeVisible();
		await expect(cell.getByRole('img', { name: /^The layer, output channel 1: from −/ })).toBeVisible();
	});
});
