import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Isolation from '$lib/notebook/pages/groups/Isolation.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('groups', 'en').cells.isolation;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'groups', name: 'isolation', cell: Isolation, given: { words }, set });
}

test('channel after channel is nudged, and only its own group moves', async () => {
	const { screen, held } = await show();
	const row = (name: RegExp) => screen.getByRole('row', { name });
	await expect.element(row(/^4 3 10 → 12 53 → 60/)).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Nudge channel 4' }));
	await userEvent.click(screen.getByRole('button', { name: 'Nudge channel 5' }));
	await expect.element(row(/^5 3 → 4 13 → 1\d \d+ → \d+/)).toBeVisible();
	await expect.element(row(/^4 3 10 53/)).toBeVisible();
	expect(held()).toBe('#nudged=5');
	await userEvent.click(screen.getByRole('button', { name: words.nudging.all }));
	await expect
		.element(screen.getByRole('heading', { name: /^After two layers 32 of 64 pairs, 50/ }))
		.toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: words.nudging.again }));
	await expect.element(screen.getByText(words.captions.none)).toBeVisible();
});

test('all stay nudged when there are more channels, and groups give way to what divides them', async () => {
	const { screen, held } = await show({ nudged: '24' });
	const channels = screen.getByRole('slider', { name: words.dials.channels.name });
	channels.element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect
		.element(screen.getByRole('heading', { name: /^After two layers 81 of 81 pairs/ }))
		.toBeVisible();
	expect(held()).toBe('#C=9&g=1&nudged=24');
	await userEvent.keyboard('{End}');
	await expect
		.element(screen.getByRole('heading', { name: /^After two layers 576 of 576 pairs/ }))
		.toBeVisible();
});

test('what the check asks is covered until it is answered', async () => {
	const { screen } = await show({ g: '4', nudged: '24' });
	await expect.element(screen.getByText(words.matrices.covered)).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^1 .* covered$/ })).toBeVisible();
	await userEvent.fill(screen.getByRole('group', { name: 'Check 5.4' }).getByRole('textbox'), '25');
	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	await expect
		.element(screen.getByRole('heading', { name: /^After two layers 16 of 64 pairs, 25/ }))
		.toBeVisible();
});
