import { expect, test } from '@playwright/test';
import { ids, open, sentence } from './pages';

for (const id of ids) {
	test(`${id} can be stepped through by keyboard alone, to the last of its multiplications`, async ({
		page,
	}) => {
		await open(page, id);
		const status = sentence(page);
		await expect(status).toContainText('Step 1 of');
		await page.getByRole('group', { name: 'Stage' }).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await expect(status).toContainText('Step 3 of');
		await page.keyboard.press('ArrowLeft');
		await expect(status).toContainText('Step 2 of');
		await page.keyboard.press('End');
		const last = Number(await page.getByRole('slider', { name: 'Position' }).getAttribute('max'));
		const macs = await page.getByLabel('MACs', { exact: true }).textContent();
		await expect(status).toContainText(`Step ${last.toLocaleString('en')} of`);
		await expect(status).toContainText(`${macs ?? '?'} of ${macs ?? '?'} multiplications done.`);
		await page.keyboard.press('Home');
		await expect(status).toContainText('Step 1 of');
	});
}

test('buttons, slider and keys move the same position', async ({ page }) => {
	await open(page, 'standard');
	const status = sentence(page);
	await page.getByRole('button', { name: 'Step forward' }).click();
	await expect(status).toContainText('Step 2 of 10,368.');
	await page.getByRole('button', { name: 'Step back' }).click();
	await expect(status).toContainText('Step 1 of 10,368.');
	await page.getByRole('slider', { name: 'Position' }).fill('2966');
	await expect(status).toContainText('Step 2,966 of 10,368. Output channel 3, row 2, column 5.');
	await page.getByRole('slider', { name: 'Position' }).press('ArrowLeft');
	await expect(status).toContainText('Step 2,965 of 10,368.');
	await page.getByRole('button', { name: 'First step' }).click();
	await expect(status).toContainText('Step 1 of 10,368.');
});

test('Space plays to the end of the first output cell and halts there', async ({ page }) => {
	await open(page, 'depthwise');
	await page.getByRole('group', { name: 'Stage' }).focus();
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await expect(sentence(page)).toContainText('Step 9 of', { timeout: 15_000 });
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('with reduced motion a step is shown at once', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, 'standard');
	await page.getByRole('button', { name: 'Step forward' }).click();
	await expect(sentence(page)).toContainText('Step 2 of');
	await expect(page).toHaveURL(/step=2/);
});

test('another grain shows the same place', async ({ page }) => {
	await open(page, 'standard', '#step=2966');
	await page.getByRole('radio', { name: 'cell' }).check({ force: true });
	await expect(sentence(page)).toContainText('Step 83 of 288. Output channel 3, row 2, column 5.');
	await page.getByRole('radio', { name: 'channel' }).check({ force: true });
	await expect(sentence(page)).toContainText('Step 3 of 8. Output channel 3 is complete.');
	await page.getByRole('radio', { name: 'layer' }).check({ force: true });
	await expect(sentence(page)).toContainText('Step 1 of 1. All 8 output channels are complete.');
});

test('arrow keys on the output choose a cell and the steps follow', async ({ page }) => {
	await open(page, 'standard');
	await page.getByRole('button', { name: /^Output channel 1\./ }).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	await expect(sentence(page)).toContainText('Output channel 1, row 2, column 2.');
});

test('the description lists the products that are done', async ({ page }) => {
	await open(page, 'standard', '#step=14');
	await page.getByText('Describe this step').click();
	const table = page.getByRole('table', { name: /Products of output channel 1, row 1, column 1/ });
	await expect(table.getByRole('row')).toHaveCount(15);
});
