import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Factor from '$lib/notebook/pages/spatial/Factor.svelte';
import { twoStrips } from '$lib/notebook/pages/spatial/factor';
import { kindRun } from '../../../support/stage-run';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('spatial', 'en').cells.factor;
const { outputs } = kindRun(twoStrips());

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'spatial', name: 'factor', cell: Factor, given: { words, outputs }, set });
}

test('the second strip is at work, and its window is as wide as one column', async () => {
	const { screen, held } = await show();
	await expect
		.element(screen.getByText(/^Step 587 of 864, column sweep\. .* Window rows 2 to 4, column 4/))
		.toBeVisible();
	await expect.element(screen.getByText(/an output value depends on 9 values of its channel/)).toBeVisible();
	expect(held()).toBe('');
});

test('without padding the first pass keeps every row, and what is multiplied waits for the answer', async () => {
	const { screen, held } = await show();
	screen.getByRole('radio', { name: words.paddings.same }).element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect
		.element(screen.getByRole('img', { name: 'row strip, 1×3: 6 rows and 4 columns of the map, 24 places.' }))
		.toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^both/ })).toHaveTextContent(/both\s*\?/);
	const check = screen.getByRole('group', { name: /^Check / });
	await userEvent.fill(check.getByRole('textbox').first(), '6');
	await userEvent.fill(check.getByRole('textbox').last(), '54');
	await userEvent.keyboard('{Enter}');
	await expect.element(check.getByText(/54 is the same 6\/9 as with padding\./)).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^both/ })).toHaveTextContent(/120/);
	await expect.element(screen.getByText(/both strips take 5\/6/)).toBeVisible();
	expect(held()).toMatch(/^#padding=valid/);
});

test('a link brings back padding, dials and step; a kernel that does not fit gives way, and that is said', async () => {
	const set = { padding: 'valid', D_f: '5', M: '2', grain: 'cell', step: '31' };
	const { screen, held, refusals } = await show(set);
	expect(refusals).toEqual([]);
	await expect.element(screen.getByText(/^Step 31 of 48, column sweep/)).toBeVisible();
	await expect.element(screen.getByText(/5×5×2 becomes 5×3×2, then 3×3×2/)).toBeVisible();
	expect(held()).toBe('#padding=valid&D_f=5&M=2&grain=cell&step=31');
	await userEvent.fill(screen.getByRole('spinbutton', { name: 'Map side D_F' }), '2');
	await userEvent.tab();
	await expect.element(screen.getByText(/the window must fit the padded input/)).toBeVisible();
});
