import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { maps, open, openNetwork, ran, strip } from './network-page';
import { sentence } from './pages';

/** The bars of the ten classes. */
function bars(page: Page) {
	return page.getByRole('table', { name: 'What the network takes it for' });
}

test('a trained network is chosen by keyboard, tells a boot, and steps through its blocks; then all kinds run', async ({
	page,
}) => {
	await open(page, { alpha: '0.25', resolution: '128' });
	await page.getByRole('radio', { name: 'full size, weights by formula' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(
		page.getByRole('heading', { name: /^Small MobileNet, α = 1, for pictures of 28/ }),
	).toBeVisible();
	await ran(page);
	await expect(page.getByText(/^These weights are trained: .* tells 8,956 rightly/)).toBeVisible();
	await expect(page.getByText(/^Its answer: ankle boot, with \d/)).toBeVisible();
	await expect(bars(page).getByRole('row')).toHaveCount(11);
	await expect(strip(page, 'block5.pw')).toHaveAttribute('aria-label', /of 64 maps .*4.×.4.* Values from/);
	await page.getByRole('button', { name: 'block5 on the stage' }).focus();
	await page.keyboard.press('Enter');
	await expect(sentence(page)).toContainText(/^Step 1 of [\d,]+, depthwise/);
	await expect(page).toHaveURL(/trained=mobilenet&input=boot&block=block5$/);
	const all = page.getByRole('region', { name: 'The same picture through one network of each kind' });
	await all.getByRole('button', { name: 'Run all of them here' }).focus();
	await page.keyboard.press('Enter');
	await page.locator('section[data-measured]').waitFor();
	for (const row of await all.getByRole('row').filter({ hasText: '%' }).all()) {
		await expect(row).toContainText(/\d\sms/);
	}
	await page.getByRole('radio', { name: 'standard convolutions' }).focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/trained=standard/);
	await ran(page);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('a link restores network and test picture; a drawing by keyboard runs and is in no link', async ({
	page,
}) => {
	await openNetwork(page, 'mobilenet', { trained: 'standard', input: 'test-2' });
	await ran(page);
	await expect(page.getByRole('radio', { name: 'standard convolutions' })).toBeChecked();
	await expect(page.getByRole('spinbutton', { name: 'Number of the test picture' })).toHaveValue('2');
	await expect(page.getByText(/Its label: pullover\.$/)).toBeVisible();
	await expect(page.getByText(/^Its answer: pullover, with .* The label says the same\.$/)).toBeVisible();
	await expect(page).toHaveURL(/#trained=standard&input=test-2$/);
	await page.getByRole('button', { name: 'Next test picture' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/input=test-3$/);
	await page.getByText('Draw one yourself').focus();
	await page.keyboard.press('Enter');
	const pad = page.getByRole('application', { name: 'Drawing, 28 by 28 cells' });
	await pad.focus();
	await page.keyboard.press('Space');
	for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await expect(
		page.getByText(/^33 of 784 cells are painted, rows 14 to 24, columns 14 to 16\./),
	).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Your own picture' })).toBeChecked();
	await ran(page);
	await expect(page).toHaveURL(/#trained=standard$/);
	await page.getByRole('button', { name: 'Undo' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^Nothing is painted yet\./)).toBeVisible();
	await pad.click({ position: { x: 140, y: 140 } });
	await expect(page.getByText(/^9 of 784 cells are painted/)).toBeVisible();
});

test('weights that are broken get a sentence in their place, and the formula weights go on working', async ({
	page,
}) => {
	let isBroken = true;
	await page.route(/trained\/mobilenet\.bin$/, (route) =>
		isBroken ? route.fulfill({ body: 'FWT1 and then nothing' }) : route.continue(),
	);
	await openNetwork(page, 'mobilenet', { alpha: '0.25', resolution: '128', trained: 'mobilenet' });
	const alert = maps(page).getByRole('alert').filter({ hasText: 'trained/mobilenet.bin' });
	await expect(alert).toContainText('cannot be used: the header must have at most');
	await page.getByRole('radio', { name: 'full size, weights by formula' }).check({ force: true });
	await ran(page);
	await expect(alert).toHaveCount(0);
	await expect(page.getByText(/^The weights are not trained/)).toBeVisible();
	await page.getByRole('radio', { name: 'small, trained on Fashion-MNIST' }).check({ force: true });
	await expect(alert).toBeVisible();
	isBroken = false;
	await maps(page).getByRole('button', { name: 'Try again' }).click();
	await ran(page);
	await expect(page.getByText(/^One forward pass/)).toBeVisible();
});

test('on the front page the smallest network runs by keyboard; its check says what stays; the link has the picture', async ({
	page,
}) => {
	await page.goto('#1.4.input=bag');
	const cell = page.getByRole('region', { name: /^A small network runs on this machine/ });
	await expect(cell.getByText(/^Its answer: bag, with/)).toBeVisible();
	await cell.getByRole('button', { name: 'Classify it here' }).focus();
	await page.keyboard.press('Enter');
	await cell.locator('[data-ran]').waitFor();
	await expect(cell.getByText(/^Your machine did it: the time is the median of 7/)).toBeVisible();
	await cell.getByRole('radio', { name: 'the milliseconds' }).focus();
	await page.keyboard.press('Space');
	await cell.getByRole('button', { name: 'Commit' }).click();
	await expect(cell.getByText(/shared only if you copy it/)).toBeVisible();
	await expect(page).toHaveURL(/#1\.4\.input=bag$/);
});
