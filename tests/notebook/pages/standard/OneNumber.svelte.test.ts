import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cellPage } from '../../fixtures/cell-page';

test('thirty-six products are stepped through, and the last one completes the value', async () => {
	const { screen, sentence } = await cellPage('oneNumber');
	await expect.element(sentence).toHaveTextContent('Step 1 of 36. Output channel 1, row 2, column 2.');
	await userEvent.click(screen.getByRole('button', { name: 'Last step' }));
	await expect.element(sentence).toHaveTextContent('Sum so far −27. 36 of 36 multiplications done.');
	await expect.element(screen.getByRole('heading', { name: 'Products 36 of 36' })).toBeVisible();
});

test('the toggle turns the filters, and with them the numbers, the formula and the sentence', async () => {
	const { screen, sentence, held } = await cellPage('oneNumber', { step: '36' });
	await expect.element(screen.getByText(/this is cross-correlation/)).toBeVisible();
	await userEvent.click(screen.getByRole('checkbox', { name: /True convolution/ }));
	await expect.element(screen.getByText(/the value is 16 in place of −27/)).toBeVisible();
	await expect.element(sentence).toHaveTextContent('Sum so far 16.');
	const spoken = () => screen.container.querySelector('.formula math')?.getAttribute('aria-label');
	await expect.poll(spoken).toContain('minus u, minus v');
	expect(held()).toBe('#turn=on&step=36');
	await userEvent.click(screen.getByRole('checkbox', { name: /True convolution/ }));
	await expect.element(sentence).toHaveTextContent('Sum so far −27.');
});

test('the symbol that turns is lit in the formula, wherever it stands', async () => {
	const { screen } = await cellPage('oneNumber', { step: '4' });
	const lit = () => [...screen.container.querySelectorAll('.formula .lit')].map((mark) => mark.textContent);
	await expect.poll(lit).toEqual(['u', 'u', 'u']);
	await userEvent.click(screen.getByRole('button', { name: 'Step forward' }));
	await expect.poll(lit).toEqual(['v', 'v', 'v']);
});

test('another cell of the output can be chosen; its own products are shown at the same step', async () => {
	const { screen, sentence, held } = await cellPage('oneNumber', { step: '5' });
	await userEvent.click(screen.getByRole('button', { name: /^Output, channel 3 of 8/ }));
	await expect.element(sentence).toHaveTextContent('Step 5 of 36. Output channel 3, row 2, column 2.');
	screen
		.getByRole('button', { name: /^Output channel 3\./ })
		.element()
		.focus();
	await userEvent.keyboard('{ArrowRight}{ArrowDown}');
	await expect.element(sentence).toHaveTextContent('Step 5 of 36. Output channel 3, row 3, column 3.');
	expect(held()).toBe('#n=3&i=3&j=3&step=5');
});

test('a link brings back cell, toggle and step; what there is not goes to the nearest', async () => {
	const { sentence, refusals } = await cellPage('oneNumber', {
		...{ n: '9', i: '4', j: '5', turn: 'on', step: '99' },
	});
	expect(refusals.map(({ asked, given }) => [asked, given])).toEqual([
		['9', '8'],
		['99', '36'],
	]);
	await expect.element(sentence).toHaveTextContent('Step 36 of 36. Output channel 8, row 4, column 5.');
});

test('the check tells the flat filter and the whole layer from the answer', async () => {
	const { screen } = await cellPage('oneNumber');
	const check = screen.getByRole('group', { name: /^Check / });
	const guess = async (value: string) => {
		await userEvent.fill(check.getByRole('textbox'), value);
		await userEvent.click(check.getByRole('button', { name: 'Commit' }));
	};
	await guess('9');
	await expect.element(check.getByText(/That is one slice of the filter/)).toBeVisible();
	await userEvent.click(check.getByRole('button', { name: 'Change my guess' }));
	await guess('288');
	await expect.element(check.getByText(/That is all 8 filters together/)).toBeVisible();
	await userEvent.click(check.getByRole('button', { name: 'Change my guess' }));
	await guess('36');
	await expect.element(check.getByText(/Right\./)).toBeVisible();
});
