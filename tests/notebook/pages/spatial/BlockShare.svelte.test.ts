import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import BlockShare from '$lib/notebook/pages/spatial/BlockShare.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('spatial', 'en').cells.share;

function share(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'spatial', name: 'share', cell: BlockShare, given: { words }, set });
}

test('N in the sentence, the point and the title are one number, which the link keeps', async () => {
	const { screen, held } = await share();
	await expect.element(screen.getByRole('heading', { name: /With 8 filters .* 52\.9/ })).toBeVisible();
	const point = screen.getByRole('slider', { name: words.chart.point });
	point.element().focus();
	await userEvent.keyboard('{PageUp}');
	await expect.element(screen.getByRole('spinbutton', { name: 'Filters N' })).toHaveValue(16);
	await expect
		.element(point)
		.toHaveAttribute('aria-valuetext', 'N = 16: 36.0\u202f% depthwise, 64.0\u202f% pointwise');
	expect(held()).toBe('#N=16');
});

test('what is saved stays covered until it is answered', async () => {
	const { screen } = await share({ N: '512' });
	await expect.element(screen.getByText(words.chart.saved)).not.toBeInTheDocument();
	await expect.element(screen.getByText(/saves/)).not.toBeInTheDocument();
	const check = screen.getByRole('group', { name: /^Check / });
	await check.getByRole('radio', { name: /^50/ }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/That is what is saved of the depthwise part/)).toBeVisible();
	await expect.element(screen.getByText(words.chart.saved)).toBeVisible();
	await expect.element(screen.getByText(/Halving that saves 0\.9/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /EffNet’s pair 74,376/ })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^EffNet .* has saved 4\.4/ })).toBeVisible();
});

test('every line of the derivation is the reader’s to fill in', async () => {
	const { screen } = await share();
	const lines = screen.getByRole('list', { name: 'Derivation' }).getByRole('textbox');
	expect(lines.elements()).toHaveLength(3);
	await userEvent.fill(lines.first(), '1296');
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => lines.elements()).toHaveLength(2);
});

test('a number that there is not is held to the dial', async () => {
	const { refusals } = await share({ N: '5000' });
	expect(refusals).toMatchObject([{ asked: '5000', given: '1024' }]);
});
