import { expect, test, type Page } from '@playwright/test';
import { codePanel } from '../../src/lib/messages/en/code-panel';
import { divisors } from '../../src/lib/messages/en/pages/groups/divisors';
import { family } from '../../src/lib/messages/en/pages/groups/family';
import { isolation } from '../../src/lib/messages/en/pages/groups/isolation';
import { cellNumber } from '../../src/lib/notebook/page/course';
import { axeFaults } from './axe';

/** Opens a cell as a link sets it. */
async function open(page: Page, name: string, set: Readonly<Record<string, string>> = {}) {
	const number = cellNumber('groups', name);
	const fields = Object.entries(set).map(([key, value]) => `${number}.${key}=${value}`);
	await page.goto(`learn/groups/#${[`at=${number}`, ...fields].join('&')}`);
	await page.locator('article[data-live]').waitFor();
	return page.locator(`[id="${number}"]`);
}

/** Opens the code of a cell and runs it, by keyboard. */
async function runCode(page: Page, name: string) {
	const cell = page.locator(`[id="${cellNumber('groups', name)}"]`);
	await cell.getByRole('button', { name: 'Show the code' }).focus();
	await page.keyboard.press('Enter');
	const panel = cell.getByRole('group', { name: codePanel.editor });
	await panel.getByRole('button', { name: codePanel.run, exact: true }).press('Enter');
	await expect(panel.getByText(/^Equal to the picture/).first()).toBeVisible();
	await expect(panel.getByText(/^Not the picture/)).toHaveCount(0);
}

test('groups side by side are stepped, derived and checked by keyboard, and a link restores them', async ({
	page,
}) => {
	const cell = await open(page, 'sideBySide', { g: '4', grain: 'channel', step: '2' });
	await expect(cell.getByRole('radio', { name: 'g = 4' })).toBeChecked();
	await expect(cell.getByText(/^Step 2 of 8\./)).toBeVisible();
	const matrix = cell.getByRole('img', { name: /^Mixing matrix: 8 of 32 pairs.*/ });
	await expect(matrix).toBeVisible();
	await cell.getByRole('radio', { name: 'g = 4' }).press('ArrowLeft');
	await expect(cell.getByRole('img', { name: /^Mixing matrix: 16 of 32 pairs/ })).toBeVisible();
	await expect(page).not.toHaveURL(/5\.1\.g=/);

	await cell.getByRole('textbox', { name: 'Line 5' }).focus();
	await page.keyboard.type('2592');
	await page.keyboard.press('Enter');
	await cell.getByRole('textbox', { name: 'Line 6' }).focus();
	await page.keyboard.type('5184');
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('textbox', { name: /^Line/ })).toHaveCount(0);

	const check = cell.getByRole('group', { name: 'Check 5.1', exact: true });
	await check.getByRole('textbox', { name: 'in one group' }).focus();
	for (const guess of ['8', '8', '32']) {
		await page.keyboard.type(guess);
		await page.keyboard.press('Tab');
	}
	await check.getByRole('button', { name: 'Commit' }).press('Enter');
	await expect(check.getByText(/leaves out the “times 2”/)).toBeVisible();
	await expect(cell.getByText(/Of 32 pairs of channels 16 are linked/)).toBeVisible();
	await runCode(page, 'sideBySide');
});

test('who may divide is tried by keyboard, the way out is taken, and a link restores it', async ({
	page,
}) => {
	const cell = await open(page, 'divisors', { M: '6', N: '9', g: '4' });
	await expect(
		cell.getByText(/4 divides neither 6 nor 9\. Channels without a group: input 2, output 1/),
	).toBeVisible();
	await cell.getByRole('button', { name: 'take 3' }).press('Enter');
	await expect(cell.getByText(/^Nobody is left over\./)).toBeVisible();
	await expect(page).toHaveURL(/5\.2\.M=6&5\.2\.N=9/);
	await cell.getByRole('slider', { name: divisors.dials.outputs.name }).press('ArrowLeft');
	await expect(cell.getByText(/is the question below/)).toBeVisible();
	await expect(cell.getByRole('img', { name: /dealt to/ })).toHaveCount(0);
	await cell.getByRole('radio', { name: '1, 2, 3, 6' }).press('Space');
	await cell.getByRole('button', { name: 'Commit' }).press('Enter');
	await expect(cell.getByText(/3 does not divide 8: the filters/)).toBeVisible();
	await expect(
		cell.getByRole('img', { name: /dealt to 3 groups.*Left over: 0 inputs and 2 outputs/ }),
	).toBeVisible();
	await runCode(page, 'divisors');
});

