import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Slider from '$lib/ui/Slider.svelte';
import '../../src/app.css';

const base = {
	label: 'Groups',
	name: 'Groups g',
	numberName: 'Groups g, as a number',
	value: 2,
	min: 1,
	max: 8,
	unreadable: 'That is not a number.',
};
const divisors = { valid: [1, 2, 4, 8], reason: (value: number) => `${value} does not divide 8` };

/** A slider on the page; what it reports is taken as its owner takes it. */
async function show(
	props: Partial<typeof base & typeof divisors> & {
		hint?: string;
		invalid?: string;
		disabled?: boolean;
	} = {},
	take: (value: number) => number = (value) => value,
) {
	const onchange = vi.fn<(value: number) => void>((value) => {
		void screen.rerender({ value: take(value) });
	});
	const screen = await render(Slider, { ...base, onchange, ...props });
	return {
		screen,
		onchange,
		range: screen.getByRole('slider', { name: 'Groups g', exact: true }),
		field: screen.getByRole('spinbutton', { name: 'Groups g, as a number' }),
	};
}

describe('a slider', () => {
	test('says its name, its ends and its true value', async () => {
		const { range, field } = await show();
		await expect.element(range).toHaveValue('2');
		await expect.element(range).toHaveAttribute('min', '1');
		await expect.element(range).toHaveAttribute('max', '8');
		await expect.element(field).toHaveValue(2);
	});

	test('moves by one with the arrow keys and to its ends with Home and End', async () => {
		const { range, onchange } = await show();
		range.element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{End}{Home}');
		expect(onchange.mock.calls.flat()).toEqual([3, 4, 3, 8, 1]);
	});

	test('skips the values that are not allowed', async () => {
		const { range, onchange } = await show(divisors);
		range.element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}');
		expect(onchange.mock.calls.flat()).toEqual([4, 8, 4]);
		await expect.element(range).toHaveValue('4');
	});

	test('strikes them out with their reasons', async () => {
		const { screen } = await show(divisors);
		const struck = screen.getByRole('listitem').filter({ hasText: '3 does not divide 8' });
		await expect.element(struck).toHaveAttribute('title', '3 does not divide 8');
		expect(screen.container.querySelectorAll('s')).toHaveLength(4);
	});

	test('marks no value where all are allowed', async () => {
		const { screen } = await show({ ...divisors, valid: [1, 2, 3, 4, 5, 6, 7, 8] });
		expect(screen.getByRole('listitem').elements()).toHaveLength(0);
	});

	test('reports a forbidden value that was clicked, and then shows what its owner made of it', async () => {
		const { range, onchange } = await show(divisors, () => 2);
		const box = range.element().getBoundingClientRect();
		await userEvent.click(range, { position: { x: 9 + ((box.width - 18) * 4) / 7, y: box.height / 2 } });
		expect(onchange).toHaveBeenCalledExactlyOnceWith(5);
		await expect.element(range).toHaveValue('2');
	});

	test('can be put out of use', async () => {
		const { range, field } = await show({ disabled: true });
		await expect.element(range).toBeDisabled();
		await expect.element(field).toBeDisabled();
	});

	test('describes itself by its hint and its owner’s sentence', async () => {
		const { range, screen } = await show({ hint: 'One kernel each.', invalid: '3 does not divide 8.' });
		await expect.element(range).toHaveAccessibleDescription('3 does not divide 8. One kernel each.');
		await expect.element(screen.getByRole('status')).toHaveTextContent('3 does not divide 8.');
	});
});

describe('its number field', () => {
	test('reports what was typed on Enter and on leaving', async () => {
		const { field, onchange } = await show();
		await userEvent.fill(field, '5');
		expect(onchange).not.toHaveBeenCalled();
		await userEvent.keyboard('{Enter}');
		expect(onchange).toHaveBeenLastCalledWith(5);
		await userEvent.fill(field, '7');
		await userEvent.tab();
		expect(onchange).toHaveBeenLastCalledWith(7);
		expect(onchange).toHaveBeenCalledTimes(2);
	});

	test('reports a forbidden or far value unchanged and then shows what its owner made of it', async () => {
		const { field, onchange } = await show(divisors, (value) => (value > 8 ? 8 : 2));
		await userEvent.fill(field, '3');
		await userEvent.keyboard('{Enter}');
		await expect.element(field).toHaveValue(2);
		await userEvent.fill(field, '99');
		await userEvent.keyboard('{Enter}');
		await expect.element(field).toHaveValue(8);
		expect(onchange.mock.calls.flat()).toEqual([3, 99]);
	});

	test('goes to the next allowed value with up and down', async () => {
		const { field, onchange } = await show(divisors);
		field.element().focus();
		await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
		expect(onchange.mock.calls.flat()).toEqual([4, 8, 4]);
		await expect.element(field).toHaveValue(4);
	});

	test('says so when it is empty, keeps the value, and Escape brings it back', async () => {
		const { field, range, screen, onchange } = await show();
		await userEvent.fill(field, '');
		await userEvent.keyboard('{Enter}');
		await userEvent.tab();
		await expect.element(screen.getByRole('status')).toHaveTextContent('That is not a number.');
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		await expect.element(range).toHaveValue('2');
		expect(onchange).not.toHaveBeenCalled();
		field.element().focus();
		await userEvent.keyboard('{Escape}');
		await expect.element(field).toHaveValue(2);
		await expect.poll(() => screen.getByRole('status').element().textContent).toBe('');
	});

	test('forgets an unreadable text as soon as the slider moves', async () => {
		const { field, range, screen } = await show();
		await userEvent.fill(field, '');
		await userEvent.tab();
		await expect.element(screen.getByRole('status')).toHaveTextContent('That is not a number.');
		range.element().focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(field).toHaveValue(3);
		await expect.poll(() => screen.getByRole('status').element().textContent).toBe('');
	});
});
