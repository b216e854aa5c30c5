import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { maps, open, openNetwork, ran, small, strip } from './network-page';

test('once somebody stirs the network runs: how long it took, the maps of each layer, the largest shares', async ({
	page,
}) => {
	await open(page);
	await expect(page.getByText(/^One forward pass of 28 layers took [\d.,]+ ms here/)).toBeVisible();
	const strips = maps(page).getByRole('img', { name: / Values from \S+ to \S+, mean \S+\.$/ });
	await expect(strips).toHaveCount(29);
	await expect(maps(page).locator('canvas')).toHaveCount(29);
	const shares = page.getByRole('table', { name: 'The 5 largest of 1,000 shares' });
	await expect(shares.getByRole('cell')).toHaveText(Array.from({ length: 5 }, () => /^\d+(\.\d+)?\s%$/));
});

test('the dials by keyboard change row, numbers, address and maps', async ({ page }) => {
	await open(page, { ...small, alpha: '0.5' });
	await ran(page);
	const title = page.getByRole('heading', { name: /^MobileNet v1/ });
	await expect(title).toHaveText(/α = 0\.5, for pictures of 128.×.128: 49\.2 million multiply–accumulates/);
	const before = await strip(page, 'block13.pw').getAttribute('aria-label');
	await page.getByRole('radio', { name: 'α = 0.5' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(title).toHaveText(/α = 0\.25, for pictures of 128.×.128: 13\.6 million/);
	await expect(page.getByRole('img', { name: /15 blocks in a row.* from 8 to 256\./ })).toBeVisible();
	await expect(strip(page, 'block13.pw')).toHaveAttribute('aria-label', /of 256 maps .* Values from/);
	await expect(strip(page, 'block13.pw')).not.toHaveAttribute('aria-label', before ?? '');
	await page.getByRole('radio', { name: '128', exact: true }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(title).toHaveText(/for pictures of 160.×.160: 21\.\d million/);
	await expect(strip(page, 'conv1')).toHaveAttribute('aria-label', /80.×.80.* Values from/);
	await expect(maps(page).getByRole('row', { name: /^conv1/ })).toContainText('1,382,400');
	await page.getByRole('spinbutton', { name: 'Number of classes' }).fill('10');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('table', { name: 'The 5 largest of 10 shares' })).toBeVisible();
	await expect(maps(page).getByRole('row', { name: /^fc/ })).toContainText('2,560');
	await ran(page);
	await expect(page).toHaveURL(/#alpha=0\.25&resolution=160&classes=10$/);
});

test('a number of classes that there cannot be gets a sentence, and the nearest is taken', async ({
	page,
}) => {
	await open(page, small);
	const classes = page.getByRole('spinbutton', { name: 'Number of classes' });
	await classes.fill('1');
	await page.keyboard.press('Enter');
	await expect(page.getByText('A number of classes from 2 to 1,000: 1 is out of range')).toBeVisible();
	await expect(classes).toHaveValue('2');
	await expect(page.getByRole('table', { name: 'The 2 largest of 2 shares' })).toBeVisible();
	await classes.fill('3');
	await page.keyboard.press('Enter');
	await expect(page.getByText('is out of range')).toHaveCount(0);
});

test('other pictures run: one of the site is in the link, one of the reader’s own is not', async ({
	page,
}) => {
	await open(page, small);
	await ran(page);
	const name = () => strip(page, 'conv1').getAttribute('aria-label');
	const cat = await name();
	await page.getByRole('radio', { name: 'Chelsea the cat, her face' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/input=coffee$/);
	await ran(page);
	const coffee = await name();
	expect(coffee).not.toBe(cat);
	await page.locator('input[type=file]').setInputFiles('static/pictures/rocket.png');
	await expect(page.getByRole('radio', { name: 'Your own picture' })).toBeChecked();
	await expect(page.getByText('It is not part of the link either')).toBeVisible();
	await expect(strip(page, 'conv1')).not.toHaveAttribute('aria-label', coffee ?? '');
	await ran(page);
	await expect(page).not.toHaveURL(/input=/);
	const own = await name();
	await page.getByRole('radio', { name: 'A Falcon 9 rocket on its launch pad' }).check({ force: true });
	await expect(page).toHaveURL(/input=rocket$/);
	await ran(page);
	expect(await name()).toBe(own);
});

test('the whole network in code follows the dials, and is downloaded under their name', async ({ page }) => {
	await open(page, { ...small, classes: '10' });
	await ran(page);
	await page.getByText('The same in code').click();
	const code = page.locator('pre code');
	await expect(code).toContainText('import torch');
	await expect(code).toContainText('α = 0.25');
	await page.getByRole('radio', { name: 'Keras' }).check({ force: true });
	await expect(code).toContainText('import keras');
	await page.getByRole('radio', { name: 'TensorFlow.js' }).check({ force: true });
	await expect(code).toContainText("from '@tensorflow/tfjs'");
	await page.getByRole('radio', { name: 'α = 0.5' }).check({ force: true });
	await expect(code).toContainText('α = 0.5');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download mobilenet-0.5-128-10.tfjs.mjs' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('mobilenet-0.5-128-10.tfjs.mjs');
	expect(readFileSync(await file.path(), 'utf8')).toBe(await code.textContent());
});

for (const [id, set, parameters] of [
	['mobilenet', { ...small, classes: '10' }, 215642],
	['shufflenet', { groups: '8', scale: '0.25', resolution: '128', classes: '10' }, 73354],
	['effnet', {}, 151146],
] as const) {
	test(`the file of ${id} for TensorFlow.js really runs`, async ({ page }, testInfo) => {
		await openNetwork(page, id, set);
		await page.getByText('The same in code').click();
		await page.getByRole('radio', { name: 'TensorFlow.js' }).check({ force: true });
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: /^Download / }).click();
		const file = await download;
		// Below this folder Node finds TensorFlow.js.
		const script = testInfo.outputPath(file.suggestedFilename());
		await file.saveAs(script);
		const env = { ...process.env, FORCE_COLOR: '0' };
		const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
		expect(stdout).toContain(`parameters ${parameters}`);
	});
}

for (const [what, pattern] of [
	['the worker', /calculation\.worker/],
	['WebAssembly', /\.wasm$/],
] as const) {
	test(`without ${what} the page says so, stays, and runs once it can`, async ({ page }) => {
		let isBlocked = true;
		await page.route(pattern, (route) => (isBlocked ? route.abort() : route.continue()));
		await open(page, small);
		const alert = page.getByRole('alert').filter({ hasText: 'could not be' });
		await expect(alert).toBeVisible();
		await expect(page.getByRole('heading', { name: /13\.6 million multiply–accumulates/ })).toBeVisible();
		await expect(maps(page).getByRole('row', { name: /^conv1/ })).toContainText('884,736');
		isBlocked = false;
		await page.getByRole('button', { name: 'Try again' }).click();
		await ran(page);
		await expect(alert).toHaveCount(0);
	});
}

for (const [id, title, lessons] of [
	['mobilenet', 'MobileNet', ['depthwise-separable', 'width-and-resolution']],
	['shufflenet', 'ShuffleNet', ['groups', 'shuffle']],
	['effnet', 'EffNet', ['spatial']],
] as const) {
	test(`the front page and the pages that teach ${title} lead to it, and it leads to them`, async ({
		page,
	}) => {
		const link = page.locator(`main a[href$="/models/${id}"]`);
		for (const from of ['', ...lessons.map((lesson) => `learn/${lesson}/`)]) {
			await page.goto(from, { waitUntil: 'domcontentloaded' });
			await expect(link).toHaveText(title);
		}
		await link.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await ran(page);
		for (const lesson of lessons) {
			await expect(page.locator(`main a[href*="/learn/${lesson}"]`)).toHaveText(/^Taught in page/);
		}
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the layers with their costs, the row of blocks and the totals stand there', async ({ page }) => {
		await page.goto('models/mobilenet/');
		await expect(page.getByRole('heading', { name: /568\.7 million multiply–accumulates/ })).toBeVisible();
		await expect(page.getByRole('img', { name: /^MobileNet v1.*15 blocks in a row/ })).toBeVisible();
		await expect(maps(page).getByRole('table')).toHaveCount(16 + 1);
		const rows = maps(page).getByRole('row');
		await expect(rows.filter({ hasText: /^conv1/ })).toContainText('10,838,016');
		await expect(rows.filter({ hasText: /^pw/ }).last()).toContainText('51,380,224');
		await expect(rows.filter({ hasText: /^fc/ })).toContainText('1,024,000');
		await expect(strip(page, 'block1.dw')).toHaveAttribute('aria-label', /Not run yet\.$/);
		await expect(page.getByRole('table', { name: 'Beside what is printed' })).toContainText('568,740,352');
	});
});
