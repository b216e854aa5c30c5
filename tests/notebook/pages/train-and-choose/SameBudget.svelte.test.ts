import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import SameBudget from '$lib/notebook/pages/train-and-choose/SameBudget.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('train-and-choose', 'en').cells.sameBudget;

function show(set: Readonly<Record<string, string>> = {}, answered: readonly string[] = []) {
	return lessonCell({
		id: 'train-and-choose',
		name: 'sameBudget',
		cell: SameBudget,
		given: { words },
		set,
		answered,
	});
}

test('the dial widens a network until it fits, and beyond', async () => {
	const { screen, held } = await show({ alpha: '2.625' });
	await expect.element(screen.getByText(/^Within the budget, .* are left/)).toBeVisible();
	screen.getByRole('slider', { name: words.dials.name }).element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText(/^As wide as the budget allows: 44, 88, 176/)).toBeVisible();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText(/^Too wide/)).toBeVisible();
	expect(held()).toBe('#alpha=2.875');
	await userEvent.click(screen.getByText('EffNet', { exact: true }));
	expect(held()).toBe('#net=effnet&alpha=2.875');
});

test('what the check asks about comes with its answer; a stored run can be replayed where the width fits', async () => {
	const { screen } = await show({ alpha: '2.75' });
	expect(screen.getByText(words.shift.legend).elements()).toEqual([]);
	await userEvent.click(screen.getByText(words.check.names.worse));
	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	await expect.element(screen.getByText(/“Just worse” compared a small network/)).toBeVisible();
	await expect.element(screen.getByText(words.shift.legend)).toBeVisible();
	await userEvent.click(screen.getByText(words.desk.source.replay));
	await expect.element(screen.getByRole('img', { name: /MobileNet, α = 2\.75: loss/ })).toBeVisible();
	screen.getByRole('slider', { name: words.dials.name }).element().focus();
	await userEvent.keyboard('{ArrowLeft}');
	expect(screen.getByText(words.desk.source.replay).elements()).toEqual([]);
});

test('a width that is no number, or beyond the dial, is not taken', async () => {
	const { screen, refusals, held } = await show({ alpha: '99' });
	expect(refusals).toHaveLength(1);
	expect(held()).toBe('');
	await userEvent.fill(screen.getByRole('spinbutton', { name: words.dials.number }), '50');
	await userEvent.tab();
	expect(held()).toBe('#alpha=6');
});
