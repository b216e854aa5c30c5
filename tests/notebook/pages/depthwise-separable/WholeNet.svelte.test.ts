import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import WholeNet from '$lib/notebook/pages/depthwise-separable/WholeNet.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

function wholeNet(set: Readonly<Record<string, string>> = {}) {
	const words = pageWords('depthwise-separable', 'en').cells.wholeNet;
	return lessonCell({ id: 'depthwise-separable', name: 'wholeNet', cell: WholeNet, given: { words }, set });
}

test('heads sort the table and the link keeps the order', async () => {
	const { screen, held } = await wholeNet();
	const table = screen.getByRole('table', { name: /^MobileNet v1, α = 1, for 224×224×3/ });
	const first = () => table.getByRole('rowheader').elements()[0]?.textContent;
	expect(first()).toBe('conv1');
	await table.getByRole('button', { name: 'weights' }).click();
	await expect.poll(first).toBe('block13.pw');
	expect(held()).toBe('#sort=weights&down=on');
	await table.getByRole('button', { name: 'weights' }).click();
	await expect.poll(first).toBe('gap');
});

test('the twin has a table of its own', async () => {
	const { screen, held } = await wholeNet({ net: 'full-convolution', sort: 'macs', down: 'on' });
	const table = screen.getByRole('table', { name: /full-convolution/ });
	await expect.element(table.getByRole('row', { name: /^together/ })).toHaveTextContent('4,867,293,184');
	expect(held()).toBe('#net=full-convolution&sort=macs&down=on');
});

test('the shares of the kinds stay covered until the check is answered', async () => {
	const { screen } = await wholeNet();
	await expect.element(screen.getByRole('img', { name: /^multiply–accumulates: / })).not.toBeInTheDocument();
	const check = screen.getByRole('group', { name: /^Check 3\.\d+$/ });
	await check.getByRole('radio', { name: /standard 3×3/ }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/only one such layer.*: 1\.9/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /^multiply–accumulates: 1×1 94\.86/ })).toBeVisible();
});

test('both misprints are found', async () => {
	const { screen } = await wholeNet();
	const share = screen.getByRole('group', { name: /share$/ });
	await share.getByRole('radio', { name: '3×3 standard' }).click();
	await userEvent.keyboard('{Enter}');
	await expect.element(share.getByText(/two digits have changed places/)).toBeVisible();
	await expect.element(screen.getByRole('columnheader', { name: 'MACs, recomputed' })).toBeVisible();
	const stride = screen.getByRole('group', { name: /stride$/ });
	await stride.getByRole('radio', { name: 'block6.dw' }).click();
	await userEvent.keyboard('{Enter}');
	await expect.element(stride.getByText(/block6\.dw halves its maps to 14/)).toBeVisible();
});
