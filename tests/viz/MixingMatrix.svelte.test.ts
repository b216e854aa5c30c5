import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import MixingMatrix from '$lib/viz/MixingMatrix.svelte';
import { upTo } from '../support/cells';
import '../../src/app.css';

const words = { rows: 'out ↓', columns: 'in →' };

function matrix(channels: number) {
	return { inputs: channels, reads: upTo(channels).map((channel) => [channel]) };
}

test('a mixing matrix is one picture with a sentence, its rows and columns numbered', async () => {
	const screen = await render(MixingMatrix, { mixing: matrix(3), label: 'A diagonal.', words });
	const picture = screen.getByRole('img', { name: 'A diagonal.' });
	await expect.element(picture).toBeVisible();
	const texts = [...picture.element().querySelectorAll('text')].map(({ textContent }) => textContent);
	expect(texts).toEqual(['in →', 'out ↓', '1', '2', '3', '1', '2', '3']);
	expect(picture.element().querySelectorAll('rect')).toHaveLength(0);
});

test('the channels at work are outlined, not only coloured', async () => {
	const screen = await render(MixingMatrix, {
		mixing: matrix(4),
		mark: { output: 2, input: 2 },
		label: 'A diagonal.',
		words,
	});
	const picture = screen.getByRole('img').element();
	expect(picture.querySelectorAll('rect')).toHaveLength(2);
	expect([...picture.querySelectorAll('.here')].map(({ textContent }) => textContent)).toEqual(['3', '3']);
});

test('a matrix of many channels is no larger, and numbers only the ends', async () => {
	const screen = await render(MixingMatrix, { mixing: matrix(64), label: 'A diagonal.', words });
	const picture = screen.getByRole('img').element();
	expect(picture.getBoundingClientRect().width).toBeLessThan(260);
	const numbers = [...picture.querySelectorAll('.number')].map(({ textContent }) => textContent);
	expect(numbers).toEqual(['1', '64', '1', '64']);
});
