import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lessonCell } from './fixtures/lesson-cell';
import MixingPage from './fixtures/MixingPage.svelte';

function show(given: { channels: number; groups: number; seen?: number }) {
	return lessonCell({ id: 'groups', name: 'isolation', cell: MixingPage, given });
}

test('the mixing of one layer and of two is measured, side by side, and again when the layers change', async () => {
	const { screen } = await show({ channels: 8, groups: 2 });
	const heading = (name: string) => screen.getByRole('heading', { name });
	await expect.element(heading('One layer 32 of 64 pairs, 50\u202f%')).toBeVisible();
	await expect.element(heading('Two layers 32 of 64 pairs, 50\u202f%')).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'double' }));
	await expect.element(heading('One layer 16 of 64 pairs, 25\u202f%')).toBeVisible();
	await expect.element(heading('Two layers 16 of 64 pairs, 25\u202f%')).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'shuffle' }));
	await expect.element(heading('Two layers 32 of 64 pairs, 50\u202f%')).toBeVisible();
	await expect.element(heading('One layer 16 of 64 pairs, 25\u202f%')).toBeVisible();
});

test('what is not yet measured is neither linked nor apart', async () => {
	const { screen } = await show({ channels: 4, groups: 2, seen: 1 });
	const matrix = screen.getByRole('img', {
		name: /^Mixing matrix, measured for 1 of 4 input channels: 2 of 4/,
	});
	await expect.element(matrix.first()).toBeVisible();
	expect(matrix.elements()).toHaveLength(2);
	const parts = (kind: string) =>
		matrix.first().element().querySelector(`.${kind}`)?.getAttribute('d')?.match(/M/g);
	expect(parts('unseen')).toHaveLength(12);
	expect(parts('lit')).toHaveLength(2);
	expect(parts('apart')).toHaveLength(2);
});
