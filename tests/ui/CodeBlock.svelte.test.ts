import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import CodeBlock from '$lib/ui/CodeBlock.svelte';
import '../../src/app.css';

const props = {
	code: 'import torch\nlayer = None\n',
	language: 'python',
	label: 'PyTorch',
	copyLabel: 'Copy',
	copiedLabel: 'Copied.',
	failedLabel: 'Press Ctrl+C.',
};

afterEach(() => {
	vi.restoreAllMocks();
});

describe('a block of code', () => {
	test('shows the code under its label, line by line', async () => {
		const screen = await render(CodeBlock, props);
		await expect.element(screen.getByText('PyTorch')).toBeVisible();
		expect(screen.container.querySelector('code')?.textContent).toBe(props.code);
	});

	test('copies all of it and says so, until the code is another', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const screen = await render(CodeBlock, props);
		await expect.poll(() => screen.getByRole('status').element().textContent).toBe('');
		await screen.getByRole('button', { name: 'Copy' }).click();
		expect(write).toHaveBeenCalledExactlyOnceWith(props.code);
		await expect.element(screen.getByRole('status')).toHaveTextContent('Copied.');
		await screen.rerender({ code: 'import keras\n' });
		await expect.poll(() => screen.getByRole('status').element().textContent).toBe('');
	});

	test('selects the code and says how to copy it where the browser forbids it', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
		const screen = await render(CodeBlock, props);
		await screen.getByRole('button', { name: 'Copy' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('Press Ctrl+C.');
		expect(getSelection()?.toString().trim()).toBe(props.code.trim());
	});

	test('does the same where there is no clipboard at all', async () => {
		const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard') ?? {};
		Reflect.deleteProperty(Navigator.prototype, 'clipboard');
		onTestFinished(() => {
			Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
		});
		const screen = await render(CodeBlock, props);
		await screen.getByRole('button', { name: 'Copy' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('Press Ctrl+C.');
	});

	test('can be scrolled with the keyboard when it is too wide', async () => {
		const screen = await render(CodeBlock, { ...props, code: 'x = 1  # '.repeat(200) });
		await expect.poll(() => screen.container.querySelector('pre')?.tabIndex).toBe(0);
		await screen.rerender({ code: 'x = 1' });
		await expect.poll(() => screen.container.querySelector('pre')?.tabIndex).toBe(-1);
	});
});
