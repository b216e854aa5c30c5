import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { convolution } from '$lib/ops/convolutions';
import type { Grain } from '$lib/ops/grain';
import { kindRun } from '../support/stage-run';
import StillsPage from './fixtures/StillsPage.svelte';
import '../../src/app.css';

const run = kindRun(convolution('standard'));

async function sentences(grain: Grain): Promise<string[]> {
	const screen = await render(StillsPage, { run, grain });
	const items = screen.getByText(/^Step /).elements();
	return items.map(({ textContent }) => textContent.replace(/\. .*/, '.'));
}

test('the first, the middle and the last step are shown, each with its sentence', async () => {
	expect(await sentences('product')).toEqual([
		'Step 1 of 10,368.',
		'Step 5,185 of 10,368.',
		'Step 10,368 of 10,368.',
	]);
});

test('a run of one step has one still, one of two has two', async () => {
	expect(await sentences('layer')).toEqual(['Step 1 of 1.']);
});

test('a still has pictures and no controls', async () => {
	const screen = await render(StillsPage, { run, grain: 'product' });
	await expect.element(screen.getByRole('img', { name: 'Input, channel 1 of 4' }).first()).toBeVisible();
	expect(screen.getByRole('button').elements()).toEqual([]);
	expect(screen.getByRole('slider').elements()).toEqual([]);
});
