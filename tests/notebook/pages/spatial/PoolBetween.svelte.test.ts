import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import PoolBetween from '$lib/notebook/pages/spatial/PoolBetween.svelte';
import { pooledStrips } from '$lib/notebook/pages/spatial/pool-between';
import { kindRun } from '../../../support/stage-run';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('spatial', 'en').cells.poolBetween;
const { outputs } = kindRun(pooledStrips());

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({
		id: 'spatial',
		name: 'poolBetween',
		cell: PoolBetween,
		given: { words, outputs },
		set,
	});
}

test('every line of the derivation is for the reader, who is given the tensors', async () => {
	const { screen } = await show();
	const lines = screen.getByRole('list', { name: 'Derivation' });
	await expect
		.element(lines.getByText('Column strips, 3×1, after the pooling: 3×6×4 becomes 3×6×4.'))
		.toBeVisible();
	for (const [line, answer] of [
		['1', '432'],
		['2', '216'],
		['3', '648'],
		['4', '1,296'],
	] as const) {
		await expect.element(screen.getByText(words.derivation.covered)).toBeVisible();
		const blank = lines.getByRole('group', { name: `Line ${line}` });
		await userEvent.fill(blank.getByRole('textbox'), answer);
		await userEvent.keyboard('{Enter}');
		await expect.element(blank).not.toBeInTheDocument();
	}
	await expect.element(screen.getByText(/^That is 648 for 1,296: 1\/2 of the work/)).toBeVisible();
});

test('an odd map loses its last row, and more than half of the work remains', async () => {
	const { screen, held } = await show();
	await userEvent.fill(screen.getByRole('spinbutton', { name: 'Map side D_F' }), '5');
	await userEvent.tab();
	await expect
		.element(screen.getByText(/of 5 rows 2 are left, since the last one has no partner/))
		.toBeVisible();
	await userEvent.click(screen.getByText('Read the figure as a table'));
	await expect.element(screen.getByRole('row', { name: /^max pooling/ })).toHaveTextContent(/2×5×4\s*0\s*40/);
	expect(held()).toMatch(/^#D_f=5/);
});

test('the check knows where each wrong answer is from', async () => {
	const { screen } = await show();
	const check = screen.getByRole('group', { name: /^Check / });
	for (const [guess, reply] of [
		['864', /864 is without the pooling/],
		['432', /432 is the first sweep only/],
		['720', /720 counts the 72 comparisons/],
		['648', /432 for the row strip, .* 216 for the column strip/],
	] as const) {
		await userEvent.fill(check.getByRole('textbox'), guess);
		await userEvent.keyboard('{Enter}');
		await expect.element(check.getByText(reply)).toBeVisible();
		if (guess !== '648') await check.getByRole('button', { name: 'Change my guess' }).click();
	}
});

test('a link brings back dials, grain and step', async () => {
	const set = { D_f: '4', M: '2', D_k: '5', grain: 'cell', step: '40' };
	const { screen, held, refusals } = await show(set);
	expect(refusals).toEqual([]);
	await expect.element(screen.getByText(/^Step 40 of 64, pooling/)).toBeVisible();
	expect(held()).toBe('#D_f=4&M=2&D_k=5&grain=cell&step=40');
});
