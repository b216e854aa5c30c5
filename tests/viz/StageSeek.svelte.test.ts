import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { convolution } from '$lib/ops/convolutions';
import { kindRun } from '../support/stage-run';
import { middle, press, show } from './fixtures/stage-page';
import '../../src/app.css';

const house = kindRun(convolution('standard'));
const separable = kindRun(convolution('depthwise-separable'));
const sides = [6, 6] as const;

describe('the map of the output', () => {
	test('goes to the cell that is pressed', async () => {
		const { map, slider, sentence } = await show(house);
		await userEvent.click(map, { position: middle(map, sides, [2, 1]) });
		await expect.element(slider).toHaveValue('504');
		await expect.element(sentence).toHaveTextContent('Output channel 1, row 3, column 2.');
	});

	test('shows the cell under the pointer, and stays where it was', async () => {
		const { map, slider, sentence } = await show(house, { start: 40 });
		await userEvent.hover(map, { position: middle(map, sides, [5, 5]) });
		await expect.element(sentence).toHaveTextContent('Output channel 1, row 6, column 6.');
		await expect.element(sentence).toHaveAttribute('aria-live', 'off');
		await expect.element(slider).toHaveValue('40');
		await userEvent.unhover(map);
		await expect.element(sentence).toHaveTextContent('Step 40 of 10,368.');
		await expect.element(sentence).toHaveAttribute('aria-live', 'polite');
	});

	test('is walked with the arrow keys, up to its edges', async () => {
		const { map, sentence } = await show(house);
		await press(map, '{ArrowRight}');
		await expect.element(sentence).toHaveTextContent('Step 72 of 10,368. Output channel 1, row 1, column 2.');
		await press(map, '{ArrowDown}{ArrowDown}');
		await expect.element(sentence).toHaveTextContent('Output channel 1, row 3, column 2.');
		await press(map, '{ArrowLeft}{ArrowLeft}{ArrowLeft}');
		await expect.element(sentence).toHaveTextContent('Output channel 1, row 3, column 1.');
		await press(map, '{ArrowUp}{ArrowUp}{ArrowUp}');
		await expect.element(sentence).toHaveTextContent('Output channel 1, row 1, column 1.');
	});

	test('goes nowhere on Enter, which has no place', async () => {
		const { map, slider } = await show(house, { start: 40 });
		await press(map, '{Enter}');
		await expect.element(slider).toHaveValue('40');
	});

	test('shows the sum so far in the cell at work, and nothing in those to come', async () => {
		const { map, sentence } = await show(house, { start: 37 * 36 + 3 });
		const figures = () => Array.from(map.element().querySelectorAll('text'), (text) => text.textContent);
		expect(figures()).toHaveLength(2);
		const sum = /Sum so far (−?\d+)\./.exec(sentence.element().textContent)?.[1];
		expect(figures()).toContain(sum);
	});
});

describe('the tiles of the output', () => {
	test('choose a channel and keep the cell', async () => {
		const { screen, map, sentence } = await show(house);
		await userEvent.click(map, { position: middle(map, sides, [2, 1]) });
		const tile = screen.getByRole('button', { name: 'Output, channel 3 of 8' });
		await expect.element(tile).toHaveAttribute('aria-pressed', 'false');
		await tile.click();
		await expect.element(sentence).toHaveTextContent('Output channel 3, row 3, column 2.');
		await expect.element(tile).toHaveAttribute('aria-pressed', 'true');
		await expect.element(screen.getByRole('button', { name: 'Output channel 3. Arrow keys' })).toBeVisible();
	});

	test('are one stop of the Tab key, and arrow keys choose the one beside', async () => {
		const { screen, sentence } = await show(house);
		const tiles = screen.getByRole('button', { name: /^Output, channel/ });
		const stops = () => tiles.elements().map((tile) => tile instanceof HTMLElement && tile.tabIndex);
		expect(stops()).toEqual([0, -1, -1, -1, -1, -1, -1, -1]);
		const first = tiles.first().element();
		if (first instanceof HTMLElement) first.focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
		await expect.element(sentence).toHaveTextContent('Output channel 2, row 1, column 1.');
		await expect.element(tiles.nth(1)).toHaveFocus();
		expect(stops()).toEqual([-1, 0, -1, -1, -1, -1, -1, -1]);
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
		await expect.element(tiles.first()).toHaveFocus();
	});

	test('can be hit with a finger', async () => {
		const { screen } = await show(house);
		for (const tile of screen.getByRole('button', { name: /^Output, channel/ }).elements()) {
			const { width, height } = tile.getBoundingClientRect();
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
		}
	});
});

