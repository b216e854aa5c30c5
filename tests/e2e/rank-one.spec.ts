import { expect, test, type Page } from '@playwright/test';
import { picture as pictureWords } from '../../src/lib/messages/en/picture';
import { rankOne as words } from '../../src/lib/messages/en/pages/spatial/rank-one';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

const number = cellNumber('spatial', 'rankOne');

/** Opens the cell as a link sets it. */
async function open(page: Page, set: Readonly<Record<string, string>> = {}) {
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/spatial/#${fields.join('&')}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

test('a kernel is painted, its strips are turned and the question is answered, by keyboard alone', async ({
	page,
}) => {
	const cell = await open(page);
	const weight = cell.getByRole('slider', { name: 'weight in row 1, column 1' });
	await weight.focus();
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	await page.keyboard.press('9');
	await expect(cell.getByText(/^With one pair the kernel is missed by \d/)).toBeVisible();
	await expect(cell.getByRole('img', { name: /^Error map: from −/ })).toBeVisible();
	await page.keyboard.press('PageDown');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('3');
	await page.keyboard.press('-');
	await expect(page).toHaveURL(/7\.2\.kernel=9%2C0%2C1%2C-2%2C-3%2C2/);
	await cell.getByRole('radio', { name: 'r = 1' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(
		cell.getByRole('img', { name: /what two sweeps with two pairs take is covered/ }),
	).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/nothing of the kernel is missed/)).toBeVisible();
	await cell.getByRole('slider', { name: 'column strip, number 1' }).focus();
	await page.keyboard.press('2');
	await expect(cell.getByText(/^Rank 1: with three pairs/)).toBeVisible();
	await expect(page).toHaveURL(/7\.2\.strips=2/);
	await cell.getByRole('radio', { name: 'yes', exact: true }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/so another 6\./)).toBeVisible();
	await expect(cell.getByRole('img', { name: /two sweeps with three pairs take 18\.$/ })).toBeVisible();
});

test('a link restores a painted kernel, its pairs and the picture, and the code makes the maps', async ({
	page,
}) => {
	const cell = await open(page, { kernel: '0,1,2,-1,5,1,-2,-1,0', r: '2', input: 'coffee' });
	await expect(cell.getByRole('slider', { name: 'weight in row 2, column 2' })).toHaveAttribute(
		'aria-valuenow',
		'5',
	);
	await expect(cell.getByRole('radio', { name: 'r = 2' })).toBeChecked();
	await expect(cell.getByRole('radio', { name: pictureWords.pictures.coffee?.alt ?? '' })).toBeChecked();
	await expect(cell.getByText('64×64', { exact: true })).toBeVisible();
	await expect(cell.locator('canvas')).toHaveCount(4);
	await cell.getByRole('button', { name: 'Show the code' }).click();
	await cell.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(cell.getByText(/^Equal to the picture/).first()).toBeVisible();
	await expect(cell.getByText(/^Not the picture/)).toHaveCount(0);
	await cell.locator('input[type=file]').setInputFiles('docs/stage.png');
	await expect(cell.getByText(words.ownNotLinked)).toBeVisible();
	await expect(cell.getByText('128×128', { exact: true })).toBeVisible();
	await expect(page).not.toHaveURL(/input=/);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frame shows the picture and what the kernel makes of it', async ({ page }) => {
		const images = ['rank-one-input', 'rank-one-output'].map((name) =>
			page.waitForResponse((response) => response.url().endsWith(`/stills/${name}.png`)),
		);
		await page.goto('learn/spatial/');
		await page.locator(`[id="${number}"]`).getByText('64×64', { exact: true }).scrollIntoViewIfNeeded();
		for (const image of await Promise.all(images)) expect(image.headers()['content-type']).toBe('image/png');
	});
});

test('at 390 px nothing scrolls sideways, with 25 weights too, and axe finds nothing', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 900 });
	const cell = await open(page, {
		kernel: Array.from({ length: 25 }, (_, place) => place % 7).join(','),
		r: '3',
	});
	await expect(
		cell.getByText(/^With three pairs the kernel is missed|nothing of the kernel is missed/),
	).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	expect(await axeFaults(page, { within: `[id="${number}"]` })).toEqual([]);
});
