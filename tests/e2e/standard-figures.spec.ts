import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

type Name = 'window' | 'filters' | 'padding' | 'puzzle';

function cellOf(page: Page, name: Name): Locator {
	return page.locator(`[id="${cellNumber('standard', name)}"]`);
}

/** A fragment that sets fields of cells. */
function fragment(cells: Readonly<Partial<Record<Name, Readonly<Record<string, string>>>>>): string {
	const fields = Object.entries(cells).flatMap(([name, set]) =>
		Object.entries(set).map(([key, value]) => `${cellNumber('standard', name)}.${key}=${value}`),
	);
	return `#${fields.join('&')}`;
}

async function open(page: Page, hash = ''): Promise<void> {
	await page.goto(`learn/standard/${hash}`);
	await page.locator('article[data-live]').waitFor();
}

test('the window goes two ways by keyboard, and not the third; the sum is what the output has', async ({
	page,
}) => {
	await open(page);
	const cell = cellOf(page, 'window');
	await cell.getByRole('slider', { name: 'Window along x, the columns' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Tab');
	await expect(cell.getByRole('slider', { name: 'Window along y, the rows' })).toBeFocused();
	await page.keyboard.press('End');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/^It does not move: the filter has 4 slices/)).toBeVisible();
	await cell.getByRole('radio', { name: 'average' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByText(/The output has −1 there: the same/)).toBeVisible();
	await expect(page).toHaveURL(/x=3/);
	await expect(page).toHaveURL(/y=6/);
	await expect(page).toHaveURL(/combine=sum/);
	await cell.getByRole('radio', { name: 'the kernel is flat' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/The kernel is not flat/)).toBeVisible();
});

test('planes are added and left apart by keyboard', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'filters');
	await cell.getByRole('button', { name: 'Next filter' }).focus();
	await page.keyboard.press('Enter');
	await cell.getByRole('button', { name: 'Σ: add the 4 planes of filter 2' }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText('36 of 36 places as TensorFlow.js has it')).toBeVisible();
	await cell.getByRole('checkbox', { name: 'do not sum' }).focus();
	await page.keyboard.press('Space');
	await expect(cell.getByRole('heading', { name: 'Output 4 × 8 = 32 maps' })).toBeVisible();
	await expect(page).toHaveURL(/filter=2/);
	await expect(page).toHaveURL(/summed=2/);
	await expect(page).toHaveURL(/apart=on/);
	await cell.getByRole('textbox').fill('32');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/32 = 4 · 8 is the number of planes/)).toBeVisible();
});

test('padding and stride are dialled by keyboard', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'padding');
	await cell.hover();
	await cell.getByRole('spinbutton', { name: 'Stride s', exact: true }).focus();
	await page.keyboard.press('ArrowUp');
	await cell.getByRole('slider', { name: 'Padding p' }).focus();
	await page.keyboard.press('Home');
	await expect(cell.getByText('⌊(6 + 2·0 − 3) / 2⌋ + 1 = ⌊1.5⌋ + 1 = 2')).toBeVisible();
	await expect(cell.getByText(/Row 6 and column 6 of the map are never read/)).toBeVisible();
	await cell.getByRole('button', { name: /^Output map\. Arrow keys/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell.getByRole('img', { name: /covers rows 1 to 3, columns 3 to 5/ })).toBeVisible();
	await cell.getByRole('checkbox', { name: 'count padding taps' }).focus();
	await page.keyboard.press('Space');
	await expect(cell.getByText('All 36 taps read the map, which has no padding.')).toBeVisible();
	await expect(page).toHaveURL(/padding=0/);
	await expect(page).toHaveURL(/stride=2/);
	await expect(page).toHaveURL(/at=1%2C2/);
	await expect(page).toHaveURL(/count=off/);
});

