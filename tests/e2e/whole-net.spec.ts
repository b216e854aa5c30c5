import { expect, test, type Page } from '@playwright/test';
import { cellNumber } from '../../src/lib/notebook/page/course';

const number = cellNumber('depthwise-separable', 'wholeNet');

function cellOf(page: Page) {
	return page.locator(`[id="${number}"]`);
}

async function open(page: Page, hash = ''): Promise<void> {
	await page.goto(`learn/depthwise-separable/${hash}`);
	await page.locator('article[data-live]').waitFor();
}

test('the whole net is sorted, judged and corrected by keyboard', async ({ page }) => {
	await open(page);
	const cell = cellOf(page);
	await cell.getByRole('button', { name: 'weights' }).focus();
	await page.keyboard.press('Enter');
	await expect(cell.getByRole('columnheader', { name: 'weights' }).first()).toHaveAttribute(
		'aria-sort',
		'descending',
	);
	await expect(cell.getByRole('rowheader').first()).toHaveText('block13.pw');
	await expect(cell.getByRole('img', { name: /^multiply–accumulates: / })).toHaveCount(0);
	await cell.getByRole('radio', { name: 'the 1×1 convolutions' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(cell.getByText(/which is what ShuffleNet does with groups/)).toBeVisible();
	await expect(cell.getByRole('img', { name: /^multiply–accumulates: 1×1 94\.86/ })).toBeVisible();
	const stride = cell.getByRole('group', { name: /stride$/ });
	await stride.getByRole('radio', { name: 'block13.dw' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(stride.getByText(/its maps would be 4.×.4/)).toBeVisible();
	await expect(page).toHaveURL(/sort=weights/);
	await expect(page).toHaveURL(/down=on/);
});

test('a link restores the network and the order of its rows', async ({ page }) => {
	await open(page, `#${number}.net=full-convolution&${number}.sort=macs&${number}.down=on`);
	const cell = cellOf(page);
	await expect(cell.getByRole('radio', { name: 'its twin of standard convolutions' })).toBeChecked();
	await expect(cell.getByRole('row', { name: /^together.*4,867,293,184/ })).toBeVisible();
});

test('at a zoom of 200 % no bar runs under its number, and the columns are named where their numbers end', async ({
	page,
}) => {
	await page.setViewportSize({ width: 640, height: 800 });
	await open(page);
	const table = cellOf(page).getByRole('table').first();
	const gaps = await table.locator('tbody td').evaluateAll((cells) =>
		cells.flatMap((cell) => {
			const bar = cell.querySelector('span span span');
			const text = cell.firstElementChild?.lastChild;
			if (!bar || !text) return [];
			const number = document.createRange();
			number.selectNodeContents(text);
			return [number.getBoundingClientRect().left - bar.getBoundingClientRect().right];
		}),
	);
	expect(gaps.length).toBeGreaterThan(20);
	expect(Math.min(...gaps)).toBeGreaterThan(0);
	const head = await table.getByRole('columnheader', { name: 'stride' }).getByText('stride').boundingBox();
	const column = await table.getByRole('columnheader', { name: 'stride' }).boundingBox();
	expect(Math.abs(rightOf(head) - rightOf(column))).toBeLessThan(1);
});

function rightOf(box: { readonly x: number; readonly width: number } | null): number {
	return box === null ? NaN : box.x + box.width;
}
