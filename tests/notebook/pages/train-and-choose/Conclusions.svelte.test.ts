import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pageWords } from '$lib/messages/page-words';
import Conclusions from '$lib/notebook/pages/train-and-choose/Conclusions.svelte';
import { quizNumbers, quizSizes } from '$lib/notebook/pages/train-and-choose/quiz';
import { lessonCell } from '../../fixtures/lesson-cell';

const words = pageWords('train-and-choose', 'en').cells.conclusions;

test('another set of numbers asks anew, and the link keeps it', async () => {
	const { screen, held } = await lessonCell({
		id: 'train-and-choose',
		name: 'conclusions',
		cell: Conclusions,
		given: { words },
		set: { numbers: '7' },
	});
	await userEvent.click(screen.getByRole('button', { name: 'New numbers' }));
	expect(held()).toBe('#numbers=8');
	const [, together] = screen.container.querySelectorAll('.predict');
	const field = together?.querySelector<HTMLInputElement>('input');
	if (!field) throw new Error('the second question has no field');
	await userEvent.fill(field, String(quizNumbers(quizSizes(8)).depthwise));
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText(/is the depthwise part alone/)).toBeVisible();
});
