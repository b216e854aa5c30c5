import { expect, test } from '@playwright/test';
import { held } from './held';
import { open, sentence, workbench } from './pages';

test('a dial changes costs, ratio, picture and link together', async ({ page }) => {
	await open(page, 'depthwise-separable');
	await expect(page.getByLabel('MACs', { exact: true })).toHaveText('2,448');
	await expect(page.getByLabel('Compared with standard')).toHaveText(/^4\.24× fewer, 23\.6\s%\sremain$/);
	await page.getByRole('slider', { name: 'Output channels N' }).fill('16');
	await expect(page.getByLabel('MACs', { exact: true })).toHaveText('3,600');
	await expect(page.getByLabel('Weights', { exact: true })).toHaveText('100');
	await expect(sentence(page)).toContainText('of 3,600');
	await expect(page).toHaveURL(/N=16/);
});

test('groups that do not divide are skipped by keys and said to be impossible when they are typed', async ({
	page,
}) => {
	await open(page, 'grouped');
	const groups = page.getByRole('slider', { name: 'Groups g' });
	await groups.focus();
	await page.keyboard.press('ArrowRight');
	await expect(groups).toHaveValue('4');
	await page.getByRole('spinbutton', { name: 'Value of g' }).fill('3');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/groups must divide in and out channels: 3 does not divide/)).toBeVisible();
});

test('a link restores every dial, the numbers and the step', async ({ page }) => {
	await open(
		page,
		'grouped',
		'#D_f=5&M=6&N=4&D_k=1&g=2&stride=2&padding=valid&seed=7&kernel=box&grain=cell&step=9',
	);
	await expect(page.getByRole('slider', { name: 'Map side D_F' })).toHaveValue('5');
	await expect(page.getByRole('slider', { name: 'Input channels M' })).toHaveValue('6');
	await expect(page.getByRole('slider', { name: 'Output channels N' })).toHaveValue('4');
	await expect(page.getByRole('slider', { name: 'Kernel side D_K' })).toHaveValue('1');
	await expect(page.getByRole('slider', { name: 'Groups g' })).toHaveValue('2');
	await expect(page.getByRole('slider', { name: 'Stride' })).toHaveValue('2');
	await expect(page.getByText('seed 7')).toBeVisible();
	await expect(page.getByLabel('Kernels')).toHaveValue('box');
	await expect(sentence(page)).toContainText('Step 9 of 36.');
});

test('a link with unknown and impossible values goes to the nearest that there are, and says so', async ({
	page,
}) => {
	await open(page, 'grouped', '#M=6&g=4&D_k=99&colour=red&stride=x&step=1');
	await expect(page.getByRole('slider', { name: 'Groups g' })).toHaveValue('2');
	await expect(page.getByRole('slider', { name: 'Kernel side D_K' })).toHaveValue('7');
	await expect(page.getByText(/D_k = 99; the nearest that there is, 7/)).toBeVisible();
	await expect(page.getByText(/stride = x; the nearest that there is, 1/)).toBeVisible();
	await expect(page.getByText(/Groups is now 2/)).toBeVisible();
});

test('the largest layer that the dials allow is calculated and stepped through', async ({ page }) => {
	await open(page, 'standard', '#D_f=64&M=64&N=64');
	await expect(page.getByLabel('MACs', { exact: true })).toHaveText('150,994,944');
	await expect(sentence(page)).toContainText('of 150,994,944', { timeout: 60_000 });
	await page.getByRole('button', { name: 'Last step' }).click();
	await expect(sentence(page)).toContainText('Output channel 64, row 64, column 64.');
	await page.getByRole('slider', { name: 'Position' }).fill('75000000');
	await expect(sentence(page)).toContainText('Step 75,000,000 of');
});

test('a picture becomes the input and holds the channels to its own', async ({ page }) => {
	await open(page, 'depthwise');
	await page.getByRole('radio', { name: /cat/i }).check({ force: true });
	await expect(page.getByRole('slider', { name: 'Input channels M' })).toBeDisabled();
	await expect(page.getByRole('slider', { name: 'Map side D_F' })).toHaveValue('32');
	await expect(sentence(page)).toContainText('of 27,648');
	await page.getByLabel('Kernels').selectOption('sobel');
	await expect(page).toHaveURL(/input=cat/);
	await expect(page).toHaveURL(/kernel=sobel/);
	await page.reload();
	await expect(sentence(page)).toContainText('of 27,648');
	await expect(page.getByRole('radio', { name: /cat/i })).toBeChecked();
});

test('what is turned while the picture of a link is on its way stays turned', async ({ page }) => {
	const arrive = await held(page, '**/pictures/cat.png');
	await page.goto(workbench('standard', '#D_f=12&N=4&input=cat'), { waitUntil: 'commit' });
	await page.locator('[data-live]').waitFor();
	const filters = page.getByRole('slider', { name: 'Output channels N' });
	await filters.fill('6');
	arrive();
	await expect(page.getByRole('slider', { name: 'Input channels M' })).toBeDisabled();
	await expect(filters).toHaveValue('6');
	await expect(page).toHaveURL(/N=6.*input=cat/);
});

test('a broken picture gets a sentence and changes nothing else', async ({ page }) => {
	await open(page, 'standard', '#step=5');
	await page.locator('input[type=file]').setInputFiles({
		name: 'broken.png',
		mimeType: 'image/png',
		buffer: Buffer.from('\x89PNG\r\n\x1a\nnothing'),
	});
	await expect(page.getByRole('alert').filter({ hasText: 'broken.png' })).toBeVisible();
	await expect(sentence(page)).toContainText('Step 5 of 10,368.');
});

test('typed values enter the calculation and the link; letters get a sentence', async ({ page }) => {
	await open(page, 'standard');
	await page.getByText('Read or change the numbers').click();
	// The first one is the empty corner.
	const cell = page.getByRole('gridcell').nth(1);
	await cell.click();
	await page.keyboard.type('9');
	await page.keyboard.press('Enter');
	await expect(cell).toHaveText('9');
	await expect(page).toHaveURL(/edits=/);
	await cell.click();
	await page.keyboard.type('x');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/“x” is not a number/)).toBeVisible();
	await page.reload();
	await page.getByText('Read or change the numbers').click();
	await expect(page.getByRole('gridcell').nth(1)).toHaveText('9');
});
