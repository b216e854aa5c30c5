import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show } from './fixtures/data-grid';
import '../../src/app.css';

describe('a grid of numbers', () => {
	test('is a named, described grid with headers', async () => {
		const { screen, cell } = await show();
		const grid = screen.getByRole('grid', { name: 'Input, channel 2' });
		await expect.element(grid).toHaveAccessibleDescription('Arrow keys move.');
		await expect.element(grid).toHaveAttribute('aria-readonly', 'false');
		expect(screen.getByRole('columnheader').elements()).toHaveLength(3);
		expect(screen.getByRole('rowheader').elements()).toHaveLength(3);
		await expect.element(cell(3)).toHaveTextContent('−4');
	});

	test('is one tab stop', async () => {
		const { screen, cell } = await show();
		await userEvent.tab();
		await expect.element(cell(0)).toHaveFocus();
		expect(screen.container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		await userEvent.tab();
		expect(screen.container.contains(document.activeElement)).toBe(false);
	});

	test('is walked with the arrow keys, Home, End and their Ctrl forms', async () => {
		const { cell } = await show();
		await userEvent.tab();
		await userEvent.keyboard('{ArrowRight}{ArrowDown}');
		await expect.element(cell(4)).toHaveFocus();
		await userEvent.keyboard('{End}');
		await expect.element(cell(5)).toHaveFocus();
		await userEvent.keyboard('{Home}');
		await expect.element(cell(3)).toHaveFocus();
		await userEvent.keyboard('{Control>}{End}{/Control}');
		await expect.element(cell(8)).toHaveFocus();
		await userEvent.keyboard('{PageUp}');
		await expect.element(cell(2)).toHaveFocus();
	});

	test('keeps its tab stop where the reader was, inside what is left of it', async () => {
		const { screen, cell } = await show();
		await userEvent.tab();
		await userEvent.keyboard('{Control>}{End}{/Control}');
		await expect.element(cell(8)).toHaveAttribute('tabindex', '0');
		await screen.rerender({ values: [[1, 2]] });
		await expect.element(cell(1)).toHaveAttribute('tabindex', '0');
	});
});

test('64 × 64 cells stay fluent: a step of the cursor changes two cells and no others', async () => {
	const many = Array.from({ length: 64 }, (_, row) =>
		Array.from({ length: 64 }, (_, column) => row - column),
	);
	const { screen } = await show({ values: many });
	await userEvent.tab();
	const changed = new Set<Node>();
	const observer = new MutationObserver((records) => {
		for (const record of records) changed.add(record.target);
	});
	observer.observe(screen.container, {
		attributes: true,
		childList: true,
		characterData: true,
		subtree: true,
	});
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(() => document.activeElement?.closest('tr')?.rowIndex).toBe(2);
	observer.disconnect();
	expect(changed.size).toBe(2);
});
