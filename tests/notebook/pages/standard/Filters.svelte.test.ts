import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cellPage } from '../../fixtures/cell-page';

test('Σ adds the planes into one map, the same as that of TensorFlow.js, and can be taken back', async () => {
	const { screen, held } = await cellPage('filters');
	await expect.element(screen.getByText('not added yet', { exact: true })).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Σ: add the 4 planes of filter 1' }));
	await expect.element(screen.getByText('36 of 36 places as TensorFlow.js has it')).toBeVisible();
	await expect.element(screen.getByRole('heading', { name: 'Output 1 of 8 maps' })).toBeVisible();
	expect(held()).toBe('#summed=1');
	await userEvent.click(screen.getByRole('button', { name: /^Take map 1 apart/ }));
	await expect.element(screen.getByText('not added yet', { exact: true })).toBeVisible();
	expect(held()).toBe('');
});

test('with motion the planes are added one by one, and the sum ends where the still is', async () => {
	const { screen } = await cellPage('filters', {}, false);
	await userEvent.click(screen.getByRole('button', { name: /^Σ/ }));
	await expect.element(screen.getByText('36 of 36 places as TensorFlow.js has it')).toBeVisible();
});

test('filters are stepped through by button, number and column; each has a map of its own', async () => {
	const { screen, held } = await cellPage('filters', { summed: '1' });
	await userEvent.click(screen.getByRole('button', { name: 'Next filter' }));
	await expect.element(screen.getByRole('list', { name: 'Planes of filter 2' })).toBeVisible();
	await expect.element(screen.getByText('not added yet', { exact: true })).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Filter 8', exact: true }));
	await expect.element(screen.getByRole('list', { name: 'Planes of filter 8' })).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Add the planes of all filters' }));
	await expect.element(screen.getByRole('heading', { name: 'Output 8 of 8 maps' })).toBeVisible();
	expect(held()).toBe('#filter=8&summed=1%2C2%2C3%2C4%2C5%2C6%2C7%2C8');
});

test('without the sum all 32 maps stand there: a depthwise layer with multiplier 8', async () => {
	const { screen, held } = await cellPage('filters');
	await userEvent.click(screen.getByRole('checkbox', { name: 'do not sum' }));
	await expect.element(screen.getByRole('heading', { name: 'Output 4 × 8 = 32 maps' })).toBeVisible();
	expect(screen.getByRole('cell').getByRole('img').elements()).toHaveLength(32);
	await expect.element(screen.getByText(/depthwise layer with channel multiplier 8/)).toBeVisible();
	await expect.element(screen.getByRole('button', { name: /^Σ/ })).not.toBeInTheDocument();
	expect(held()).toBe('#apart=on');
});

test('a link brings back filter, sums and switch', async () => {
	const { screen } = await cellPage('filters', { filter: '3', summed: '2,3', apart: 'on' });
	await expect.element(screen.getByRole('list', { name: 'Planes of filter 3' })).toBeVisible();
	await userEvent.click(screen.getByRole('checkbox', { name: 'do not sum' }));
	await expect.element(screen.getByRole('heading', { name: 'Output 2 of 8 maps' })).toBeVisible();
	await expect.element(screen.getByText('36 of 36 places as TensorFlow.js has it')).toBeVisible();
});

test.each([
	['32', /32 = 4 · 8 is the number of planes/],
	['4', /4 is the number of planes of one filter/],
	['7', /Count what Σ leaves of one filter/],
	['8', /Right\./],
])('a guess of %s has its reply', async (guess, reply) => {
	const { screen } = await cellPage('filters');
	await userEvent.fill(screen.getByRole('textbox'), guess);
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText(reply)).toBeVisible();
});
