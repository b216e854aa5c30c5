import { expect, test } from '@playwright/test';
import { maps, openNetwork, ran, strip } from './network-page';
import { sentence } from './pages';

/** The narrowest ShuffleNet with groups, on the smallest pictures. */
const small = { scale: '0.25', resolution: '128', classes: '10' };

test('groups and scale by keyboard change the network; what has to be rounded is said with rule and way out', async ({
	page,
}) => {
	await openNetwork(page, 'shufflenet', { ...small, scale: '0.5' });
	await ran(page);
	const title = page.getByRole('heading', { name: /^ShuffleNet v1/ });
	await expect(title).toHaveText(
		/0\.5×, g = 3, for pictures of 128.×.128: 12\.1 million multiply–accumulates/,
	);
	const before = await strip(page, 'stage2.unit1.concat').getAttribute('aria-label');
	await page.getByRole('radio', { name: 'g = 3' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(title).toHaveText(/0\.5×, g = 4/);
	const notice = page.getByText(
		'The 4 groups must divide that quarter, so the width has to be a multiple of 16: it is 144 here',
	);
	await expect(notice).toBeVisible();
	await expect(notice).toContainText('turn one dial to g = 1, g = 3, or to 1×, 2×.');
	await expect(strip(page, 'stage2.unit1.concat')).toHaveAttribute(
		'aria-label',
		/of 144 maps .* Values from/,
	);
	await expect(strip(page, 'stage2.unit1.concat')).not.toHaveAttribute('aria-label', before ?? '');
	await page.getByRole('radio', { name: '0.5×' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(title).toHaveText(/1×, g = 4/);
	await expect(notice).toHaveCount(0);
	await expect(page).toHaveURL(/#resolution=128&classes=10&groups=4$/);
});

test('a unit with a shortcut says what it joins; on the stage it is stepped to the sum by keyboard', async ({
	page,
}) => {
	await openNetwork(page, 'shufflenet', small);
	await ran(page);
	const halving = maps(page).getByRole('table', { name: 'stage2.unit1', exact: true });
	await expect(halving.getByRole('row', { name: /^avgpool/ })).toContainText('from the block’s input');
	await expect(halving.getByRole('row', { name: /^concat/ })).toContainText('side by side: gconv2, avgpool');
	const adding = maps(page).getByRole('table', { name: 'stage4.unit2', exact: true });
	await expect(adding.getByRole('row', { name: /^add/ })).toContainText('sum: gconv2, the block’s input');
	const button = page.getByRole('button', { name: 'stage4.unit2 on the stage' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(sentence(page)).toContainText(/^Step 1 of /);
	await page.getByRole('radio', { name: 'cell' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(sentence(page)).toContainText(/^Step 1 of 10, /);
	await page.getByRole('group', { name: 'Stage' }).focus();
	await page.keyboard.press('End');
	await page.keyboard.press('ArrowLeft');
	await expect(sentence(page)).toContainText(/^Step 9 of 10, sum/);
	await expect(page).toHaveURL(/block=stage4\.unit2&grain=layer&step=9$/);
});

test('on a narrow screen the lines of a shortcut run beside the layers without a gap', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openNetwork(page, 'shufflenet', small);
	const rows = maps(page).getByRole('table', { name: 'stage2.unit1', exact: true }).getByRole('row');
	const sides = await rows.locator('th svg').evaluateAll((drawings) =>
		drawings.map((drawing) => {
			const { top, bottom, right } = drawing.getBoundingClientRect();
			const text = drawing.closest('tr')?.querySelector('th')?.getBoundingClientRect();
			return { top: Math.round(top), bottom: Math.round(bottom), isBeside: right <= (text?.left ?? 0) };
		}),
	);
	expect(sides).toHaveLength(6);
	expect(sides.slice(1).map(({ top }) => top)).toEqual(sides.slice(0, -1).map(({ bottom }) => bottom));
	expect(sides.every(({ isBeside }) => isBeside)).toBe(true);
});

test('links restore every dial, the picture, the block, grain and step of both networks', async ({
	page,
}) => {
	const set = { groups: '8', scale: '0.25', resolution: '160', classes: '20', input: 'coffee' };
	const place = { block: 'stage3.unit1', grain: 'channel', step: '7' };
	await openNetwork(page, 'shufflenet', { ...set, ...place });
	await expect(sentence(page)).toContainText(/^Step 7 of .* Output channel 7 is complete\./);
	for (const name of ['g = 8', '0.25×', '160', 'A cup of espresso on a red saucer', 'channel']) {
		await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
	}
	await expect(page.getByRole('spinbutton', { name: 'Number of classes' })).toHaveValue('20');
	await expect(page).toHaveURL(`models/shufflenet/#${new URLSearchParams({ ...set, ...place }).toString()}`);
	const other = { network: 'baseline', resolution: '48', classes: '20', block: 'conv2', grain: 'layer' };
	await openNetwork(page, 'effnet', other);
	await expect(sentence(page)).toContainText(/^Step 1 of /);
	for (const name of ['baseline', '48']) {
		await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
	}
	await expect(page).toHaveURL(`models/effnet/#${new URLSearchParams(other).toString()}`);
});

test('EffNet and its rivals by keyboard: other blocks, costs and sentences, on pictures of their own size', async ({
	page,
}) => {
	await openNetwork(page, 'effnet', { block: 'block1' });
	await expect(sentence(page)).toContainText(/^Step 1 of /);
	await ran(page);
	const title = (text: RegExp) => page.getByRole('heading', { name: text });
	await expect(title(/^EffNet, for pictures of 32.×.32: 5\.6 million .* 148,896 weights$/)).toBeVisible();
	await expect(maps(page).getByRole('row', { name: /^pool1x2 1×2 max pool, stride 1×2/ })).toHaveCount(3);
	await page.getByRole('radio', { name: 'EffNet', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText('The same blocks turned by a quarter')).toBeVisible();
	await expect(maps(page).getByRole('row', { name: /^pool2x1 2×1 max pool, stride 2×1/ })).toHaveCount(3);
	// The block is there in the other build, too, and stays on the stage.
	await expect(page).toHaveURL(/#block=block1&network=paperTransposed$/);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(title(/^Baseline of the EffNet paper, .*: 39\.6 million/)).toBeVisible();
	await expect(page).toHaveURL(/#network=baseline$/);
	await expect(page.getByRole('group', { name: 'Stage' })).toHaveCount(0);
	await ran(page);
	const totals = page.getByRole('table', { name: 'Beside what is printed' });
	await expect(totals.getByRole('row', { name: /^FLOPs/ })).toContainText(
		'each multiply–accumulate counts as two',
	);
	await expect(totals).toContainText('CIFAR-10');
});
