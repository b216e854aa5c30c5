import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Roofline from '$lib/notebook/pages/counting-and-timing/Roofline.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('counting-and-timing', 'en').cells.roofline;

function show(set: Readonly<Record<string, string>> = {}, answered: readonly string[] = []) {
	const given = { words };
	return lessonCell({ id: 'counting-and-timing', name: 'roofline', cell: Roofline, given, set, answered });
}

test('the ridge moves by key and by number, and the link keeps it', async () => {
	const { screen, held } = await show();
	const slider = screen.getByRole('slider', { name: words.chart.name });
	await userEvent.click(slider);
	await userEvent.keyboard('{Home}');
	await expect.element(slider).toHaveAttribute('aria-valuetext', '1 FLOP per byte');
	await userEvent.keyboard('{PageUp}');
	expect(held()).toBe('#ridge=2');
	await userEvent.fill(screen.getByRole('spinbutton', { name: words.live }), '900');
	await userEvent.keyboard('{Enter}');
	expect(held()).toBe('#ridge=256');
});

test('which layers memory limits stays covered until the check is answered', async () => {
	const { screen } = await show({ ridge: '10' });
	await expect.element(screen.getByRole('row', { name: /^depthwise 3×3 .* 2\.2 covered$/ })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^pointwise .* covered covered$/ })).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /standard 90, depthwise 2\.2\. The others are covered/ }))
		.toBeInTheDocument();
	await screen.getByRole('radio', { name: 'depthwise 3×3, shuffle', exact: true }).click();
	await screen.getByRole('button', { name: 'Commit' }).click();
	await expect
		.element(screen.getByText(/^With the ridge at 10, memory limits: depthwise 3×3, shuffle\./))
		.toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^depthwise 3×3 .* memory: 22\.0/ })).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /standard 90, pointwise 56, grouped pointwise 14/ }))
		.toBeInTheDocument();
});

test('the device is measured on request, and its ridge can be taken over', async () => {
	const { screen, held } = await show({}, ['8.2']);
	await screen.getByRole('button', { name: words.device.button }).click();
	const take = screen.getByRole('button', { name: /^Put the ridge at \d+$/ });
	await expect.element(take, { timeout: 60_000 }).toBeVisible();
	await expect.element(screen.getByText(/^The fastest layer reached [\d.]+ billion FLOP/)).toBeVisible();
	await expect.element(screen.getByRole('columnheader', { name: words.table.measured })).toBeVisible();
	const ridge = /\d+/.exec(take.element().textContent)?.[0] ?? '';
	await take.click();
	expect(held()).toBe(`#ridge=${ridge}`);
});
