import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import { firstRun } from '$lib/notebook/pages/groups/first-frame';
import SideBySide from '$lib/notebook/pages/groups/SideBySide.svelte';
import { outputsByTaps } from '$lib/ops/outputs-by-taps';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('groups', 'en').cells.sideBySide;

function show(set: Readonly<Record<string, string>> = {}) {
	const given = { words, outputs: outputsByTaps(firstRun()) };
	return lessonCell({ id: 'groups', name: 'sideBySide', cell: SideBySide, given, set });
}

test('a step of the second group lights its row, and the matrix is two blocks', async () => {
	const { screen } = await show();
	await expect
		.element(screen.getByRole('img', { name: /^Mixing matrix: 16 of 32 pairs/ }).first())
		.toBeVisible();
	await expect.element(screen.getByRole('img', { name: /^Each of the 2 groups has 2 input/ })).toBeVisible();
	await expect.element(screen.getByText(/^Step 3,524 of 5,184\./).first()).toBeVisible();
});

test('other groups are another layer on the same clock', async () => {
	const { screen, held } = await show();
	await userEvent.click(screen.getByText('g = 1', { exact: true }));
	await expect.element(screen.getByRole('img', { name: /^One group: all 4 input/ })).toBeVisible();
	await expect.element(screen.getByText(/^One group is the standard convolution/)).toBeVisible();
	expect(held()).toMatch(/^#g=1/);
});

test('the two last lines of the derivation are for the reader', async () => {
	const { screen } = await show();
	expect(screen.getByRole('textbox', { name: /^Line \d/ }).elements()).toHaveLength(2);
});