test('the family is walked through by keyboard, its weights in both layouts, and a link restores it', async ({
	page,
}) => {
	const cell = await open(page, 'family', { M: '3', N: '12', g: '3' });
	await expect(cell.getByText(family.kinds.covered)).toBeVisible();
	await expect(cell.getByRole('button', { name: 'Show the code' })).toHaveCount(0);
	await cell.getByRole('radio', { name: /^not allowed/ }).press('Space');
	await cell.getByRole('button', { name: 'Commit' }).first().press('Enter');
	await expect(cell.getByText(/3 divides 3 and 12\. The two need not be equal/)).toBeVisible();
	const check = cell.getByRole('group', { name: 'Check 5.3.b' });
	await check.getByRole('textbox', { name: 'filters' }).focus();
	for (const guess of ['12', '1', '3', '3']) {
		await page.keyboard.type(guess);
		await page.keyboard.press('Tab');
	}
	await check.getByRole('button', { name: 'Commit' }).press('Enter');
	await expect(cell.getByText('depthwise, multiplier 4', { exact: true })).toBeVisible();
	const keras = cell.getByRole('img', { name: /^Keras and TensorFlow\.js: weights of shape 3, 3, 3, 4\./ });
	await expect(keras).toBeVisible();
	await cell.getByRole('slider', { name: family.weights.name }).press('End');
	await expect(keras).toHaveAccessibleName(/indices 2, 2, 2, 3,/);
	await expect(page).toHaveURL(/5\.3\.weight=107/);
	await cell.getByRole('slider', { name: family.dials.groups.name, exact: true }).press('Home');
	await expect(cell.getByText('standard', { exact: true })).toBeVisible();
	await runCode(page, 'family');
});

test('inputs are nudged one by one by keyboard, the share is covered until it is asked for', async ({
	page,
}) => {
	const cell = await open(page, 'isolation', { g: '4', nudged: '2', layers: '3' });
	const matrices = cell.getByRole('img', { name: /^Mixing matrix/ });
	await expect(matrices).toHaveCount(1);
	await expect(cell.getByText(isolation.matrices.covered)).toBeVisible();
	await cell.getByRole('button', { name: 'Nudge channel 3' }).press('Enter');
	await expect(matrices).toHaveAccessibleName(
		/measured for 3 of 8.*Input channel 3 reaches output channel 3 to 4/,
	);
	await expect(page).not.toHaveURL(/nudged/);
	await cell.getByRole('textbox').last().focus();
	await page.keyboard.type('100');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/Two layers make paths longer, not wider/)).toBeVisible();
	await expect(matrices).toHaveCount(2);
	await cell.getByRole('button', { name: isolation.nudging.all }).press('Enter');
	await expect(cell.getByRole('heading', { name: /^After three layers 16 of 64 pairs, 25/ })).toBeVisible();
	await cell.getByRole('slider', { name: isolation.dials.groups.name }).press('Home');
	await expect(cell.getByRole('heading', { name: /^After three layers 64 of 64 pairs/ })).toBeVisible();
	await expect(page).toHaveURL(/5\.4\.g=1&5\.4\.layers=3&5\.4\.nudged=24/);
	await runCode(page, 'isolation');
});

test('a budget is spent by keyboard, what is found agrees with what is printed, and a link restores it', async ({
	page,
}) => {
	const cell = await open(page, 'width', { budget: 'double', g: '3' });
	await expect(cell.getByText(/^With 3 groups at most 285 million/)).toBeVisible();
	await cell.getByRole('radio', { name: 'twice the budget' }).press('ArrowLeft');
	await cell.getByRole('radio', { name: 'g = 3' }).press('ArrowRight');
	await expect(cell.getByText(/pay for 272 channels in stage 2/)).toBeVisible();
	await expect(page).toHaveURL(/5\.5\.g=4/);
	await expect(cell.getByRole('row', { name: /^8 384 ✓ 384 covered/ })).toBeVisible();
	await cell.getByRole('radio', { name: 'yes, 8 times cheaper' }).press('Space');
	await cell.getByRole('button', { name: 'Commit' }).press('Enter');
	await expect(cell.getByText(/384 channels instead of 144/)).toBeVisible();
	await expect(cell.getByRole('row', { name: /^8 384 ✓ 384 136,829,952 ✓ 137/ })).toBeVisible();
	await runCode(page, 'width');
});

for (const width of [1280, 390]) {
	test(`at ${width} px the page on groups does not scroll sideways and axe finds nothing`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, 'isolation', { C: '24', g: '12', nudged: '24' });
		await expect(page.getByRole('heading', { name: /^After two layers 48 of 576 pairs/ })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		expect(await axeFaults(page)).toEqual([]);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frames of the page on groups stand there, with their numbers', async ({ page }) => {
		await page.goto('learn/groups/');
		await expect(page.getByText(/3 divides neither 4 nor 8/)).toBeVisible();
		await expect(page.getByRole('img', { name: /measured for 3 of 8 input channels: 12 of 24/ })).toHaveCount(
			2,
		);
		await expect(page.getByRole('img', { name: /g = 8: 384 channels in groups of 48/ })).toBeVisible();
	});
});
