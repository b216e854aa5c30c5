import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import History from '$lib/notebook/pages/counting-and-timing/History.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('counting-and-timing', 'en').cells.history;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'counting-and-timing', name: 'history', cell: History, given: { words }, set });
}

test('each guideline has its experiment, printed and counted', async () => {
	const { screen, held } = await show();
	await expect
		.element(screen.getByRole('img', { name: /128 → 128: 1,480, 100.*36 → 432: 748, 51/ }))
		.toBeVisible();
	await userEvent.click(screen.getByText(words.names.groups, { exact: true }));
	await expect
		.element(screen.getByRole('row', { name: /^g = 8, 360 channels 50\.8 9\.1 0\.26×/ }))
		.toBeVisible();
	expect(held()).toBe('#rule=groups');
});

test('a variant is measured here beside what is printed', async () => {
	const { screen } = await show({ rule: 'extras' });
	await screen.getByRole('button', { name: words.measure }).click();
	await expect.element(screen.getByText(/^Measured by TensorFlow\.js/), { timeout: 60_000 }).toBeVisible();
	await expect
		.element(screen.getByRole('row', { name: /^neither 51\.4 3\.28 1\.17× [\d.]+× [\d.]+$/ }))
		.toBeVisible();
});

test('an own answer stands beside the samples, and can be changed', async () => {
	const { screen } = await show();
	await screen.getByRole('button', { name: 'Commit' }).click();
	await expect.element(screen.getByText('Write a sentence first, or skip.')).toBeVisible();
	await userEvent.fill(screen.getByRole('textbox'), 'Measure first.');
	await screen.getByRole('button', { name: 'Commit' }).click();
	await expect.element(screen.getByText('Measure first.')).toBeVisible();
	await expect.element(screen.getByText(/8\.8× fewer MACs and was measured to gain less/)).toBeVisible();
	await screen.getByRole('button', { name: 'Change my answer' }).click();
	await expect.element(screen.getByRole('textbox')).toHaveValue('Measure first.');
	await screen.getByRole('button', { name: 'Skip, show sample answers' }).click();
	await expect.element(screen.getByText('Measure first.')).toBeVisible();
});

test('without an answer of their own a reader sees the samples', async () => {
	const { screen } = await show();
	await screen.getByRole('button', { name: 'Skip, show sample answers' }).click();
	await expect.element(screen.getByText(/A good guideline names the device/)).toBeVisible();
	await expect.element(screen.getByText('Your answer')).not.toBeInTheDocument();
});
