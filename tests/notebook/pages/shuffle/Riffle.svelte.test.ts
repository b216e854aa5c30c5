import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Riffle from '$lib/notebook/pages/shuffle/Riffle.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('shuffle', 'en').cells.riffle;

function riffle(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'shuffle', name: 'riffle', cell: Riffle, given: { words }, set });
}

test('a step turns the next channel over; picture, legend and sentence say the same', async () => {
	const { screen, held } = await riffle();
	await expect.element(screen.getByText('out[5] = in[9]')).toBeVisible();
	await screen.getByRole('button', { name: 'Step forward' }).click();
	await expect.element(screen.getByText('out[2 · 3 + 0] = in[0 · 4 + 2]')).toBeVisible();
	await expect.element(screen.getByText('out[6] = in[2]')).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /^Step 9 of 15\. Transpose: channel 2 of row 0/ }))
		.toBeVisible();
	expect(held()).toBe('#step=9');
});

test('the keys lead to the stills, and the symbols at work light up', async () => {
	const { screen } = await riffle();
	const lit = () =>
		[...screen.container.querySelectorAll('.legend .formula .lit')].map((mark) =>
			mark.getAttribute('data-symbol'),
		);
	const figure = screen.getByRole('group', { name: words.figure });
	figure.element().focus();
	await userEvent.keyboard('{End}');
	await expect.element(figure.getByRole('status')).toHaveTextContent(/come out as 0, 4, 8, 1, 5, 9/);
	await expect.poll(lit).toEqual(['out']);
	await userEvent.keyboard('{Home}{ArrowRight}');
	await expect.element(figure.getByRole('status')).toHaveTextContent(/^Step 2 of 15\. Reshape/);
	await expect.poll(lit).toEqual(['in']);
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(lit).toEqual(['j', 'j']);
});

test('where motion is to be left out, the four stills can be opened', async () => {
	const { screen } = await riffle();
	await screen.getByText(words.stills).click();
	await expect.element(screen.getByText(/^Step 1 of 15\. The 12 channels/)).toBeVisible();
	await expect.element(screen.getByText(/^Step 15 of 15\. Flatten/)).toBeVisible();
});

test('ten runs are ten times the same, and ten draws are not', async () => {
	const { screen, held } = await riffle();
	await screen.getByRole('button', { name: 'Run it 10 times' }).click();
	await expect.element(screen.getByText('10 runs, 1 order')).toBeVisible();
	await expect.element(screen.getByText('10 runs, 10 different orders')).toBeVisible();
	expect(held()).toBe('#runs=on');
});

test('the shuffle that the check asks about goes no further than its first table until it is answered', async () => {
	const { screen } = await riffle({ g: '2', n: '3' });
	const last = screen.getByRole('button', { name: 'Last step' });
	await last.click();
	await expect.element(screen.getByText(words.covered)).toBeVisible();
	await expect.element(screen.getByText(/^Step 2 of 2\. Reshape/)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Run it 10 times' })).not.toBeInTheDocument();
	const check = screen.getByRole('group', { name: /^Check / });
	// 0 1 2 3 4 5 → 0 3 1 4 2 5.
	await check.getByRole('button', { name: 'Move channel 3 up' }).click();
	await check.getByRole('button', { name: 'Move channel 3 up' }).click();
	await check.getByRole('button', { name: 'Move channel 4 up' }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/Whenever the shuffle runs, it is this order/)).toBeVisible();
	await last.click();
	await expect.element(screen.getByText(/^Step 9 of 9\. Flatten.*0, 3, 1, 4, 2, 5/)).toBeVisible();
});

test('swapped neighbours get the reply that belongs to them', async () => {
	const { screen } = await riffle();
	const check = screen.getByRole('group', { name: /^Check / });
	for (const channel of [1, 3, 5]) {
		await check.getByRole('button', { name: `Move channel ${channel} up` }).click();
	}
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/That swaps neighbours/)).toBeVisible();
});
