import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import { netCounts } from '$lib/notebook/pages/counting-and-timing/machine';
import Machine from '$lib/notebook/pages/counting-and-timing/Machine.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('counting-and-timing', 'en').cells.machine;
const nets = netCounts();

function show(set: Readonly<Record<string, string>> = {}, answered: readonly string[] = []) {
	const given = { words, nets };
	return lessonCell({ id: 'counting-and-timing', name: 'machine', cell: Machine, given, set, answered });
}

test('a bet comes first; one that is none is refused with a sentence', async () => {
	const { screen } = await show();
	const measure = screen.getByRole('button', { name: words.measure });
	await expect.element(measure).toHaveAttribute('aria-disabled', 'true');
	const field = screen.getByRole('textbox', { name: words.bet.label });
	await userEvent.fill(field, 'fast');
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText(/^That is no number; type one such as 8\.84×/)).toBeVisible();
	await userEvent.fill(field, '900');
	await userEvent.keyboard('{Enter}');
	await expect
		.element(screen.getByText(/^900 cannot be measured here; bet something from 0\.1 to 100/))
		.toBeVisible();
	await userEvent.fill(field, '5.5');
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText('You bet 5.50×.')).toBeVisible();
	await expect.element(measure).toHaveAttribute('aria-disabled', 'false');
	await expect.element(screen.getByRole('img', { name: /counted: 8\.84×; your bet: 5\.50×/ })).toBeVisible();
});

test('both layers are measured, set beside the count, and can be copied or saved', async () => {
	const { screen } = await show({}, ['8.3.bet']);
	await expect
		.element(screen.getByRole('button', { name: words.record.save }))
		.toHaveAttribute('aria-disabled', 'true');
	await screen.getByRole('button', { name: words.measure }).click();
	await expect.element(screen.getByText(/^Counted 8\.84×, measured/), { timeout: 60_000 }).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /measured: [\d.]+× \(/ })).toBeVisible();
	await expect.element(screen.getByText(words.record.ready)).toBeVisible();
});

test('a measurement can be stopped', async () => {
	const { screen } = await show();
	await screen.getByRole('button', { name: words.nets.button }).click();
	await expect.element(screen.getByText(/^Measuring, 0 of 7 done/)).toBeVisible();
	await screen.getByRole('button', { name: words.measuring.stop }).nth(2).click();
	await expect.element(screen.getByText(words.measuring.stopped)).toBeVisible();
});

test('a link restores the map of the sweep and the picture of the networks', async () => {
	const { screen, refusals, held } = await show({ map: '7', picture: '128' });
	expect(refusals).toEqual([]);
	await expect.element(screen.getByRole('radio', { name: '7 × 7' })).toBeChecked();
	await expect.element(screen.getByRole('row', { name: /^MobileNet 186\.4 / })).toBeVisible();
	expect(held()).toBe('#map=7&picture=128');
});
