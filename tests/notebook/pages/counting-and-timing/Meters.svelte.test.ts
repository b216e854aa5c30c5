import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Meters from '$lib/notebook/pages/counting-and-timing/Meters.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('counting-and-timing', 'en').cells.meters;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'counting-and-timing', name: 'meters', cell: Meters, given: { words }, set });
}

test('the unit switch relabels the work, in the table and in the caption', async () => {
	const { screen, held } = await show();
	await expect
		.element(screen.getByRole('row', { name: /^work, in MACs 462,422,016 52,283,392/ }))
		.toBeVisible();
	await userEvent.click(screen.getByText('FLOP', { exact: true }).first());
	await expect
		.element(screen.getByRole('row', { name: /^work, in FLOP 924,844,032 104,566,784/ }))
		.toBeVisible();
	await expect.element(screen.getByText(/from 924,844,032 to 104,566,784 FLOP/)).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^weights 2,359,296/ })).toBeVisible();
	expect(held()).toBe('#unit=flop');
});

test('the memory bar has one map more for the separable layer, at every size', async () => {
	const { screen, held } = await show({ C: '128' });
	await expect
		.element(screen.getByRole('img', { name: /802,816 values; .*1,204,224 values\.$/ }))
		.toBeVisible();
	await userEvent.click(screen.getByText('14 × 14 × 512', { exact: true }));
	await expect
		.element(screen.getByRole('img', { name: /200,704 values; .*301,056 values\.$/ }))
		.toBeVisible();
	expect(held()).toBe('');
});

test('milliseconds are measured on request, both layers in turns', async () => {
	const { screen } = await show({ C: '1024' });
	await expect.element(screen.getByRole('row', { name: /^milliseconds here not measured/ })).toBeVisible();
	await screen.getByRole('button', { name: words.measure }).click();
	await expect.element(screen.getByText(/^Measuring, 0 of 1 done/)).toBeVisible();
	await expect
		.element(screen.getByText(/^Measured by TensorFlow\.js, WebAssembly/), { timeout: 30_000 })
		.toBeVisible();
	await expect
		.element(screen.getByRole('row', { name: /^milliseconds here [\d.]+ [\d.]+ [\d.]+×/ }))
		.toBeVisible();
});

test('a size that MobileNet does not have is refused', async () => {
	const { refusals } = await show({ C: '100' });
	expect(refusals).toEqual([expect.objectContaining({ asked: '100', given: '512' })]);
});
