import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ids, open, sentence, workbench } from './pages';

const addresses = ['', ...ids.map((id) => workbench(id))];

test('the front page lists every convolution and leads to it', async ({ page }) => {
	await page.goto('');
	const links = page.getByRole('navigation', { name: 'All convolutions on the workbench' }).getByRole('link');
	await expect(links).toHaveCount(ids.length);
	await links.first().click();
	await expect(sentence(page)).toContainText('Step 1 of');
});

for (const address of addresses) {
	const name = address || 'the front page';

	test(`${name} is free of faults, narrow and dark, wide and light, and stays on its own origin`, async ({
		page,
		baseURL,
	}) => {
		const faults: string[] = [];
		page.on('request', (request) => {
			const url = new URL(request.url());
			const isOurs = !url.protocol.startsWith('http') || url.origin === new URL(baseURL ?? '').origin;
			if (!isOurs) faults.push(request.url());
		});
		page.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		page.on('pageerror', (error) => faults.push(error.message));
		await page.setViewportSize({ width: 390, height: 800 });
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
		expect(await accessibilityFaults(page)).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await accessibilityFaults(page)).toEqual([]);
		expect(faults).toEqual([]);
	});
}

async function accessibilityFaults(page: Page) {
	// A drawing is one image with a name; of the thousands of shapes in it axe judges none, but visits each.
	// That their figures are legible is tested with the palette.
	const { violations } = await new AxeBuilder({ page }).exclude('svg > *').analyze();
	return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const id of ids) {
		test(`${id} shows its first step with its costs`, async ({ page }) => {
			await page.goto(workbench(id));
			await expect(sentence(page)).toContainText('Step 1 of');
			await expect(page.getByLabel('MACs', { exact: true })).toHaveText(/\d/);
			await expect(page.getByRole('img', { name: /^Output, channel 1 of/ }).first()).toBeVisible();
			await expect(page.locator('.katex').first()).toBeVisible();
		});
	}
});

test('the theme follows the system, the switch and the link', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('');
	const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	expect(await paper()).toBe('rgb(21, 23, 26)');
	await page.getByRole('button', { name: /light/i }).click();
	expect(await paper()).toBe('rgb(251, 250, 247)');
	await expect(page).toHaveURL(/theme=light/);
	await page.reload();
	expect(await paper()).toBe('rgb(251, 250, 247)');
});

test('TensorFlow.js that cannot be loaded is said to have failed and can be tried again', async ({
	page,
}) => {
	await open(page, 'standard');
	let isBlocked = true;
	await page.route(/\.js$/, (route) => (isBlocked ? route.abort() : route.continue()));
	await page.getByRole('slider', { name: 'Output channels N' }).fill('4');
	await expect(page.getByText('TensorFlow.js could not be loaded')).toBeVisible();
	isBlocked = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(sentence(page)).toContainText('of 5,184');
	await expect(page.getByText('TensorFlow.js could not be loaded')).toBeHidden();
});

test('nor can a worker, which a large layer takes', async ({ page }) => {
	let isBlocked = true;
	await page.route(/worker/, (route) => (isBlocked ? route.abort() : route.continue()));
	await open(page, 'standard', '#D_f=64&M=64&N=63');
	await expect(page.getByText('TensorFlow.js could not be loaded')).toBeVisible();
	isBlocked = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(sentence(page)).toContainText('of 148,635,648');
});
