import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Family from '$lib/notebook/pages/groups/Family.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('groups', 'en').cells.family;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'groups', name: 'family', cell: Family, given: { words }, set });
}

test('one slider goes from standard over grouped to depthwise, and the badge says so', async () => {
	const { screen, held } = await show();
	const badge = (name: string) => screen.getByText(name, { exact: true });
	await expect.element(badge('grouped')).toBeVisible();
	screen.getByRole('slider', { name: words.dials.groups.name, exact: true }).element().focus();
	await userEvent.keyboard('{End}');
	await expect.element(badge('depthwise, multiplier 2')).toBeVisible();
	await expect.element(screen.getByText(/2,592 multiply–accumulates and 72 weights: 25\.0/)).toBeVisible();
	await userEvent.keyboard('{Home}');
	await expect.element(badge('standard')).toBeVisible();
	expect(held()).toBe('#g=1');
});

test('the same weight is marked in both layouts, wherever it is pressed', async () => {
	const { screen, held } = await show();
	const layout = (name: RegExp) => screen.getByRole('img', { name });
	await expect.element(layout(/^PyTorch: weights of shape 8, 2, 3, 3\..*indices 2, 0, 1, 2,/)).toBeVisible();
	await expect.element(layout(/^Keras.* shape 3, 3, 2, 8\..*indices 1, 2, 0, 2,/)).toBeVisible();
	await layout(/^PyTorch/).click({ position: { x: 6, y: 6 } });
	await expect.element(layout(/^PyTorch.*indices 0, 0, 0, 0,/)).toBeVisible();
	await expect.element(layout(/^Keras.*indices 0, 0, 0, 0,.*place 0 in memory/)).toBeVisible();
	expect(held()).toBe('#weight=0');
});

test('a dial that turns takes the nearest groups that are allowed', async () => {
	const { screen, held } = await show({ g: '4' });
	await userEvent.fill(screen.getByRole('spinbutton', { name: words.dials.inputs.number }), '5');
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText('standard', { exact: true })).toBeVisible();
	expect(held()).toBe('#M=5&g=1');
});
