import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { press, show, words } from '../fixtures/bet-cell';

describe('flags', () => {
	test('are planted by typing and say their number and their place', async () => {
		const { flag, plant } = await show();
		await expect.element(flag('standard 3×3')).toHaveAttribute('aria-valuetext', words.noFlag);
		await plant([9000, 5000, 3000, 1500]);
		await expect
			.element(flag('standard 3×3'))
			.toHaveAttribute('aria-valuetext', '9,000 multiply–accumulates, your 4th');
		await expect
			.element(flag('1×3, 3×1 + pointwise'))
			.toHaveAttribute('aria-valuetext', '1,500 multiply–accumulates, your 1st');
	});

	test('are planted by keys, in round steps', async () => {
		const { flag, field } = await show();
		await press('{ArrowRight}{ArrowRight}{PageUp}', flag('two groups'));
		await expect.element(field('two groups')).toHaveValue(2400);
		await press('{ArrowLeft}', flag('two groups'));
		await expect.element(field('two groups')).toHaveValue(2200);
		await press('{End}', flag('two groups'));
		await expect.element(field('two groups')).toHaveValue(12000);
	});

	test('are planted by dragging, where the pointer lets go', async () => {
		const { flag, field } = await show();
		const slider = flag('depthwise separable');
		const { width, height } = slider.element().getBoundingClientRect();
		const scale = width - 28;
		await userEvent.dragAndDrop(slider, slider, {
			sourcePosition: { x: 14, y: height / 2 },
			targetPosition: { x: 14 + scale / 4, y: height / 2 },
		});
		const planted = Number((field('depthwise separable').element() as HTMLInputElement).value);
		expect(Math.abs(planted - 3000)).toBeLessThan(60);
	});

	test('that are emptied are taken away, and one beyond the scale stands at its end', async () => {
		const { flag, plant, field } = await show();
		await plant([99999]);
		await expect.element(field('standard 3×3')).toHaveValue(12000);
		await field('standard 3×3').fill('');
		await userEvent.keyboard('{Tab}');
		await expect.element(flag('standard 3×3')).toHaveAttribute('aria-valuetext', words.noFlag);
	});

	test('stand fast once the clock has gone, and can be taken back', async () => {
		const { screen, group, plant, button, counter } = await show({ prefersStills: true });
		await plant([9000, 5000, 3000, 1500]);
		await button('Step').click();
		await expect.element(counter('standard 3×3')).toHaveTextContent('1');
		expect(screen.getByRole('slider', { name: /^Flag/ }).elements()).toEqual([]);
		await expect.element(group.getByText('your 2nd')).toBeVisible();
		await button(words.takeBack).click();
		expect(screen.getByRole('slider', { name: /^Flag/ }).elements()).toHaveLength(4);
		expect(group.getByText(/^your \d/).elements()).toEqual([]);
	});
});
