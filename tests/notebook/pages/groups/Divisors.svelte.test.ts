import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Divisors from '$lib/notebook/pages/groups/Divisors.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('groups', 'en').cells.divisors;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'groups', name: 'divisors', cell: Divisors, given: { words }, set });
}

test('somebody is left over at first, and a neighbour is a way out', async () => {
	const { screen, held } = await show();
	await expect.element(screen.getByText(/3 divides neither 4 nor 8/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /Left over: 1 inputs and 2 outputs/ })).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'take 4' }));
	await expect.element(screen.getByText(/^Nobody is left over\./)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: /^take/ })).not.toBeInTheDocument();
	expect(held()).toBe('#g=4');
});

test('struck-out group counts say why, and the keys skip them', async () => {
	const { screen } = await show({ M: '6', N: '12', g: '3' });
	await expect.element(screen.getByText('5 does not divide 6')).toBeInTheDocument();
	screen.getByRole('slider', { name: words.dials.groups.name }).element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByRole('slider', { name: words.dials.groups.name })).toHaveValue('6');
});

test('what the check asks is covered until it is answered', async () => {
	const { screen } = await show({ M: '6', N: '8' });
	await expect.element(screen.getByText(/is the question below/)).toBeVisible();
	await expect.element(screen.getByText('3 does not divide 8', { exact: true })).not.toBeInTheDocument();
	await userEvent.click(screen.getByText('1, 2', { exact: true }));
	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	await expect.element(screen.getByText('3 does not divide 8', { exact: true })).toBeInTheDocument();
});

test('a link out of range is refused', async () => {
	const { refusals, held } = await show({ M: '99' });
	expect(refusals).toHaveLength(1);
	expect(held()).toBe('#M=12');
});
