import { expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import Place from '$lib/notebook/pages/shuffle/Place.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('shuffle', 'en').cells.place;
const exact = '0: the same, value for value';

function place(set: Readonly<Record<string, string>> = {}, answered: readonly string[] = []) {
	return lessonCell({ id: 'shuffle', name: 'place', cell: Place, given: { words }, set, answered });
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
	const { screen } = await place();
	await expect
		.element(screen.getByText('108 of 144 pairs with the one, 108 of 144 with the other.'))
		.toBeVisible();
	await expect
		.element(screen.getByRole('row', { name: '4 rows of 3 0 3 6 9 1 4 7 10 2 5 8 11' }))
		.toBeVisible();
	await expect
		.element(screen.getByRole('row', { name: 'one after the other 0 1 2 3 4 5 6 7 8 9 10 11' }))
		.toBeVisible();
});

test('the order that another cell asks for is covered until it is answered there, and so is its inverse', async () => {
	const { screen } = await place({ g: '2', n: '3' });
	await expect.element(screen.getByText(/6 channels in 2 groups leave the shuffle is asked/)).toBeVisible();
	await expect.element(screen.getByText(/^The orders are shown once/)).toBeVisible();
	await expect.element(screen.getByText(words.lanes.paper, { exact: true })).not.toBeInTheDocument();
	expect(screen.container.textContent).not.toMatch(/3,? ?1,? ?4,? ?2/);
	const swapped = await place({ g: '3', n: '2' });
	await expect.element(swapped.screen.getByText(words.lanes.paper, { exact: true })).toBeVisible();
	expect(swapped.screen.container.textContent).not.toMatch(/3,? ?1,? ?4,? ?2/);
});

test('how many pairs another cell asks for is covered until it is answered there', async () => {
	const asked = { g: '4', n: '2' };
	const { screen } = await place(asked);
	await expect.element(screen.getByText(/8 channels in 4 groups link is asked in 6\.2/)).toBeVisible();
	await expect.element(screen.getByText(/32 of 64/)).not.toBeInTheDocument();
	await screen.unmount();
	const answered = await place(asked, ['6.2.a']);
	await expect.element(answered.screen.getByText(/^32 of 64 pairs with the one/)).toBeVisible();
});

test('both lanes run once the order has been answered', async () => {
	const { screen } = await place({ g: '2', n: '3' }, ['6.1']);
	await expect.element(screen.getByText(words.lanes.paper, { exact: true })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: '2 rows of 3 0 3 1 4 2 5' })).toBeVisible();
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