describe('several layers', () => {
	test('stand in a row, and each is a way to its first step', async () => {
		const { screen, sentence, button } = await show(separable);
		const items = screen.getByRole('list').first().getByRole('listitem').elements();
		const texts = items.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
		expect(texts).toEqual([
			'Input 6 × 6 × 4',
			'→ depthwise 4 kernels, 3 × 3',
			'After depthwise 6 × 6 × 4',
			'→ pointwise 8 × 4 weights',
			'Output 6 × 6 × 8',
		]);
		await button('pointwise').click();
		await expect.element(sentence).toHaveTextContent('Step 1,297 of 2,448, pointwise.');
		await expect.element(button('pointwise')).toHaveAttribute('aria-pressed', 'true');
		await expect.element(button('depthwise')).toHaveAttribute('aria-pressed', 'false');
		await button('depthwise').click();
		await expect.element(sentence).toHaveTextContent('Step 1 of 2,448, depthwise.');
	});

	test('have the tensor between them under one name, whichever is at work', async () => {
		const { screen, button } = await show(separable);
		const panel = screen.getByRole('heading', { name: 'After depthwise 6 × 6 × 4' });
		await expect.element(panel).toBeVisible();
		await button('pointwise').click();
		await expect.element(screen.getByRole('heading', { name: 'Output 6 × 6 × 8' })).toBeVisible();
		await expect.element(panel).toBeVisible();
	});

	test('say what is done before the one at work', async () => {
		const { screen } = await show(separable, { start: 1297 });
		await expect.element(screen.getByText('depthwise: 1,296 done')).toBeVisible();
	});

	test('hover in the layer that is shown', async () => {
		const { map, sentence } = await show(separable, { start: 1300 });
		await userEvent.hover(map, { position: middle(map, sides, [0, 1]) });
		await expect.element(sentence).toHaveTextContent('Step 1,304 of 2,448, pointwise.');
		await userEvent.unhover(map);
	});
});

describe('the description of a step', () => {
	async function described(start: number) {
		const page = await show(house, { start });
		await page.screen.getByText('Describe this step').click();
		const table = page.screen.getByRole('table');
		await expect.element(table).toBeVisible();
		const lines = Array.from(table.element().querySelectorAll('tbody tr'), (row) =>
			Array.from(row.children, (cell) => cell.textContent.trim()),
		);
		return { ...page, table, lines };
	}

	test('is a table of the products that are taken, with the sum as it grows', async () => {
		const { table, lines, sentence } = await described(1778);
		await expect.element(table).toHaveAccessibleName('Products of output channel 2, row 3, column 2');
		expect(lines).toHaveLength(14);
		const number = (text = '') => Number(text.replace('−', '-'));
		let sum = 0;
		lines.forEach(([tap, channel, , , value, weight, product, total], index) => {
			sum += number(value) * number(weight);
			expect([tap, channel].map(Number)).toEqual([index + 1, index < 9 ? 1 : 2]);
			expect([number(product), number(total)]).toEqual([number(value) * number(weight) + 0, sum]);
		});
		await expect.element(sentence).toHaveTextContent(`Sum so far ${String(sum).replace('-', '−')}.`);
	});

	test('says which taps lie on the padding', async () => {
		const { lines } = await described(9);
		expect(lines.map((line) => line[2] === 'padding')).toEqual([
			...[true, true, true],
			...[true, false, false],
			...[true, false, false],
		]);
	});

	test('follows the steps', async () => {
		const { table, button } = await described(40);
		await button('Step forward').click();
		await expect.poll(() => table.element().querySelectorAll('tbody tr').length).toBe(5);
	});
});
