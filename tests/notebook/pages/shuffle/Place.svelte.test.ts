import { expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import Place from '$lib/notebook/pages/shuffle/Place.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('shuffle', 'en').cells.place;
const exact = '0: the same, value for value';

function place(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'shuffle', name: 'place', cell: Place, given: { words }, set });
}

test('a shuffle pushed past the 3×3 changes the values until the kernels are re-ordered', async () => {
	const { screen, held } = await place();
	await expect.element(screen.getByText(/^Pushed past, nothing else changed/)).toBeVisible();
	await expect.element(screen.getByText(exact)).not.toBeInTheDocument();
	await screen.getByText(words.dials.kernelOrders.reordered).click();
	await expect.element(screen.getByText(exact).first()).toBeVisible();
	expect(screen.getByText(exact).elements()).toHaveLength(2);
	await expect.element(screen.getByText(/^Pushed past, kernels re-ordered/)).toBeVisible();
	expect(held()).toBe('#kernels=reordered');
	await screen.getByText(words.dials.places.before).click();
	await expect.element(screen.getByText(/^Same place, other kernels/)).toBeVisible();
});

test('the numbers come from TensorFlow.js once the reader has done something', async () => {
	const { screen } = await place();
	await screen.getByText(words.dials.kernelOrders.reordered).click();
	const origin = () => screen.container.querySelector('[data-numbers]')?.getAttribute('data-numbers');
	await expect.poll(origin).toBe('live');
	await expect.element(screen.getByText(exact).first()).toBeVisible();
});

test('swapped factors link as many pairs, measured', async () => {
	const { screen } = await place({ g: '3', n: '2' });
	await expect
		.element(screen.getByText('24 of 36 pairs with the one, 24 of 36 with the other.'))
		.toBeVisible();
	await expect.element(screen.getByText(/both in a row give 0, 1, 2, 3, 4, 5/)).toBeVisible();
});

test('to call it a bug gets the reply that the groups stay as they are', async () => {
	const { screen } = await place();
	const check = screen.getByRole('group', { name: /^Check / });
	await check.getByRole('radio', { name: words.check.names.groups }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/gets the same channels in the same order/)).toBeVisible();
	await check.getByRole('button', { name: 'Show the answer' }).click();
	await expect.element(check.getByText(/Kernels are learnt/)).toBeVisible();
});
