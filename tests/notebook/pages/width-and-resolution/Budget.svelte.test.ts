import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Budget from '$lib/notebook/pages/width-and-resolution/Budget.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('width-and-resolution', 'en').cells.budget;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'width-and-resolution', name: 'budget', cell: Budget, given: { words }, set });
}

test('the dots are one stop for Tab; keys choose along the work, and the link keeps the choice', async () => {
	const { screen, held } = await show();
	const stops = screen.container.querySelectorAll<HTMLElement>('button[role="radio"][tabindex="0"]');
	expect(stops).toHaveLength(1);
	stops[0]?.focus();
	await userEvent.keyboard('{ArrowLeft}');
	await expect
		.poll(() => document.activeElement?.getAttribute('aria-label'))
		.toMatch(/^1\.0-\u2060192: 418\.1 million/);
	await expect.element(screen.getByText(/Accuracy: Howard et al\. 2017, Table 7/)).toBeVisible();
	expect(held()).toBe('#net=1.0-192');
});

test('a dot is chosen by a click', async () => {
	const { screen, held } = await show({ table: 'slim' });
	await userEvent.click(screen.getByRole('radio', { name: /^0\.25-\u2060128/ }));
	await expect.element(screen.getByText(/TF-slim, mobilenet_v1\.md/)).toBeVisible();
	expect(held()).toBe('#table=slim&net=0.25-128');
});

test('the line and the number in the prose are one budget, which decides what is within', async () => {
	const { screen, held } = await show();
	const within = () => screen.container.querySelectorAll('[aria-label*="; within the budget"]').length;
	expect(within()).toBe(4);
	screen.getByRole('slider').element().focus();
	await userEvent.keyboard('{PageUp}');
	await expect.element(screen.getByRole('spinbutton')).toHaveValue(500);
	expect(within()).toBe(7);
	await userEvent.fill(screen.getByRole('spinbutton'), '20');
	await userEvent.tab();
	await expect
		.element(screen.getByText(/20 million buy none of the networks: the cheapest takes 41\.0/))
		.toBeVisible();
	expect(held()).toBe('#budget=20');
});

test('what a link asks for beyond the axis is refused', async () => {
	const { refusals, held } = await show({ budget: '9999' });
	expect(refusals).toHaveLength(1);
	expect(held()).toBe('#budget=640');
});

test('the puzzle is solved by choosing dots', async () => {
	const { screen } = await show({ net: '0.5-224' });
	await userEvent.click(screen.getByRole('button', { name: 'Keep this solution' }));
	await expect.element(screen.getByText(/1 of 2 ways found/)).toBeVisible();
	await userEvent.click(screen.getByText('TF-slim: 16 networks'));
	await userEvent.click(screen.getByRole('button', { name: 'Keep this solution' }));
	await expect.element(screen.getByText(/Here both sources choose/)).toBeVisible();
});
