import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import FirstLayer from '$lib/notebook/pages/spatial/FirstLayer.svelte';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('spatial', 'en').cells.firstLayer;

function firstLayer(set: Readonly<Record<string, string>> = {}) {
	return lessonCell({ id: 'spatial', name: 'firstLayer', cell: FirstLayer, given: { words }, set });
}

test('the swap counts anew what stands first and the whole network', async () => {
	const { screen, held } = await firstLayer();
	const bars = screen.getByRole('img', { name: /^Multiply–accumulates of the network/ });
	await expect.element(bars).toHaveAccessibleName(/what stands first 1,769,472, .*together 6,115,328/);
	await screen.getByText('EffNet block', { exact: true }).click();
	await expect.element(bars).toHaveAccessibleName(/what stands first 1,294,336, .*together 5,640,192/);
	await expect.element(screen.getByRole('row', { name: /^1×3 depthwise 32×32×32 98,304/ })).toBeVisible();
	await expect
		.element(screen.getByText(/it has 4,384 weights where the convolution had 1,728/))
		.toBeVisible();
	expect(held()).toBe('#first=block');
});

test('the Keras form shows which columns nothing reads; another form reads all', async () => {
	const { screen, held } = await firstLayer();
	const times = screen.getByRole('img', { name: /^Times read/ });
	await expect
		.element(times)
		.toHaveAccessibleName('Times read: row 1: 1 0 1 0 1 0; row 2: 2 0 2 0 2 0; row 3: 2 0 2 0 2 0.');
	await expect.element(screen.getByText(/columns 2, 4, 6 are never read/)).toBeVisible();
	await screen.getByText(words.last.forms.paper, { exact: true }).click();
	await expect.element(times).toHaveAccessibleName(/row 6: 1 1 1\.$/);
	await expect.element(screen.getByText(/Every one of the 18 values is read exactly once/)).toBeVisible();
	expect(held()).toBe('#form=paper');
});

test('what the last step makes is walked by arrow keys', async () => {
	const { screen, held } = await firstLayer({ at: '2,2' });
	screen
		.getByRole('button', { name: /^What the last step makes/ })
		.element()
		.focus();
	await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
	await expect.element(screen.getByText(/^Row 3, column 3, is .* on the padding = /)).toBeVisible();
	expect(held()).toBe('#at=3%2C3');
});

test('the check tells the layer from the network', async () => {
	const { screen } = await firstLayer({ first: 'block' });
	await expect.element(screen.getByText(/less for the whole network/)).not.toBeInTheDocument();
	const check = screen.getByRole('group', { name: /^Check / });
	await check.getByText('of the network', { exact: true }).click();
	await check.getByRole('button', { name: 'Commit' }).click();
	await expect.element(check.getByText(/The whole network saves 7\.8/)).toBeVisible();
	await expect.element(screen.getByText(/less for the whole network/)).toBeVisible();
});

test('a form or a place that there is not is refused', async () => {
	const { refusals } = await firstLayer({ form: 'torch', at: '9,1' });
	expect(refusals).toMatchObject([
		{ asked: 'torch', given: 'keras' },
		{ asked: '9,1', given: '3,1' },
	]);
});
