import { expect, test, type Locator, type Page } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('depthwise-separable', 'pointwise');

function cellOf(page: Page): Locator {
	return page.locator(`[id="${number}"]`);
}

/** A fragment that sets fields of the cell. */
function fragment(set: Readonly<Record<string, string>>): string {
	return `#${Object.entries(set)
		.map(([key, value]) => `${number}.${key}=${value}`)
		.join('&')}`;
}

async function open(page: Page, hash = ''): Promise<void> {
	await page.goto(`learn/depthwise-separable/${hash}`);
	await page.locator('article[data-live]').waitFor();
}

/** Brings the cell to life, as a pointer does that comes near. */
async function wake(page: Page): Promise<void> {
	await cellOf(page).getByRole('heading', { level: 2 }).hover();
	await expect(page.locator('[data-asleep]').filter({ has: cellOf(page) })).toHaveCount(0);
}

function fader(cell: Locator, name: string): Locator {
	return cell.getByRole('slider', { name, exact: true });
}

/** The colour of the pixel in the middle of a picture. */
async function middle(picture: Locator): Promise<number[]> {
	return picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
		const drawing = canvas.getContext('2d');
		return [...(drawing?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [])];
	});
}

test('the desk is played by keyboard alone, from the first key on', async ({ page }) => {
	await open(page);
	const cell = cellOf(page);
	await fader(cell, 'Map 5, channel 2').focus();
	await page.keyboard.press('ArrowDown');
	await expect(cell.getByText('2·5 + 1·(−15) + 1·(−5) − 1·3 = −13')).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('PageDown');
	await expect(fader(cell, 'Map 6, channel 1')).toBeFocused();
	await page.keyboard.press('3');
	await page.keyboard.press('-');
	await expect(fader(cell, 'Map 6, channel 1')).toHaveAttribute('aria-valuetext', '−3');
	await expect(cell.getByText('−3·5 + 0·(−15) + 0·(−5) − 1·3 = −18')).toBeVisible();
	await expect(cell.getByRole('img', { name: 'Output map 6; at row 3, column 4 it has −18.' })).toBeVisible();
	await expect(cell.locator('[data-numbers]')).toHaveAttribute('data-numbers', 'live');
	await page.keyboard.press('Tab');
	await expect(cell.getByRole('button', { name: 'Fader down' }).first()).toBeFocused();
	await cell.getByRole('button', { name: /^Place in the map/ }).focus();
	await page.keyboard.press('ArrowDown');
	await expect(cell.getByText('Map 6 at row 4, column 4:')).toBeVisible();
	await expect(page).toHaveURL(/W=1%2C1/);
	await expect(page).toHaveURL(/map=6/);
	await expect(page).toHaveURL(/channel=1/);
	await expect(page).toHaveURL(/at=4%2C4/);
});

test('a fader is dragged by the pointer', async ({ page }) => {
	await open(page);
	await wake(page);
	const target = fader(cellOf(page), 'Map 1, channel 4');
	await target.hover();
	await page.mouse.down();
	await page.mouse.move(0, 0, { steps: 3 });
	await page.mouse.up();
	await expect(target).toHaveAttribute('aria-valuenow', '3');
});

test('presets mix the picture, and the diagonal leaves a scalar per channel', async ({ page }) => {
	await open(page);
	const cell = cellOf(page);
	const result = cell.getByRole('img', { name: /^The result/ });
	await expect(result).toHaveAccessibleName('The result: the picture as it is');
	await cell.getByRole('button', { name: 'grey' }).focus();
	await page.keyboard.press('Enter');
	await expect(result).toHaveAccessibleName(/^The result, on average red (\d+), green \1, blue \1\.$/);
	const [red, green, blue] = await middle(result);
	expect([green, blue]).toEqual([red, red]);
	await cell.getByRole('button', { name: 'edges of one channel' }).press('Enter');
	await expect(cell.getByRole('heading', { name: /^Depthwise/ })).toBeVisible();
	await expect(cell.getByText(/A 1×1 convolution alone never makes an edge/)).toBeVisible();
	await cell.getByRole('button', { name: 'swap red and blue' }).press('Enter');
	await cell.getByRole('checkbox', { name: 'force the off-diagonals to zero' }).press('Space');
	await expect(result).toHaveAccessibleName(/on average red 0, green \d+, blue 0\.$/);
	await expect(cell.getByText(/3 weights and 12,288 multiplications in place of 9/)).toBeVisible();
	await expect(fader(cell, 'New red from blue')).toHaveAttribute('aria-valuenow', '0');
	await expect(page).toHaveURL(/diagonal=on/);
});

