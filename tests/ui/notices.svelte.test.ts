import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ErrorBox from '$lib/ui/ErrorBox.svelte';
import Notice from '$lib/ui/Notice.svelte';
import ThemeSwitch from '$lib/ui/ThemeSwitch.svelte';
import '../../src/app.css';

describe('a notice', () => {
	test('keeps its place empty, so that the next sentence is read aloud', async () => {
		const screen = await render(Notice, { message: '' });
		await expect.poll(() => screen.getByRole('status').element().textContent).toBe('');
		await screen.rerender({ message: '3 does not divide 8.' });
		await expect.element(screen.getByRole('status')).toHaveTextContent('3 does not divide 8.');
	});

	test('offers what can be done about it', async () => {
		const onclick = vi.fn();
		const screen = await render(Notice, { message: 'Changed.', action: { label: 'Take it back', onclick } });
		await screen.getByRole('button', { name: 'Take it back' }).click();
		expect(onclick).toHaveBeenCalledOnce();
	});

	test('offers nothing while there is nothing to say', async () => {
		const action = { label: 'Take it back', onclick: vi.fn() };
		const screen = await render(Notice, { message: '', action });
		expect(screen.getByRole('button').elements()).toHaveLength(0);
	});
});

test('an error is an alert with a way to try again', async () => {
	const onretry = vi.fn();
	const screen = await render(ErrorBox, { message: 'This part failed.', retryLabel: 'Try again', onretry });
	await expect.element(screen.getByRole('alert')).toHaveTextContent('This part failed.');
	await screen.getByRole('button', { name: 'Try again' }).click();
	expect(onretry).toHaveBeenCalledOnce();
});

test('the theme switch names the other theme, puts it on and says so', async () => {
	document.documentElement.dataset.theme = 'light';
	const onchange = vi.fn();
	const screen = await render(ThemeSwitch, {
		labels: { light: 'Light', dark: 'Dark' },
		names: { light: 'Light theme', dark: 'Dark theme' },
		onchange,
	});
	await expect.element(screen.getByRole('button', { name: 'Dark theme' })).toBeVisible();
	await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	expect(document.documentElement.dataset.theme).toBe('dark');
	await screen.getByRole('button', { name: 'Light theme' }).click();
	expect(document.documentElement.dataset.theme).toBe('light');
	expect(onchange.mock.calls.flat()).toEqual(['dark', 'light']);
	delete document.documentElement.dataset.theme;
});
