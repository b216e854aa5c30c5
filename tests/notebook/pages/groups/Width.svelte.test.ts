import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Width from '$lib/notebook/pages/groups/Width.svelte';
import { widthTable } from '$lib/notebook/pages/groups/width-table';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('groups', 'en').cells.width;
const table = widthTable();

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'groups', name: 'width', cell: Width, given: { words, table }, set });
}

test('more groups buy more channels, in every budget', async () => {
	const { screen, held } = await show();
	await expect
		.element(screen.getByText(/pay for/))
		.toHaveTextContent(/384 channels in stage 2, 2\.67× as many/);
	await userEvent.click(screen.getByText('g = 1', { exact: true }).first());
	await expect.element(screen.getByText(/^Without groups at most 142\.5 million/)).toBeVisible();
	await userEvent.click(screen.getByText(words.dials.budgets.half, { exact: true }));
	await expect.element(screen.getByText(/^Without groups at most 71\.3 million/)).toBeVisible();
	expect(held()).toBe('#budget=half&g=1');
});

test('an unknown number of groups is refused', async () => {
	const { refusals, held } = await show({ g: '5' });
	expect(refusals).toHaveLength(1);
	expect(held()).toBe('');
});
