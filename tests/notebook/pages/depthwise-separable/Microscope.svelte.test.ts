import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Microscope from '$lib/notebook/pages/depthwise-separable/Microscope.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('depthwise-separable', 'en').cells.microscope;

function show(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({
		id: 'depthwise-separable',
		name: 'microscope',
		cell: Microscope,
		given: { words },
		set,
	});
}

test('the random layer has four slices, each of rank 8', async () => {
	const { screen, held } = await show();
	const slices = screen.getByRole('img', { name: /^Slice of channel \d: 8 rows/ });
	await expect.element(slices.first()).toBeVisible();
	expect(slices.elements()).toHaveLength(4);
	expect(screen.getByRole('img', { name: /^Singular values of channel \d: / }).elements()).toHaveLength(4);
	await expect.element(screen.getByText(/^Each slice has rank 8, and/)).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /^Its twin: the layer is not replaced/ }))
		.toBeVisible();
	await expect.element(screen.getByRole('checkbox', { name: words.relu })).toBeDisabled();
	expect(held()).toBe('');
});

test('another seed is another layer', async () => {
	const { screen, held } = await show();
	await userEvent.click(screen.getByRole('button', { name: words.seedMore }));
	expect(held()).toBe('#seed=2');
	await userEvent.fill(screen.getByRole('spinbutton', { name: words.seedField }), '1');
	await userEvent.keyboard('{Enter}');
	expect(held()).toBe('');
});

test('its twin is another layer, by so much', async () => {
	const { screen, held } = await show();
	await userEvent.click(screen.getByRole('checkbox', { name: words.replace }));
	await expect.element(screen.getByText(/^Each slice .* and no separable layer comes nearer/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /^What the twin misses: weights \d/ })).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /^Its twin, output channel 1: from −/ }))
		.toBeVisible();
	await expect.element(screen.getByText(/^The sum is zero everywhere/)).toBeVisible();
	expect(held()).toBe('#twin=on');
});

test('slices of rank 1 have an exact twin, until BN and ReLU stand in it', async () => {
	const { screen, held } = await show({ layer: 'separable', twin: 'on' });
	await expect.element(screen.getByText(/^Every slice has rank one.*68 weights, make all 288/)).toBeVisible();
	await expect
		.element(screen.getByRole('img', { name: /weights 0\.0.*output channel 1 0\.0/ }))
		.toBeVisible();
	await userEvent.click(screen.getByRole('checkbox', { name: words.relu }));
	await expect.element(screen.getByText(/^The sum is not zero/)).toBeVisible();
	await expect.element(screen.getByRole('img', { name: /weights –, output, all channels \d/ })).toBeVisible();
	await expect.element(screen.getByRole('link', { name: 'Keras documentation' })).toBeVisible();
	expect(held()).toBe('#layer=separable&twin=on&relu=on');
});

test('the twin of the edge set loses the Sobel filters and keeps the Laplacian', async () => {
	const { screen, held } = await show({ layer: 'edges', twin: 'on' });
	await expect.element(screen.getByText('Sobel, upright edges, all channels', { exact: true })).toBeVisible();
	await expect.element(screen.getByText(words.testBlank, { exact: true })).toBeVisible();
	await userEvent.click(screen.getByRole('button', { name: 'Output channel 3 of 8' }));
	await expect.element(screen.getByText('Laplacian, spots, all channels', { exact: true })).toBeVisible();
	await expect.element(screen.getByText(/^The sum is zero everywhere/)).toBeVisible();
	await expect.element(screen.getByRole('spinbutton')).not.toBeInTheDocument();
	expect(held()).toBe('#layer=edges&twin=on&channel=3');
});

test('a link brings back all that was set; what there is not is refused', async () => {
	const set = { layer: 'separable', seed: '5', twin: 'on', relu: 'on', channel: '8' };
	const { held, refusals, screen } = await show(set);
	expect(refusals).toEqual([]);
	expect(held()).toBe('#layer=separable&seed=5&twin=on&relu=on&channel=8');
	await expect.element(screen.getByRole('checkbox', { name: words.relu })).toBeChecked();
	const wrong = await show({ layer: 'trained', channel: '9', input: 'nowhere' });
	expect(wrong.refusals.map(({ key, given }) => [key.slice(4), given])).toEqual([
		['layer', 'random'],
		['channel', '8'],
		['input', 'integers'],
	]);
});

test('the twin can be read as numbers', async () => {
	const { screen } = await show({ layer: 'edges', twin: 'on' });
	await userEvent.click(screen.getByText(words.twinTable.label));
	await expect.element(screen.getByRole('columnheader', { name: 'K 1, 1', exact: true })).toBeVisible();
	await expect.element(screen.getByRole('row', { name: /^channel 1 0 −0\.25 0/ })).toBeVisible();
});

test.each([
	['always', /^The weights of the random layer|of the random layer and of its best twin differ by \d/],
	['single', /With one filter each slice is a single row/],
	['never', /Choose the layer made of slices of rank one/],
	['rank', /Right\./],
] as const)('an answer of “%s” has its reply', async (option, reply) => {
	const { screen } = await show();
	const name = words.check.names[option].replace(/\{.*$/, '');
	await userEvent.click(screen.getByRole('radio', { name: new RegExp(`^${name}`) }));
	await userEvent.click(screen.getByRole('button', { name: 'Commit' }));
	await expect.element(screen.getByText(reply).first()).toBeVisible();
});
