import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { graphFiles } from '../support/graph-model';

async function open(page: Page, name: string, set: Readonly<Record<string, string>> = {}): Promise<Locator> {
	const number = cellNumber('train-and-choose', name);
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/train-and-choose/#${fields.join('&')}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

const upload = (cell: Locator) => cell.getByLabel('Open the file or files of a model');

test('a model of one’s own is opened, ticked, taken along and judged by keyboard alone; nothing is sent', async ({
	page,
}) => {
	const cell = await open(page, 'ownModel');
	await upload(cell).focus();
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(request.url());
	});
	await upload(cell).setInputFiles({
		name: 'cut.h5',
		mimeType: '',
		buffer: readFileSync('tests/fixtures/models/small-standard.h5').subarray(0, 500),
	});
	await expect(
		cell.getByRole('alert').filter({ hasText: /^cut\.h5 could not be opened: an HDF5 file must be/ }),
	).toBeVisible();
	await upload(cell).setInputFiles('tests/fixtures/models/small-standard.h5');
	await expect(cell.getByText(/^small-standard\.h5 is open: 17 layers/)).toBeVisible();
	expect(sent).toEqual([]);

	await cell.getByRole('button', { name: 'Untick all' }).focus();
	await page.keyboard.press('Enter');
	await cell.getByRole('checkbox', { name: 'Replace conv4' }).focus();
	await page.keyboard.press('Space');
	await expect(cell.getByText(/^1 of 5 convolutions replaced: .* fewer;/)).toBeVisible();
	await expect(cell.getByText(/^Runtimes do batch norm .*: conv4\.$/)).toBeVisible();
	await cell.getByRole('button', { name: 'Download small_standard.csv' }).focus();
	const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	expect(readFileSync(await download.path(), 'utf8')).toMatch(
		/conv4,Conv2D,7×7×32,4×4×64,counted,294912,18432/,
	);

	await cell.getByRole('radio', { name: /only the 1×1 layer/ }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/But it is not alone/)).toBeVisible();
});

test('a graph model is counted behind its first padding once its weights are chosen with it', async ({
	page,
}) => {
	const cell = await open(page, 'ownModel');
	const files = graphFiles(
		[-1, 224, 224, 3],
		{ pads: { wholes: [0, 0, 0, 1, 0, 1, 0, 0], dims: [4, 2] }, k: [3, 3, 3, 32] },
		[
			['pad', 'Pad', ['x', 'pads']],
			['conv1', 'Conv2D', ['pad', 'k'], { padding: 'VALID', strides: [1, 2, 2, 1] }],
		],
	);
	const buffers = await Promise.all(
		files.map(async (file) => ({
			...{ name: file.name, mimeType: '' },
			buffer: Buffer.from(await file.arrayBuffer()),
		})),
	);
	await upload(cell).focus();
	await expect(page.locator('[data-asleep]', { has: cell })).toHaveCount(0);
	await upload(cell).setInputFiles(buffers.slice(0, 1));
	await expect(
		cell.getByText(/^pad \(Pad\): .* choose the model\.json together with its \.bin files\.$/),
	).toBeVisible();
	await expect(cell.getByText('Behind pad, and so without a shape: conv1.')).toBeVisible();
	await upload(cell).setInputFiles(buffers);
	await expect(cell.getByText('Every layer of this model is counted.')).toBeVisible();
	await expect(cell.getByRole('row', { name: /conv1/ })).toContainText('112');
	await upload(cell).setInputFiles(buffers.slice(1));
	await expect(
		cell
			.getByRole('alert')
			.filter({ hasText: /^group1-shard1of1\.bin could not be opened: files of weights do not say/ }),
	).toBeVisible();
	await expect(cell.getByText('Every layer of this model is counted.')).toBeVisible();
});

test('a link restores the example, its ticks, what takes their place, and the ridge', async ({ page }) => {
	const cell = await open(page, 'ownModel', {
		model: 'mobilenet',
		ticked: '7',
		with: 'effnet',
		ridge: '25',
		all: 'on',
	});
	await expect(cell.getByText(/^small_mobilenet, fed/)).toBeVisible();
	await expect(cell.getByRole('checkbox', { name: 'Replace pw2' })).toBeChecked();
	await expect(cell.getByRole('radio', { name: 'EffNet block' })).toBeChecked();
	await expect(cell.getByRole('spinbutton')).toHaveValue('25');
	await expect(cell.getByRole('rowheader', { name: 'conv1_relu' })).toBeVisible();
});

test('the article is repaired by keyboard alone, and a link restores the repair', async ({ page }) => {
	const cell = await open(page, 'repair');
	const box = (text: RegExp) => cell.getByRole('checkbox', { name: text });
	await box(/^Global average pooling replaces/).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(cell.getByText('2 marked; 17 are wrong.')).toBeVisible();
	await cell.getByRole('button', { name: 'Compare with the corrections' }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^You found 2 of 17 errors, missed 15/)).toBeVisible();
	await box(/I knew what is right: Global average/).focus();
	await page.keyboard.press('Space');
	// What is written first depends on how fast the keys came.
	await expect(page).toHaveURL(/(?=.*marked=gap%2Cfree)(?=.*known=gap)(?=.*compared=on)/);
	const address = page.url();
	await page.goto('about:blank');
	await page.goto(address);
	await expect(cell.getByText(/you knew what is right for 1\.$/)).toBeVisible();
});

test('the quiz is answered by keyboard, in any set of numbers', async ({ page }) => {
	const cell = await open(page, 'conclusions', { numbers: '12' });
	const question = cell.getByRole('group', { name: /^Check 9\.5\.12\.c$/ });
	await question.getByRole('textbox').focus();
	await page.keyboard.type('100');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/^.*Not all: a group of/)).toBeVisible();
	await expect(page).toHaveURL(/numbers=12/);
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		const cell = await open(page, 'ownModel', { model: 'mobilenet', with: 'grouped' });
		await expect(cell.getByText(/^small_mobilenet, fed/)).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}
