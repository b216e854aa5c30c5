import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cellPage } from '../../fixtures/cell-page';

type Screen = Awaited<ReturnType<typeof cellPage>>['screen'];

function live(screen: Screen, name: string) {
	return screen.getByRole('spinbutton', { name });
}

function isMet(screen: Screen): boolean[] {
	const items = screen.getByRole('group', { name: 'Puzzle' }).element().querySelectorAll('li');
	return [...items].map((item) => !item.textContent.includes('not met'));
}

test('half the input channels is a way, and can be kept; then half the filters is the other', async () => {
	const { screen, held } = await cellPage('puzzle');
	expect(isMet(screen)).toEqual([false, false]);
	live(screen, 'Input channels M').element().focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(() => isMet(screen)).toEqual([true, false]);
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(() => isMet(screen)).toEqual([true, true]);
	await expect.element(screen.getByText('6² · 2 · 8 · 3² = 5,184')).toBeVisible();
	expect(held()).toBe('#M=2');
	await userEvent.click(screen.getByRole('button', { name: 'Keep this solution' }));
	await expect.element(screen.getByText(/1 of 2 ways found/)).toBeVisible();
	await expect.element(screen.getByText(/M from 4 to 2|from 4 to 2: half as many slices/)).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Back to the example' }));
	await userEvent.fill(live(screen, 'Output channels N'), '4');
	await userEvent.tab();
	await userEvent.click(screen.getByRole('button', { name: 'Keep this solution' }));
	await expect.element(screen.getByText(/These are all the ways that there are/)).toBeVisible();
	await expect.element(screen.getByText(/6\/\u2060√2 ≈ 4\.24/)).toBeVisible();
});

test('two changed symbols are no way, even at exactly half', async () => {
	const { screen } = await cellPage('puzzle', { M: '1', N: '16' });
	await expect.poll(() => isMet(screen)).toEqual([false, true]);
	await expect
		.element(screen.getByRole('button', { name: 'Keep this solution' }))
		.toHaveAttribute('aria-disabled', 'true');
});

test('the strips, which show every value, are covered until all ways are known or shown', async () => {
	const { screen } = await cellPage('puzzle');
	const strip = screen.getByRole('img', { name: /^Kernel side D_K: 1 leaves 11\.1\s%; 2 leaves 44\.4\s%/ });
	await expect.element(strip).not.toBeInTheDocument();
	await userEvent.click(screen.getByRole('button', { name: 'Show the ways' }));
	await expect.element(strip).toBeVisible();
	await expect.element(screen.getByText(/which is 44\.4\s%/)).toBeVisible();
});

test('a link brings a solution back', async () => {
	const { screen } = await cellPage('puzzle', { N: '4' });
	await expect.poll(() => isMet(screen)).toEqual([true, true]);
	await expect.element(screen.getByText(/This is a solution/)).toBeVisible();
});
