import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Units from '$lib/notebook/pages/shuffle/Units.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('shuffle', 'en').cells.units;

async function show(set: Readonly<Record<string, string>> = {}) {
	const shown = await lessonCell({ id: 'shuffle', name: 'units', cell: Units, given: { words }, set });
	const { screen } = shown;
	return {
		...shown,
		sentence: screen.getByText(/^Step [\d,]+ of/),
		unit: (name: RegExp) => screen.getByRole('radio', { name }),
		heading: (name: string) => screen.getByRole('heading', { name, level: 3, exact: true }),
		layer: (name: string) => screen.getByRole('button', { name, exact: true }),
	};
}

test('the unit stands at its sum, whose inputs are named by their paths and by what made them', async () => {
	const { sentence, heading, screen } = await show();
	await expect
		.element(sentence)
		.toHaveTextContent(
			/^Step 1,341 of 2,304, sum with the shortcut\. Output channel 6, row 2, column 3\. 104 from the main path plus −2 from the shortcut\. Value 102\./,
		);
	await expect.element(heading('Main path After second 1×1, 6 × 6 × 16')).toBeVisible();
	await expect.element(heading('Shortcut Input, 6 × 6 × 16')).toBeVisible();
	await expect.element(screen.getByText('Input, unchanged')).toBeVisible();
});

test('the pipeline is two lists, one for each path, whose layers can be chosen', async () => {
	const { screen, unit, layer, sentence } = await show();
	await unit(/^\(c\)/).click();
	const path = (name: string) => screen.getByRole('list', { name, exact: true });
	await expect.element(path('Shortcut').getByRole('button')).toHaveTextContent('average pooling');
	expect(path('Main path').getByRole('button').elements()).toHaveLength(5);
	await layer('average pooling').click();
	await expect.element(sentence).toHaveTextContent('average pooling on the shortcut.');
	await layer('concatenation with the shortcut').click();
	await expect.element(sentence).toHaveTextContent('It is channel 1 of the shortcut.');
	await expect
		.element(screen.getByText('channels 1 to 8: shortcut; channels 9 to 16: main path'))
		.toBeVisible();
});

test('another unit is shown where its paths meet; the link holds it, and the step only where it was moved', async () => {
	const { unit, held, sentence } = await show();
	await unit(/^\(a\)/).click();
	await expect.element(sentence).toHaveTextContent('sum with the shortcut.');
	expect(held()).toBe('#unit=a');
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(unit(/^\(b\)/)).toBeChecked();
	expect(held()).toBe('');
});

test('a link brings back unit, grain, step and sizes; sizes that cannot be are settled and told', async () => {
	const { sentence, held, refusals, screen } = await show({
		...{ unit: 'c', grain: 'layer', step: '6', sizes: '14,100,25,8' },
	});
	await expect.element(sentence).toHaveTextContent('Step 6 of 8, average pooling on the shortcut.');
	expect(held()).toBe('#unit=c&grain=layer&step=6&sizes=14%2C96%2C24%2C8');
	expect(refusals).toMatchObject([{ asked: '14,100,25,8', given: '14,96,24,8' }]);
	await expect.element(screen.getByRole('spinbutton', { name: 'Channels c' })).toHaveValue(96);
});

test('the numbers beside the formulas stay covered until the question is answered', async () => {
	const { screen } = await show();
	await expect.element(screen.getByText('once you have answered').first()).toBeVisible();
	const check = screen.getByRole('group', { name: /^Check 6\.4\.b/ });
	const fields = check.getByRole('textbox');
	for (const [index, text] of ['48.0', '31.0', '7.7'].entries()) await fields.nth(index).fill(text);
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/You have divided .* by g as well/)).toBeVisible();
	await expect.element(screen.getByRole('cell', { name: '47.98' })).not.toBeInTheDocument();
	await expect.element(screen.getByRole('row', { name: /^ShuffleNet .* 7\.9 / })).toBeVisible();
	await expect.element(screen.getByText(/7\.9 million, 16\.6.% of ResNet’s: 6\.0× fewer/)).toBeVisible();
});
