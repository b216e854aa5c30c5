import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { decimal } from '$lib/messages/numbers';
import SingularValues from '$lib/viz/SingularValues.svelte';
import '../../src/app.css';

async function show(values: readonly number[], kept?: number) {
	const given = { values, most: 8, kept, format: (value: number) => decimal(value), label: 'Values' };
	const { container } = await render(SingularValues, given);
	return container.querySelector('[role=img]');
}

test('all values stand there with as many decimals, each with a bar on the scale that was given', async () => {
	const drawing = await show([8, 4, 0.5]);
	expect(drawing?.textContent.replace(/\s+/g, ' ').trim()).toBe('σ1 8.00σ2 4.00σ3 0.50');
	const bars = [...(drawing?.querySelectorAll('.bar') ?? [])].map((bar) => bar.getBoundingClientRect().width);
	expect(bars[1]).toBeCloseTo((bars[0] ?? NaN) / 2, 1);
	expect(drawing).toHaveAccessibleName('Values');
});

test('a value that is only rounding has no bar', async () => {
	const drawing = await show([8, 1e-9]);
	expect(drawing?.querySelectorAll('.bar')).toHaveLength(1);
});

test('the bars of values that are left out are hollow', async () => {
	const drawing = await show([8, 4, 2], 1);
	const fills = [...(drawing?.querySelectorAll('.bar') ?? [])].map(
		(bar) => getComputedStyle(bar).backgroundColor,
	);
	expect(new Set(fills).size).toBe(2);
	expect(fills[1]).toBe('rgba(0, 0, 0, 0)');
});
