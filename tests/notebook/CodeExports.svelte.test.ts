import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import CodeExports from '$lib/notebook/CodeExports.svelte';
import { bench, words } from './fixtures/bench';
import '../../src/app.css';

afterEach(() => {
	vi.restoreAllMocks();
});

async function show() {
	const workbench = bench('depthwise-separable');
	const screen = await render(CodeExports, { workbench, title: 'A layer in code', words });
	const code = () => screen.container.querySelector('code')?.textContent ?? '';
	expect(code()).toBe('');
	await screen.getByText(words.workbench.exports.title).click();
	await expect.poll(code, { timeout: 20_000 }).not.toBe('');
	return { screen, code };
}

describe('the same in code', () => {
	test('is there for three frameworks', async () => {
		const { screen, code } = await show();
		const names = screen
			.getByRole('radio')
			.elements()
			.map((radio) => radio.closest('label')?.textContent.trim());
		expect(names).toEqual(['PyTorch', 'Keras', 'TensorFlow.js']);
		expect(code()).toContain('import torch');
		expect(code()).toContain('groups=4');
		await screen.getByText('Keras', { exact: true }).first().click();
		await expect.poll(code).toContain('keras');
		await screen.getByText('TensorFlow.js', { exact: true }).first().click();
		await expect.poll(code).toMatch(/import .* from ['"]@tensorflow\/tfjs/);
	});

	test('has the title of the page in it', async () => {
		const { code } = await show();
		expect(code()).toMatch(/a layer in code/i);
	});

	test('is copied whole', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const { screen, code } = await show();
		await screen.getByRole('button', { name: words.ui.code.copy }).click();
		expect(write).toHaveBeenCalledExactlyOnceWith(code());
		await expect.element(screen.getByText(words.ui.code.copied)).toBeVisible();
	});
});
