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

test('labels are dropped on their places by keyboard; a link restores the mode and the part', async ({
	page,
}) => {
	await open(page, '#1.2.mode=label&1.2.part=tap');
	await expect(page.getByRole('radio', { name: 'Label them yourself' })).toBeChecked();
	await page.getByRole('button', { name: 'kernel slice', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: /: all sheets of weights together$/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/That is more than one slice/)).toBeVisible();
	await page.getByRole('button', { name: 'filter', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: /: all sheets of weights together$/ }).focus();
	await page.keyboard.press('Enter');
	await expect(
		page.getByText(/^Yes\. A filter is all weights.* 1 of 7 labels are in place\.$/),
	).toBeVisible();
	await page.getByRole('radio', { name: 'Label them yourself' }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('radio', { name: 'tap', exact: true })).toBeChecked();
	await expect(page).toHaveURL(/#1\.2\.part=tap$/);
});

test('the four ideas by keyboard: two switches make the layer of MobileNet', async ({ page }) => {
	await open(page);
	const figure = page.getByRole('group', { name: 'The links of the layer' });
	await page.getByRole('checkbox', { name: 'only the place itself: 1×1' }).focus();
	await page.keyboard.press('Space');
	await expect(figure.getByRole('heading')).toHaveText(['1×1, all channels together']);
	for (const key of ['Tab', 'Tab', 'Tab', 'Space']) await page.keyboard.press(key);
	await expect(figure.getByRole('heading')).toHaveText([
		'3×3, every channel alone',
		'1×1, all channels together',
	]);
	await expect(page.getByText(/4\.24× fewer\./)).toBeVisible();
	await expect(page.getByText(/This is MobileNet’s layer/)).toHaveCount(0);
	await page
		.locator('[data-cell]')
		.filter({ has: figure })
		.getByRole('button', { name: /^Skip/ })
		.press('Enter');
	await expect(page.getByText(/4\.24× fewer\..* This is MobileNet’s layer/)).toBeVisible();
	await expect(page.getByRole('img', { name: /as cut there are 2,448, 23\.6/ })).toBeVisible();
	await expect(page).toHaveURL(/#1\.3\.cut=pointwise%2Cdepthwise$/);
});

test('a link restores the switches, and says which it could not have', async ({ page }) => {
	await open(page, '#1.3.cut=strips,groups,depthwise');
	await expect(page.getByRole('checkbox', { name: 'two strips: 1×3, then 3×1' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'every channel alone: depthwise' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: '2 groups of channels' })).not.toBeChecked();
	await expect(page.getByText(/The link asked for 1\.3\.cut = strips,groups,depthwise/)).toBeVisible();
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

	test('the first frame of the four ideas has all links, with its formula', async ({ page }) => {
		await page.goto('');
		await expect(page.getByRole('img', { name: /links between channels: 32 of 32 pairs/ })).toBeVisible();
		await expect(page.getByText(/^All links are there/)).toBeVisible();
		await expect(page.getByRole('math', { name: /equals 10368$/ })).toBeVisible();
	});
});
