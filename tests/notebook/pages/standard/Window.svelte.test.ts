import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cellPage } from '../../fixtures/cell-page';

type Screen = Awaited<ReturnType<typeof cellPage>>['screen'];

function handle(screen: Screen, name: string) {
	return screen.getByRole('slider', { name });
}

/** Drags by so many pixels. */
function drag(element: Element, by: { readonly x: number; readonly y: number }) {
	const { left, top, width, height } = element.getBoundingClientRect();
	const from = { clientX: left + width / 2, clientY: top + height / 2 };
	const to = { clientX: from.clientX + by.x, clientY: from.clientY + by.y };
	const common = { bubbles: true, pointerId: 1, button: 0 };
	element.setPointerCapture = () => undefined;
	element.dispatchEvent(new PointerEvent('pointerdown', { ...common, ...from }));
	element.dispatchEvent(new PointerEvent('pointermove', { ...common, ...to }));
	element.dispatchEvent(new PointerEvent('pointerup', { ...common, ...to }));
}

test('arrow keys move the window along x and y, no further than the map, and the link follows', async () => {
	const { screen, held } = await cellPage('window');
	handle(screen, 'Window along x, the columns').element().focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	await expect
		.element(handle(screen, 'Window along x, the columns'))
		.toHaveAttribute('aria-valuetext', 'column 4 of 6');
	handle(screen, 'Window along y, the rows').element().focus();
	await userEvent.keyboard('{End}{ArrowDown}');
	await expect
		.element(handle(screen, 'Window along y, the rows'))
		.toHaveAttribute('aria-valuetext', 'row 6 of 6');
	expect(held()).toBe('#x=4&y=6');
});

test('along the channels it does not move, and says why', async () => {
	const { screen, held } = await cellPage('window');
	const why = screen.getByText(/^It does not move: the filter has 4 slices for 4 channels/);
	await expect.element(why).not.toBeInTheDocument();
	handle(screen, 'Window along the channels').element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(why).toBeVisible();
	handle(screen, 'Window along x, the columns').element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(why).not.toBeInTheDocument();
	await userEvent.click(screen.getByRole('button', { name: 'Try to move it' }));
	await expect.element(why).toBeVisible();
	expect(held()).toBe('#x=3');
});

test('handles and the window itself can be dragged', async () => {
	const { screen, held } = await cellPage('window');
	drag(handle(screen, 'Window along x, the columns').element(), { x: 50, y: 40 });
	await expect.poll(held).toBe('#x=4');
	drag(handle(screen, 'Window along y, the rows').element(), { x: 40, y: -500 });
	await expect.poll(held).toBe('#x=4&y=1');
	const body = screen.container.querySelector('[role="presentation"]');
	if (body === null) throw new Error('no window');
	drag(body, { x: -50, y: 75 });
	await expect.poll(held).toBe('#y=4');
});

test('buttons and fields move it too', async () => {
	const { screen, held } = await cellPage('window');
	await userEvent.click(screen.getByRole('button', { name: 'x, columns: one on' }));
	await userEvent.fill(screen.getByRole('spinbutton', { name: 'y, rows: stands at' }), '99');
	await userEvent.tab();
	await expect.element(screen.getByRole('spinbutton', { name: 'y, rows: stands at' })).toHaveValue(6);
	expect(held()).toBe('#x=3&y=6');
});

test('of average, stack and sum only the sum is what the output has', async () => {
	const { screen, held } = await cellPage('window');
	await expect.element(screen.getByText('(−11 − 14 − 5 + 3) ÷ 4 = −6.75')).toBeVisible();
	await expect.element(screen.getByText(/The output has −27 there: not the same/)).toBeVisible();
	await userEvent.click(screen.getByText('stack'));
	await expect.element(screen.getByText('−11, −14, −5, 3')).toBeVisible();
	await expect.element(screen.getByText(/only one number there, −27: not the same/)).toBeVisible();
	await userEvent.click(screen.getByText('sum', { exact: true }));
	await expect.element(screen.getByText('−11 − 14 − 5 + 3 = −27')).toBeVisible();
	await expect.element(screen.getByText(/The output has −27 there: the same/)).toBeVisible();
	expect(held()).toBe('#combine=sum');
});

test('a link brings back the place and the choice; the table lists the products there', async () => {
	const { screen, refusals } = await cellPage('window', { x: '7', y: '1', combine: 'stack' });
	expect(refusals.map(({ asked, given }) => [asked, given])).toEqual([['7', '6']]);
	await userEvent.click(screen.getByText('Read the figure as a table'));
	expect(
		screen
			.getByRole('table', { name: /products under the window/ })
			.getByRole('row')
			.elements(),
	).toHaveLength(37);
});

test('each wrong reason for the name 2D has its reply', async () => {
	const { screen } = await cellPage('window');
	await userEvent.click(screen.getByLabelText('the kernel is flat'));
	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	await expect.element(screen.getByText(/The kernel is not flat: it is 3\s×\s3\s×\s4/)).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Change my guess' }));
	await userEvent.click(screen.getByLabelText('it has two directions to slide in'));
	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	await expect.element(screen.getByText(/Right\./)).toBeVisible();
});
