import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cellPage } from '../../fixtures/cell-page';

type Screen = Awaited<ReturnType<typeof cellPage>>['screen'];

/** The number in the sentence. */
function live(screen: Screen, name: string) {
	return screen.getByRole('spinbutton', { name, exact: true });
}

test('the formula, the figure and the sentence follow a number that is stepped in the prose', async () => {
	const { screen, held } = await cellPage('padding');
	await expect.element(screen.getByText('⌊(6 + 2·1 − 3) / 1⌋ + 1 = ⌊5⌋ + 1 = 6')).toBeVisible();
	live(screen, 'Stride s').element().focus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(screen.getByText('⌊(6 + 2·1 − 3) / 2⌋ + 1 = ⌊2.5⌋ + 1 = 3')).toBeVisible();
	await expect.element(screen.getByText(/A stride of 2 does not divide 5/)).toBeVisible();
	await expect
		.element(screen.getByText(/One row and one column of the padding are never read/))
		.toBeVisible();
	expect(held()).toBe('#stride=2');
});

test('what is never read of the map is named', async () => {
	const { screen } = await cellPage('padding', { padding: '0', stride: '2' });
	await expect.element(screen.getByText('Row 6 and column 6 of the map are never read.')).toBeVisible();
});

test('the taps of a map are 324 with those on the padding and 256 without', async () => {
	const { screen, held } = await cellPage('padding');
	await expect.element(screen.getByText(/^36 places × 9 taps = 324 taps/)).toBeVisible();
	await userEvent.click(screen.getByRole('checkbox', { name: 'count padding taps' }));
	await expect.element(screen.getByText(/^256 of 324 taps read the map; the other 68/)).toBeVisible();
	const counts = screen.getByRole('img', { name: /^Taps counted at each of 36 places, 256 in all/ });
	expect(counts.element().querySelector('text')?.textContent).toBe('4');
	expect(held()).toBe('#count=off');
});

test('a slider skips what is not possible, and says why', async () => {
	const { screen } = await cellPage('padding', { D_f: '4', padding: '0' });
	await expect
		.element(screen.getByText('Not 5, 6, 7: a window of 5 does not fit 4, the map with its padding.'))
		.toBeVisible();
	screen.getByRole('slider', { name: 'Kernel side D_K' }).element().focus();
	await userEvent.keyboard('{End}');
	await expect.element(screen.getByRole('slider', { name: 'Kernel side D_K' })).toHaveValue('4');
});

test('a link to a layer that there is not is told, and leads to the usual one', async () => {
	const { screen } = await cellPage('padding', { D_f: '1', D_k: '7', padding: '0' });
	await expect.element(screen.getByText(/There is no layer with the numbers of this link/)).toBeVisible();
	await expect.element(live(screen, 'Map side D_F')).toHaveValue(6);
	live(screen, 'Map side D_F').element().focus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(screen.getByText(/There is no layer/)).not.toBeInTheDocument();
	await expect.element(live(screen, 'Map side D_F')).toHaveValue(7);
});

test('arrow keys on the output choose the place of the window', async () => {
	const { screen, held } = await cellPage('padding');
	screen
		.getByRole('button', { name: /^Output map\. Arrow keys/ })
		.element()
		.focus();
	await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
	await expect.element(screen.getByRole('img', { name: /covers rows 2 to 4, columns 1 to 3/ })).toBeVisible();
	expect(held()).toBe('#at=3%2C2');
});

test.each([
	['2', /That would be it without padding; 1 on either side makes the map 8 wide/],
	['4', /That rounds up/],
	['6', /That is the side at a stride of one/],
	['3', /Right\./],
])('a guess of %s has its reply', async (guess, reply) => {
	const { screen } = await cellPage('padding');
	await userEvent.fill(screen.getByRole('textbox'), guess);
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText(reply)).toBeVisible();
});
