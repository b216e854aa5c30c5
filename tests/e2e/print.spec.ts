import { expect, test, type Locator, type Page } from '@playwright/test';
import { machine } from '../../src/lib/messages/en/pages/counting-and-timing/machine';
import { sameWidth } from '../../src/lib/messages/en/pages/train-and-choose/same-width';
import { cellNumber, course, type CourseId } from '../../src/lib/notebook/page/course';
import { builtPages } from './built-pages';

/** A4 without its margins, in pixels. */
const paper = { width: 718, height: 1031 };

/** Opens a page and wakes it. */
async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	// A page that has not begun to listen is not woken.
	await expect(async () => {
		await page.keyboard.press('Control');
		await expect(page.locator('[data-asleep]')).toHaveCount(0, { timeout: 3000 });
	}).toPass();
}

/** Opens a page of the course; returns one of its cells. */
async function cellOf(page: Page, id: CourseId, name: string): Promise<Locator> {
	await open(page, `learn/${id}/`);
	return page.locator(`[id="${cellNumber(id, name)}"]`);
}

async function toPaper(page: Page): Promise<void> {
	await page.setViewportSize(paper);
	await page.emulateMedia({ media: 'print' });
}

for (const address of builtPages()) {
	test(`/${address} fits on paper, with nothing to press or to slide`, async ({ page }) => {
		await open(page, address);
		await toPaper(page);
		expect(await page.evaluate(cutOff)).toEqual([]);
		await expect(page.getByRole('slider').and(page.locator('input'))).toHaveCount(0);
		await expect(page.locator('button:not(.on-paper)').filter({ visible: true })).toHaveCount(0);
		await expect(page.locator('summary').filter({ visible: true })).toHaveCount(0);
	});
}

for (const { id, cells } of course) {
	test(`every cell of page ${id} leaves a figure, a table or a question on paper`, async ({ page }) => {
		await open(page, id === 'bet' ? '' : `learn/${id}/`);
		await toPaper(page);
		for (const name of cells) {
			const cell = page.locator(`[id="${cellNumber(id, name)}"]`);
			await expect(
				cell.locator('svg, canvas, table, figcaption').filter({ visible: true }).first(),
			).toBeVisible();
		}
	});
}

test('a plane keeps its dots, and an empty desk shows what the stored trainings came to', async ({
	page,
}) => {
	const cell = await cellOf(page, 'train-and-choose', 'sameWidth');
	await cell.getByRole('button', { name: 'Skip, show the answer' }).click();
	await expect(cell.getByText(sameWidth.desk.replay.mark, { exact: true })).toHaveCount(0);
	await toPaper(page);
	await expect(cell.getByText(sameWidth.desk.replay.mark, { exact: true })).toHaveCount(2);
	await expect(cell.getByRole('img', { name: /^Standard: loss \d.*; EffNet: loss \d/ })).toHaveCount(2);
	await expect(cell.getByRole('radio', { name: /^Standard: 1,591 thousand/ })).toBeVisible();
});

test('a bet is asked for on paper, and said there once it is placed', async ({ page }) => {
	const cell = await cellOf(page, 'counting-and-timing', 'machine');
	const field = cell.getByRole('textbox', { name: machine.bet.label });
	await field.fill('3');
	await toPaper(page);
	await expect(field).toBeVisible();
	await field.press('Enter');
	await expect(cell.getByText('You bet 3.00×.')).toBeVisible();
	await expect(cell.getByText(machine.bars.bet, { exact: true })).toBeVisible();
});

test('the columns of a table that can be sorted are named on paper', async ({ page }) => {
	const cell = await cellOf(page, 'depthwise-separable', 'wholeNet');
	await toPaper(page);
	await expect(cell.getByRole('columnheader', { name: 'kernel' }).getByText('kernel')).toBeVisible();
});

test('of a choice paper has what was chosen, of an order only what is to be ordered', async ({ page }) => {
	const cell = await cellOf(page, 'shuffle', 'riffle');
	await toPaper(page);
	await expect(cell.getByText('channel 0', { exact: true })).toBeVisible();
	await page.goto('compare/');
	await expect(page.getByText('same', { exact: true })).toBeVisible();
	await expect(page.getByText('valid', { exact: true })).toBeHidden();
});

/** What paper would cut off: boxes that would have to be scrolled, and what reaches beyond the edge. */
function cutOff(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement;
	const boxes = [...document.querySelectorAll('main *')].filter((element) => {
		const isClipping = getComputedStyle(element).overflowX !== 'visible';
		return isClipping && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
	});
	// A hairline may lie on the edge.
	const page = scrollWidth > clientWidth + 1 ? [`${scrollWidth} px in ${clientWidth}`] : [];
	return [...page, ...boxes.map((element) => element.outerHTML.slice(0, 200))];
}
