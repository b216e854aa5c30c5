import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { axeFaults } from './axe';
import { held } from './held';
import { open } from './pages';

/** Opens the comparison and waits until it answers. */
async function openCompare(page: Page, fragment = ''): Promise<void> {
	await page.goto(`compare/${fragment}`);
	await page.locator('[data-live]').waitFor();
}

function lanes(page: Page) {
	return page.getByRole('list', { name: 'Lanes' }).getByRole('combobox', { name: /^Kind of lane/ });
}

async function textOf(download: Download): Promise<string> {
	return readFile(await download.path(), 'utf8');
}

test('a comparison is built by keyboard and played to the end', async ({ page }) => {
	await openCompare(page);
	await page.getByRole('button', { name: 'Add a lane' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('combobox', { name: 'Kind of lane 4' })).toBeFocused();
	await page.getByRole('combobox', { name: 'Kind of lane 4' }).selectOption('spatially-separable');
	await page.getByRole('slider', { name: 'Map side D_F' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(
		page.getByRole('heading', { name: /Spatially separable convolution stops first/ }),
	).toBeVisible();
	await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
	await page.getByRole('group', { name: /stops first/ }).focus();
	await page.keyboard.press('Space');
	await expect(page.getByText('stopped', { exact: true })).toHaveCount(4, { timeout: 40_000 });
	await expect(page).toHaveURL(/lanes=standard,grouped,depthwise-separable,spatially-separable/);
	await expect(page).toHaveURL(/D_f=7/);
	await expect(page).toHaveURL(/tick=14112/);
});

test('a link restores kinds, dials, unlocked dials, input, clock and speed', async ({ page }) => {
	const link =
		'#lanes=grouped,depthwise,grouped&D_f=16&M=3&N=12&D_k=5&stride=2&padding=valid&1.g=3&2.multiplier=2&3.N=6&3.padding=same&input=cat&seed=9&by=100&tick=777&speed=2';
	await openCompare(page, link);
	const checks = async () => {
		await expect(lanes(page)).toHaveCount(3);
		await expect(lanes(page).nth(1)).toHaveValue('depthwise');
		await expect(page.getByRole('slider', { name: 'Map side D_F', exact: true })).toHaveValue('16');
		await expect(page.getByRole('slider', { name: 'Input channels M', exact: true })).toBeDisabled();
		await expect(page.getByRole('slider', { name: 'Groups g, lane 1' })).toHaveValue('3');
		await expect(page.getByRole('slider', { name: 'Channel multiplier μ, lane 2' })).toHaveValue('2');
		await expect(page.getByRole('slider', { name: 'Output channels N, lane 3' })).toHaveValue('6');
		await expect(page.getByRole('radio', { name: /cat/i })).toBeChecked();
		await expect(page.getByRole('radio', { name: '100', exact: true })).toBeChecked();
		await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
		await expect(page.getByRole('slider', { name: 'Ticks' })).toHaveValue('778');
		await expect(page.getByText('777', { exact: true })).toHaveCount(3);
	};
	await checks();
	await page.reload();
	await checks();
	await page.getByRole('button', { name: 'Step forward' }).click();
	await expect(page).toHaveURL(/tick=877/);
});

test('what is turned while the picture of a link is on its way stays turned', async ({ page }) => {
	const arrive = await held(page, '**/pictures/cat.png');
	await page.goto('compare/#D_f=12&N=4&input=cat', { waitUntil: 'commit' });
	await page.locator('[data-live]').waitFor();
	const filters = page.getByRole('slider', { name: 'Output channels N', exact: true });
	await filters.fill('6');
	arrive();
	await expect(page.getByRole('slider', { name: 'Input channels M', exact: true })).toBeDisabled();
	await expect(filters).toHaveValue('6');
	await expect(page).toHaveURL(/N=6.*input=cat/);
});

test('what a link asks for in vain is said', async ({ page }) => {
	await openCompare(page, '#lanes=standard,<b>nothing</b>,grouped&D_f=1e9&2.g=3&tick=NaN');
	await expect(lanes(page)).toHaveCount(2);
	await expect(page.getByText(/The link asked for D_f = 1e9; the nearest that there is, 64/)).toBeVisible();
	await expect(page.getByText(/Groups is now 2: groups must divide/)).toBeVisible();
});

test('table and figure can be taken along', async ({ page }) => {
	await openCompare(page, '#tick=5');
	const take = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name }).click(),
		]);
		return download;
	};
	const csv = await take('Table as CSV');
	expect(csv.suggestedFilename()).toBe('standard-vs-grouped-vs-depthwise-separable.csv');
	const lines = (await textOf(csv)).split('\r\n');
	expect(lines[0]).toMatch(/^lane,id,kind,D_f,M,N,D_k,g,stride,padding,input,output,MACs,/);
	expect(lines[3]).toMatch(
		/^3,depthwise-separable,Depthwise separable convolution,6,4,8,3,,1,same,6×6×4,6×6×8,2448,/,
	);
	expect(await textOf(await take('Figure as SVG'))).toMatch(/^<svg xmlns/);
	const png = await readFile(await (await take('Figure as PNG')).path());
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16)).toBe(2 * 1164);
});

test('workbench and comparison lead to each other with the dials as they stand', async ({ page }) => {
	await open(page, 'grouped', '#M=6&N=9&g=3&D_k=5');
	await page.getByRole('link', { name: 'Compare them side by side' }).click();
	await expect(lanes(page)).toHaveCount(2);
	await expect(page.getByRole('slider', { name: 'Groups g, lane 2' })).toHaveValue('3');
	await expect(page.getByRole('slider', { name: 'Kernel side D_K' })).toHaveValue('5');
	await page.getByRole('link', { name: /Lane 2 on the workbench/ }).click();
	await expect(page).toHaveURL(/convolutions\/grouped\//);
	await expect(page.getByRole('slider', { name: 'Groups g' })).toHaveValue('3');
	await expect(page.getByRole('slider', { name: 'Input channels M' })).toHaveValue('6');
});

test('is free of faults, narrow and dark, wide and light', async ({ page, baseURL }) => {
	const faults: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin)
			faults.push(url.href);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(error.message));
	for (const [width, colorScheme] of [
		[320, 'light'],
		[390, 'dark'],
		[1280, 'light'],
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		await openCompare(page, '#lanes=standard,grouped-shuffle,depthwise,effnet-block&tick=900');
		await page.getByText('Values of its own').first().click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
		// What there is without a choice is judged with every page.
		if (width !== 390) continue;
		expect(await axeFaults(page)).toEqual([]);
	}
	expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the start of the race, the bars and the formulas are there', async ({ page }) => {
		await page.goto('compare/');
		await expect(page.getByRole('heading', { name: /stops first, after 2,448 of 10,368/ })).toBeVisible();
		await expect(page.getByRole('img', { name: 'Input: 144 of 144 values' })).toHaveCount(3);
		await expect(page.getByRole('row', { name: /Depthwise separable/ })).toContainText('2,448');
		await expect(page.getByRole('table').locator('.katex')).toHaveCount(9);
	});
});
