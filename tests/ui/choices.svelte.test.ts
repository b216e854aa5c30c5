import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Checkbox from '$lib/ui/Checkbox.svelte';
import Choice from '$lib/ui/Choice.svelte';
import Select from '$lib/ui/Select.svelte';
import '../../src/app.css';

const options = [
	{ value: 'product', label: 'product' },
	{ value: 'cell', label: 'cell' },
	{ value: 'layer', label: 'layer' },
];

describe('a choice', () => {
	test('is a named group of radios with one tab stop', async () => {
		const screen = await render(Choice, { legend: 'Grain', options, value: 'cell', onchange: vi.fn() });
		await expect.element(screen.getByRole('group', { name: 'Grain' })).toBeInTheDocument();
		expect(screen.getByRole('radio').elements()).toHaveLength(3);
		await userEvent.tab();
		await expect.element(screen.getByRole('radio', { name: 'cell' })).toHaveFocus();
	});

	test('follows the arrow keys and goes round', async () => {
		const onchange = vi.fn<(value: string | number) => void>((value) => {
			void screen.rerender({ value });
		});
		const screen = await render(Choice, { legend: 'Grain', options, value: 'cell', onchange });
		await userEvent.tab();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(screen.getByRole('radio', { name: 'layer' })).toBeChecked();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(screen.getByRole('radio', { name: 'product' })).toBeChecked();
		expect(onchange.mock.calls.flat()).toEqual(['layer', 'product']);
	});

	test('is chosen by a press on its label', async () => {
		const onchange = vi.fn();
		const screen = await render(Choice, { legend: 'Grain', options, value: 'cell', onchange });
		await screen.getByText('layer').click();
		expect(onchange).toHaveBeenCalledExactlyOnceWith('layer');
	});

	test('shows what its owner keeps, not what was pressed', async () => {
		const screen = await render(Choice, { legend: 'Grain', options, value: 'cell', onchange: vi.fn() });
		await screen.getByText('layer').click();
		await expect.element(screen.getByRole('radio', { name: 'layer' })).not.toBeChecked();
		await expect.element(screen.getByRole('radio', { name: 'cell' })).toBeChecked();
	});

	test('does not change its width with what is chosen', async () => {
		const screen = await render(Choice, { legend: 'Grain', options, value: 'cell', onchange: vi.fn() });
		const group = screen.getByRole('group').element();
		const before = group.getBoundingClientRect().width;
		await screen.rerender({ value: 'product' });
		expect(group.getBoundingClientRect().width).toBeCloseTo(before, 1);
	});
});

describe('a select', () => {
	test('reports the chosen value as it is, numbers as numbers', async () => {
		const onchange = vi.fn();
		const numbers = [1, 2, 4].map((value) => ({ value, label: `g = ${value}` }));
		const screen = await render(Select, { label: 'Groups', options: numbers, value: 2, onchange });
		const list = screen.getByRole('combobox', { name: 'Groups' });
		await expect.element(list).toHaveDisplayValue('g = 2');
		await userEvent.selectOptions(list, 'g = 4');
		expect(onchange).toHaveBeenCalledExactlyOnceWith(4);
		await expect.element(list).toHaveDisplayValue('g = 2');
		await screen.rerender({ value: 4 });
		await expect.element(list).toHaveDisplayValue('g = 4');
	});
});

describe('a checkbox', () => {
	test('reports the wish and shows what its owner made of it', async () => {
		const onchange = vi.fn();
		const screen = await render(Checkbox, { label: 'Count padding', checked: false, onchange });
		const box = screen.getByRole('checkbox', { name: 'Count padding' });
		await box.click();
		expect(onchange).toHaveBeenCalledExactlyOnceWith(true);
		await expect.element(box).not.toBeChecked();
		await screen.rerender({ checked: true });
		await expect.element(box).toBeChecked();
	});
});
