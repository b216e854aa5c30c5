import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Split from '$lib/notebook/pages/depthwise-separable/Split.svelte';
import { convolution } from '$lib/ops/convolutions';
import { kindRun } from '../../../support/stage-run';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('depthwise-separable', 'en').cells.split;
const { outputs } = kindRun(convolution('depthwise-separable'));

async function show(set: Readonly<Record<string, string>> = {}) {
	const shown = await lessonCell({
		...{ id: 'depthwise-separable', name: 'split', cell: Split, given: { words, outputs }, set },
	} as const);
	const { screen } = shown;
	return {
		...shown,
		sentence: screen.getByText(/^Step [\d,]+ of/),
		heading: (name: string) => screen.getByRole('heading', { name, level: 3 }),
		items: () =>
			screen
				.getByRole('list')
				.first()
				.getByRole('listitem')
				.elements()
				.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
	};
}

test('both stages are one run: input, depthwise, what lies between, pointwise, output', async () => {
	const { items, sentence, heading } = await show();
	expect(items()).toEqual([
		'Input 6 × 6 × 4',
		'→ depthwise 4 kernels, 3 × 3',
		'After depthwise 6 × 6 × 4',
		'→ pointwise 8 × 4 weights',
		'Output 6 × 6 × 8',
	]);
	await expect.element(sentence).toHaveTextContent(/^Step 788 of 2,448, depthwise\./);
	await expect.element(heading('After depthwise 6 × 6 × 4')).toBeVisible();
});

test('the steps go on from the first stage into the second, at every grain', async () => {
	const { screen, sentence, heading, held } = await show({ step: '1296' });
	await expect.element(sentence).toHaveTextContent('Step 1,296 of 2,448, depthwise.');
	screen.getByRole('group', { name: 'Stage', exact: true }).element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(sentence).toHaveTextContent('Step 1,297 of 2,448, pointwise.');
	await expect.element(heading('After depthwise 6 × 6 × 4')).toBeVisible();
	await expect.element(heading('Output 6 × 6 × 8')).toBeVisible();
	for (const [grain, said] of [
		['cell', 'Step 145 of 432, pointwise.'],
		['channel', 'Step 5 of 12, pointwise.'],
		['layer', 'Step 2 of 2, pointwise.'],
	] as const) {
		await screen.getByRole('radio', { name: grain, exact: true }).click();
		await expect.element(sentence).toHaveTextContent(said);
	}
	expect(held()).toBe('#grain=layer&step=2');
});

test('a link brings back grain and step', async () => {
	const { sentence, refusals, held } = await show({ grain: 'cell', step: '200' });
	expect(refusals).toEqual([]);
	await expect.element(sentence).toHaveTextContent('Step 200 of 432, pointwise. Output channel 2, row 4');
	expect(held()).toBe('#grain=cell&step=200');
});

test('who had the idea stands beside, with the papers', async () => {
	const { screen } = await show();
	await expect.element(screen.getByText(/Laurent Sifre .* in 2013/)).toBeVisible();
	for (const name of ['Xception', 'MobileNet']) {
		await expect
			.element(screen.getByRole('link', { name }))
			.toHaveAttribute('href', expect.stringMatching(/^https:\/\/arxiv\.org\/abs\//));
	}
});

test('the check replies to those who think that both stages see a neighbour', async () => {
	const { screen } = await show();
	const check = screen.getByRole('group', { name: /^Check / });
	await check.getByRole('radio', { name: 'both' }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/It reads one place of that, its own/)).toBeVisible();
	await check.getByRole('button', { name: 'Change my guess' }).click();
	await check.getByRole('radio', { name: 'the depthwise stage only' }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/reads nine places of one channel/)).toBeVisible();
});
