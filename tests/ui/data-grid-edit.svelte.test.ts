import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openText, paste, show } from './fixtures/data-grid';
import '../../src/app.css';

describe('editing a cell', () => {
	test('starts with Enter on its value; Enter reports and goes on below', async () => {
		const { screen, cell, onedit } = await show();
		await cell(3).click();
		await userEvent.keyboard('{Enter}');
		expect(openText(screen.container)).toBe('-4');
		await expect.element(screen.getByRole('textbox', { name: '2 1' })).toHaveFocus();
		await userEvent.keyboard('2.5{Enter}');
		expect(onedit).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 0, value: 2.5 });
		await expect.element(cell(6)).toHaveFocus();
	});

	test('starts with a digit, which stands there; Tab reports and goes on beside', async () => {
		const { screen, cell, onedit } = await show();
		await cell(4).click();
		await userEvent.keyboard('12');
		expect(openText(screen.container)).toBe('12');
		await userEvent.keyboard('{Tab}');
		expect(onedit).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 1, value: 12 });
		await expect.element(cell(5)).toHaveFocus();
	});

	test('starts with F2 or a second press', async () => {
		const { screen, cell } = await show();
		await cell(4).click();
		await userEvent.keyboard('{F2}');
		expect(openText(screen.container)).toBe('5');
		await userEvent.keyboard('{Escape}');
		await cell(4).click();
		expect(openText(screen.container)).toBe('5');
	});

	test('is taken back by Escape', async () => {
		const { screen, cell, onedit, onerror } = await show();
		await cell(4).click();
		await userEvent.keyboard('99{Escape}');
		expect(onedit).not.toHaveBeenCalled();
		expect(openText(screen.container)).toBeUndefined();
		expect(onerror).toHaveBeenLastCalledWith(undefined);
		await expect.element(cell(4)).toHaveFocus();
		await expect.element(cell(4)).toHaveTextContent('5');
	});

	test('reads decimal commas and true minus signs', async () => {
		const { screen, cell, onedit } = await show();
		await cell(0).click();
		await userEvent.keyboard('{Delete}');
		await userEvent.fill(screen.getByRole('textbox'), '−1,5');
		await userEvent.keyboard('{Enter}');
		expect(onedit).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0, value: -1.5 });
	});

	test('reports nothing when the value is the same', async () => {
		const { cell, onedit } = await show();
		await cell(4).click();
		await userEvent.keyboard('{Enter}{Enter}');
		await expect.element(cell(7)).toHaveFocus();
		expect(onedit).not.toHaveBeenCalled();
	});

	test('stays open on what is no number, and shows its owner’s sentence at the place', async () => {
		const { screen, cell, onedit, onerror } = await show();
		await cell(4).click();
		await userEvent.keyboard('1x{Enter}');
		expect(onerror).toHaveBeenLastCalledWith({ kind: 'cell', row: 1, column: 1, text: '1x' });
		expect(onedit).not.toHaveBeenCalled();
		await screen.rerender({ error: '“1x” is not a number.' });
		await expect.element(screen.getByRole('alert')).toHaveTextContent('“1x” is not a number.');
		const field = screen.getByRole('textbox');
		await expect.element(field).toHaveValue('1x');
		await expect.element(field).toHaveFocus();
		await expect.element(field).toHaveAccessibleDescription('“1x” is not a number.');
	});

	test('counts when another cell is pressed, if it is a number', async () => {
		const { screen, cell, onedit, onerror } = await show();
		await cell(4).click();
		await userEvent.keyboard('12');
		await cell(0).click();
		expect(onedit).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 1, value: 12 });
		await expect.element(cell(0)).toHaveFocus();
		await userEvent.keyboard('x');
		await cell(8).click();
		expect(onerror).toHaveBeenLastCalledWith({ kind: 'cell', row: 0, column: 0, text: 'x' });
		await expect.element(screen.getByRole('textbox')).toHaveFocus();
	});

	test('does not happen in a grid that is for reading', async () => {
		const { screen, cell, onpaste } = await show({ editable: false });
		await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
		await cell(4).click();
		await cell(4).click();
		await userEvent.keyboard('{Enter}5');
		expect(openText(screen.container)).toBeUndefined();
		paste('1\t2');
		expect(onpaste).not.toHaveBeenCalled();
	});
});

describe('pasting', () => {
	test('reports a grid for the cell that has the focus', async () => {
		const { cell, onpaste } = await show();
		await cell(4).click();
		paste('1\t−2\r\n0,5\t4\r\n');
		expect(onpaste).toHaveBeenCalledExactlyOnceWith({
			row: 1,
			column: 1,
			grid: [
				[1, -2],
				[0.5, 4],
			],
		});
	});

	test('of a grid counts in an open cell too, a single number goes into its text', async () => {
		const { screen, cell, onpaste } = await show();
		await cell(4).click();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('textbox')).toHaveFocus();
		expect(paste('12').defaultPrevented).toBe(false);
		expect(paste('1\t2').defaultPrevented).toBe(true);
		expect(onpaste).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 1, grid: [[1, 2]] });
	});

	test('of something else says where it stops being a grid and changes nothing', async () => {
		const { cell, onpaste, onerror } = await show();
		await cell(0).click();
		paste('1\t2\n3\tx');
		expect(onerror).toHaveBeenLastCalledWith({ kind: 'paste', row: 1, column: 1, text: 'x' });
		expect(onpaste).not.toHaveBeenCalled();
	});
});