test('the puzzle is solved both ways by keyboard', async ({ page }) => {
	await open(page);
	const cell = cellOf(page, 'puzzle');
	const keep = cell.getByRole('button', { name: 'Keep this solution' });
	await cell.hover();
	await cell.getByRole('spinbutton', { name: 'Output channels N' }).focus();
	for (let step = 8; step > 4; step -= 1) await page.keyboard.press('ArrowDown');
	await keep.focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText('1 of 2 ways found.')).toBeVisible();
	await cell.getByRole('button', { name: 'Back to the example' }).focus();
	await page.keyboard.press('Enter');
	await cell.getByRole('spinbutton', { name: 'Input channels M' }).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await keep.focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/These are all the ways that there are/)).toBeVisible();
	await expect(cell.getByRole('img', { name: /^Output channels N: .*4 leaves 50\.0/ })).toBeVisible();
});

test('a link restores all four cells', async ({ page }) => {
	await open(
		page,
		fragment({
			window: { x: '5', y: '3', combine: 'stack' },
			filters: { filter: '4', summed: '1,4' },
			padding: { D_f: '7', D_k: '2', padding: '1', stride: '3', at: '2,3', count: 'off' },
			puzzle: { N: '4' },
		}),
	);
	await expect(
		cellOf(page, 'window').getByRole('slider', { name: 'Window along x, the columns' }),
	).toHaveAttribute('aria-valuetext', 'column 5 of 6');
	await expect(cellOf(page, 'window').getByRole('radio', { name: 'stack' })).toBeChecked();
	await expect(cellOf(page, 'filters').getByRole('heading', { name: 'Output 2 of 8 maps' })).toBeVisible();
	await expect(cellOf(page, 'filters').getByRole('list', { name: 'Planes of filter 4' })).toBeVisible();
	const padding = cellOf(page, 'padding');
	await expect(padding.getByText('⌊(7 + 2·1 − 2) / 3⌋ + 1 = ⌊2.33⌋ + 1 = 3')).toBeVisible();
	await expect(padding.getByRole('img', { name: /covers rows 3 to 4, columns 6 to 7/ })).toBeVisible();
	await expect(cellOf(page, 'puzzle').getByText('This is a solution.')).toBeVisible();
});

test('with reduced motion Σ shows the sum at once', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	await expect(page.locator('[data-asleep]')).toHaveCount(0);
	const cell = cellOf(page, 'filters');
	await cell.getByRole('button', { name: /^Σ/ }).click();
	expect(await cell.getByText('36 of 36 places as TensorFlow.js has it').count()).toBe(1);
});

test('in print the figures and captions stay and the controls go', async ({ page }) => {
	await open(page, fragment({ padding: { stride: '2' } }));
	await page.emulateMedia({ media: 'print' });
	for (const name of ['window', 'filters', 'padding', 'puzzle'] as const) {
		const cell = cellOf(page, name);
		await expect(cell.getByRole('figure').locator('figcaption')).toBeVisible();
		await expect(cell.getByRole('img').first()).toBeVisible();
		await expect(cell.getByRole('slider')).toHaveCount(0);
		// Maps that are pressed on the screen stay as pictures.
		await expect(cell.getByRole('button').and(page.locator(':not(.on-paper)'))).toHaveCount(0);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frames stand there', async ({ page }) => {
		await page.goto('learn/standard/');
		await expect(cellOf(page, 'window').getByText('(−11 − 14 − 5 + 3) ÷ 4 = −6.75')).toBeVisible();
		await expect(cellOf(page, 'filters').getByRole('list', { name: 'Planes of filter 1' })).toBeVisible();
		await expect(cellOf(page, 'padding').getByText(/^36 places × 9 taps = 324 taps/)).toBeVisible();
		await expect(cellOf(page, 'puzzle').getByText('6² · 4 · 8 · 3² = 10,368')).toBeVisible();
	});
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways, however the dials stand`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(
			page,
			fragment({
				window: { x: '6', y: '1' },
				filters: { apart: 'on' },
				padding: { D_f: '10', D_k: '7', padding: '3' },
				puzzle: { M: '64', N: '64', D_f: '64' },
			}),
		);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}