test('a picture of one’s own is mixed too, and stays out of the link', async ({ page }) => {
	await open(page);
	await wake(page);
	const cell = cellOf(page);
	await cell.locator('input[type=file]').setInputFiles('tests/notebook/fixtures/halves.png');
	await expect(cell.getByRole('radio', { name: 'Your own picture' })).toBeChecked();
	await cell.getByRole('button', { name: 'swap red and blue' }).click();
	const result = cell.getByRole('img', { name: /^The result/ });
	// The left half was red, the right one blue.
	await expect(result).toHaveAccessibleName('The result, on average red 128, green 0, blue 128.');
	await expect(page).toHaveURL(/rgb=/);
	expect(page.url()).not.toContain('picture=');
});

test('the check replies to the lost side and to the weights', async ({ page }) => {
	await open(page);
	await wake(page);
	const cell = cellOf(page);
	await cell.getByRole('textbox').fill('192');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/192 = 8 · 4 · 6: one of the two sides of the map got lost/)).toBeVisible();
});

test('a link restores every fader, and all else that was set', async ({ page }) => {
	const weights = Array.from({ length: 32 }, (_, index) => (index % 7) - 3);
	const mix = ['0.299', '0', '-0.5', '0', '2', '0', '0.131', '0', '1'];
	await open(
		page,
		fragment({
			...{ W: weights.join(), map: '8', channel: '4', at: '6,1', D_f: '14', M: '32', N: '64' },
			...{ picture: 'coffee', rgb: mix.join(), edges: 'red' },
		}),
	);
	const cell = cellOf(page);
	const faders = cell.getByRole('group', { name: /^Mixing desk/ }).getByRole('slider');
	await expect(faders.last()).toHaveAttribute('aria-valuenow', String(weights.at(-1)));
	const shown = await faders.evaluateAll((all) => all.map((each) => Number(each.ariaValueNow)));
	expect(shown).toEqual(weights);
	await expect(cell.getByText('Map 8 at row 6, column 1:')).toBeVisible();
	const colours = cell.getByRole('group', { name: /^Colour desk/ }).getByRole('slider');
	expect(await colours.evaluateAll((all) => all.map((each) => each.ariaValueNow))).toEqual(mix);
	await expect(cell.getByRole('radio', { name: /espresso/ })).toBeChecked();
	await expect(cell.getByRole('img', { name: /^The result, on average/ })).toBeVisible();
	await expect(cell.getByText(/come to 401,408 multiplications and 2,048 weights/)).toBeVisible();
});

test('the code makes what the picture shows, the photograph included', async ({ page }) => {
	await open(page, fragment({ rgb: '0.393,0.769,0.189,0.349,0.686,0.168,0.272,0.534,0.131' }));
	const cell = cellOf(page);
	await expect(cell.getByRole('img', { name: /^The result, on average/ })).toBeVisible();
	await cell.getByRole('button', { name: 'Show the code' }).click();
	const panel = cell.getByRole('group', { name: codePanel.editor });
	await expect(panel.getByRole('textbox')).toContainText('tf.matMul(W');
	await panel.getByRole('button', { name: codePanel.run, exact: true }).click();
	await expect(panel.getByRole('status').filter({ hasText: /^Done in/ })).toBeVisible();
	await expect(panel.getByText(/^Equal to the picture/)).toHaveCount(4);
	await expect(panel.getByText(/^Not the picture/)).toHaveCount(0);
});

test('on paper the matrices and maps stay, and the controls go', async ({ page }) => {
	await open(page, fragment({ map: '3' }));
	await page.emulateMedia({ media: 'print' });
	const cell = cellOf(page);
	await expect(cell.getByRole('img', { name: /^Output map 3/ })).toBeVisible();
	await expect(cell.getByText('= −20', { exact: true })).toBeVisible();
	await expect(cell.getByRole('slider')).toHaveCount(0);
	// Maps that are pressed on the screen stay as pictures.
	await expect(cell.getByRole('button').and(page.locator(':not(.on-paper)'))).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frame stands there with its numbers', async ({ page }) => {
		await page.goto('learn/depthwise-separable/');
		const cell = cellOf(page);
		await expect(cell.getByText('2·5 + 2·(−15) + 1·(−5) − 1·3 = −28')).toBeVisible();
		await expect(cell.getByRole('img', { name: 'The result: the picture as it is' })).toBeVisible();
		await expect(cell.getByRole('slider')).toHaveCount(32 + 9);
	});
});

for (const width of [1280, 390, 320]) {
	test(`at ${width} px nothing scrolls sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page, fragment({ edges: 'blue', rgb: '-1.999,-1.999,-1.999,0,0,0,0,0,0' }));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}
