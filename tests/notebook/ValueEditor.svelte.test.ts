import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ValueEditor from '$lib/notebook/ValueEditor.svelte';
import { valueAt } from '$lib/ops/array';
import { shortNumber } from '$lib/viz/marks';
import { bench, calculate, words } from './fixtures/bench';
import '../../src/app.css';

const editor = words.workbench.editor;

/** The editor of a kind, opened. */
async function show(id = 'standard') {
	const workbench = bench(id);
	const screen = await render(ValueEditor, { workbench, words });
	await screen.getByText(editor.title).click();
	await expect.element(screen.getByRole('grid')).toBeVisible();
	/** A cell of the 6×6 grid; the corner where the headers meet is a cell, too. */
	const cell = (row: number, column: number) => screen.getByRole('gridcell').nth(row * 6 + column + 1);
	const choose = (name: string, option: string) =>
		userEvent.selectOptions(screen.getByRole('combobox', { name, exact: true }), option);
	return { workbench, screen, cell, choose, alert: screen.getByRole('alert') };
}

/** Pastes where the focus is. */
function paste(text: string): void {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
	document.activeElement?.dispatchEvent(event);
}

describe('the editor of values', () => {
	test('makes no table until it is opened', async () => {
		const screen = await render(ValueEditor, { workbench: bench('standard'), words });
		expect(screen.getByRole('grid').elements()).toHaveLength(0);
	});

	test('shows one channel of the input', async () => {
		const { workbench, screen, cell, choose } = await show();
		await expect.element(screen.getByRole('grid', { name: 'input, channel 1' })).toBeVisible();
		await choose('Channel', '3');
		await expect.element(screen.getByRole('grid', { name: 'input, channel 3' })).toBeVisible();
		await expect.element(cell(1, 4)).toHaveTextContent(shortNumber(valueAt(workbench.run.input, 1, 4, 2)));
	});

	test('shows the kernels by filter and slice', async () => {
		const { workbench, screen, choose } = await show();
		await choose('Tensor', 'weights, convolution');
		await choose('Filter', '7');
		await choose('Slice', '2');
		await expect
			.element(screen.getByRole('grid', { name: 'weights, convolution, filter 7, slice 2' }))
			.toBeVisible();
		const kernel = workbench.run.weights[0]?.kernel;
		const middle = screen.getByRole('gridcell').nth(1 * 3 + 1 + 1);
		await expect.element(middle).toHaveTextContent(shortNumber(kernel ? valueAt(kernel, 1, 1, 1, 6) : NaN));
	});

	test('shows outputs for reading only', async () => {
		const { screen, choose } = await show();
		await choose('Tensor', 'output, convolution');
		await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
		await expect.element(screen.getByText(editor.readOnly)).toBeVisible();
	});
});

describe('typing', () => {
	test('changes the number at its place, which can be taken back', async () => {
		const { workbench, screen, cell, choose } = await show();
		await choose('Channel', '2');
		await cell(2, 3).click();
		await userEvent.keyboard('7.5{Enter}');
		expect(workbench.edits).toEqual([{ tensor: 'x', place: [2, 3, 1], value: 7.5 }]);
		calculate(workbench);
		await expect.element(cell(2, 3)).toHaveTextContent('7.50');
		await screen.getByRole('button', { name: editor.clear }).click();
		expect(workbench.edits).toEqual([]);
		expect(screen.getByRole('button').elements()).toHaveLength(0);
	});

	test('of letters is answered with a sentence, and changes nothing', async () => {
		const { workbench, cell, alert } = await show();
		await cell(0, 0).click();
		await userEvent.keyboard('5abc{Enter}');
		await expect.element(alert).toHaveTextContent('“5abc” is not a number. Write it like 1.5 or −2.');
		expect(workbench.edits).toEqual([]);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => alert.element().textContent).toBe('');
	});

	test('of a number that is too large says how large it may be', async () => {
		const { workbench, cell, alert } = await show();
		await cell(0, 0).click();
		await userEvent.keyboard('123456{Enter}');
		await expect
			.element(alert)
			.toHaveTextContent('123,456 is too large to calculate exactly; keep to −9,999 to 9,999.');
		expect(workbench.edits).toEqual([]);
	});

	test('changes a weight of the layer that is chosen', async () => {
		const { workbench, screen, choose } = await show('depthwise-separable');
		await choose('Tensor', 'weights, pointwise');
		await choose('Filter', '8');
		await screen.getByRole('gridcell').nth(1).click();
		await userEvent.keyboard('9{Enter}');
		expect(workbench.edits).toEqual([{ tensor: 'k1', place: [0, 0, 0, 7], value: 9 }]);
	});
});

describe('pasting', () => {
	test('takes a grid from a spreadsheet, from the cell with the focus on', async () => {
		const { workbench, cell } = await show();
		await cell(4, 4).click();
		paste('10\t20\n30\t−40\n');
		expect(workbench.edits.map(({ place, value }) => [...place, value])).toEqual([
			[4, 4, 0, 10],
			[4, 5, 0, 20],
			[5, 4, 0, 30],
			[5, 5, 0, -40],
		]);
	});

	test('takes the part that fits of a larger one, and says so', async () => {
		const { workbench, cell, alert } = await show();
		await cell(5, 4).click();
		paste('1\t2\t3\n4\t5\t6');
		await expect
			.element(alert)
			.toHaveTextContent('The grid has 2 × 3 cells and the map 6 × 6; the part that fits was taken.');
		expect(workbench.edits.map(({ place, value }) => [...place, value])).toEqual([
			[5, 4, 0, 1],
			[5, 5, 0, 2],
		]);
	});

	test('of words says where they stand, and changes nothing', async () => {
		const { workbench, cell, alert } = await show();
		await cell(0, 0).click();
		paste('1\t2\n3\tfour');
		await expect
			.element(alert)
			.toHaveTextContent(
				'Nothing was pasted: row 2, column 2 of the copied table is “four”, which is not a number.',
			);
		expect(workbench.edits).toEqual([]);
	});
});
