import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Repair from '$lib/notebook/pages/train-and-choose/Repair.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('train-and-choose', 'en').cells.repair;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'train-and-choose', name: 'repair', cell: Repair, given: { words }, set });
}

test('sentences are marked, compared, scored by oneself, and kept in the link', async () => {
	const { screen, held } = await show();
	await userEvent.click(screen.getByText(/^Depthwise separable convolutions were first/));
	await userEvent.click(screen.getByText(/^MobileNet and ShuffleNet both begin/));
	await expect.element(screen.getByText('2 marked; 17 are wrong.')).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Compare with the corrections' }));
	await expect
		.element(screen.getByText(/^You found 1 of 17 errors, missed 16, and marked 1 of 7/))
		.toBeVisible();
	const origin = screen.getByRole('link', { name: 'Cell 3.1', exact: true });
	await expect
		.element(origin.first())
		.toHaveAttribute('href', expect.stringContaining('depthwise-separable/#3.1'));
	await expect
		.element(screen.getByRole('link', { name: '6.5', exact: true }))
		.toHaveAttribute('href', expect.stringContaining('shuffle/#6.5'));
	await userEvent.click(
		screen.getByRole('checkbox', { name: /I knew .*Depthwise separable convolutions were first/ }),
	);
	await expect.element(screen.getByText(/you knew what is right for 1\.$/)).toBeVisible();
	expect(held()).toBe('#marked=origin%2Cfirst&known=origin&compared=on');
	await userEvent.click(screen.getByRole('button', { name: 'Mark anew' }));
	expect(held()).toBe('');
});

test('a number of the text changes all that are counted from it', async () => {
	const { screen, held } = await show();
	const field = screen.getByRole('spinbutton', { name: 'Side of the maps, D_F' });
	await userEvent.fill(field, '12');
	await userEvent.tab();
	await expect.element(screen.getByText(/multiplications: 41,472\./)).toBeVisible();
	expect(held()).toBe('#side=12');
});

test('Chinese terms are marked as Chinese', async () => {
	const { screen } = await show({ compared: 'on' });
	const terms = [...screen.container.querySelectorAll('[lang="zh"]')].map(({ textContent }) => textContent);
	expect(terms).toContain('可分类池化');
	expect(terms).toContain('可分离池化');
});
