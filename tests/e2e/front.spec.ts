import { expect, test, type Page } from '@playwright/test';

const lanes = ['standard 3×3', 'two groups', 'depthwise separable', '1×3, 3×1 + pointwise'];

async function open(page: Page, fragment = ''): Promise<void> {
	await page.goto(fragment);
	await page.locator('[data-live]').waitFor();
}

function clock(page: Page) {
	return page.getByRole('slider', { name: 'Clock' });
}

test('a bet by keyboard alone: flags, run to the end, result', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	await page.getByRole('slider', { name: `Flag of ${lanes[0] ?? ''}` }).focus();
	const presses = ['End', 'PageUp', 'PageUp', 'PageUp'];
	for (const key of presses) {
		await page.keyboard.press(key);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
	}
	await expect(page.getByRole('button', { name: 'Run' })).toBeFocused();
	for (const stop of ['2016', '2448', '5184', '10368']) {
		await page.keyboard.press('Enter');
		await expect(clock(page)).toHaveValue(stop);
	}
	await expect(
		page.getByText('For size, your best flag is that of 1×3, 3×1 + pointwise, 16 too short'),
	).toBeVisible();
	await expect(page.getByRole('table', { name: /^Bet and result/ }).getByRole('row')).toHaveCount(5);
	await expect(page).toHaveURL(/#1\.1\.tick=10368$/);
});

test('a link opens the race at its position, in its unit; flags are not in it', async ({ page }) => {
	await open(page, '#1.1.unit=accesses&1.1.tick=600&1.1.speed=2');
	await expect(clock(page)).toHaveValue('600');
	await expect(page.getByRole('radio', { name: 'one memory access a tick' })).toBeChecked();
	await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
	await expect(page.getByLabel('two groups', { exact: true })).toHaveText('576');
	await expect(page.getByText('stops at 576')).toBeVisible();
	await page.getByRole('slider', { name: 'Clock' }).fill('500');
	await expect(page).toHaveURL(/1\.1\.tick=500/);
	await expect(page.getByText('stops at ?')).toHaveCount(4);
});

test('the map of the course has nine pages; those that are there lead to them', async ({ page }) => {
	await open(page);
	const map = page.getByRole('navigation', { name: 'The course' });
	await expect(map.getByRole('listitem')).toHaveCount(9);
	for (const item of await map.getByRole('listitem').all()) {
		const isAbsent = (await item.getByText('not there yet').count()) > 0;
		await expect(item.getByRole('link')).toHaveCount(isAbsent ? 0 : 1);
	}
	for (const link of await map.getByRole('link').all()) {
		const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
		expect(answer.ok()).toBe(true);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first frame has all four lanes, their empty maps and covered stops', async ({ page }) => {
		await page.goto('');
		for (const lane of lanes) {
			await expect(page.getByRole('heading', { name: lane, exact: true })).toBeVisible();
			await expect(page.getByRole('img', { name: `${lane}, output: 0 of 288 values` })).toBeVisible();
		}
		await expect(page.getByText('stops at ?')).toHaveCount(4);
	});
});
