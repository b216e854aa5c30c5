import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { codePanel } from '$lib/messages/en/code-panel';
import { messages } from '$lib/messages/messages';
import { loadPanel } from '$lib/notebook/code/load-panel';
import ShowCode from '$lib/notebook/code/ShowCode.svelte';
import { ndArray } from '$lib/ops/array';
import { x } from './fixtures/run';
import '../../../src/app.css';

vi.mock('$lib/notebook/code/load-panel', { spy: true });

const words = messages('en');
const source = "const y = tf.mul(x, 2);\nshow('y', y);";
const doubled = ndArray(
	x.shape,
	[...x.data].map((value) => value * 2),
);
const slow = { timeout: 20_000 };

afterEach(() => {
	vi.mocked(loadPanel).mockClear();
});

/** The code of a cell, as its page has it. */
async function show(more: Record<string, unknown> = {}) {
	const onedit = vi.fn<(text: string | undefined) => void>();
	const code = vi.fn(() => ({ source, scope: { x } }));
	const props = { code, expected: () => ({ y: doubled }), words, theme: 'light' as const, onedit, ...more };
	const screen = await render(ShowCode, props);
	const button = (name: string) => screen.getByRole('button', { name, exact: true });
	const open = async () => {
		await button(words.code.show).click();
		await expect.element(screen.getByRole('textbox'), slow).toBeVisible();
	};
	const written = () => screen.container.querySelector('.cm-content')?.textContent ?? '';
	return { screen, button, open, written, code, onedit };
}

describe('the code of a cell', () => {
	test('is one button until it is asked for: nothing is loaded and nothing computed', async () => {
		const { screen, button, code } = await show();
		await expect.element(button(words.code.show)).toHaveAttribute('aria-expanded', 'false');
		expect(screen.getByRole('button').elements()).toHaveLength(1);
		expect(loadPanel).not.toHaveBeenCalled();
		expect(code).not.toHaveBeenCalled();
	});

	test('opens with a named editor, and closes', async () => {
		const { screen, button, open } = await show();
		await open();
		await expect
			.element(screen.getByRole('textbox', { name: codePanel.editor }))
			.toHaveTextContent('tf.mul(x, 2)');
		await button(words.code.hide).click();
		expect(screen.getByRole('textbox').elements()).toHaveLength(0);
	});

	test('that cannot be loaded says so, and is loaded when asked again', async () => {
		vi.mocked(loadPanel).mockRejectedValueOnce(new TypeError('offline'));
		const { screen, button } = await show();
		await button(words.code.show).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent(words.code.lost);
		await button(words.code.retry).click();
		await expect.element(screen.getByRole('textbox'), slow).toBeVisible();
	});

	test('shows what it makes as tiles and numbers, and says that it is what the picture shows', async () => {
		const { screen, button, open } = await show();
		await open();
		await button(codePanel.run).click();
		await expect.element(screen.getByText(codePanel.verdict.equal(12)), slow).toBeVisible();
		await expect.element(screen.getByText(/^Done in/)).toHaveRole('status');
		await screen.getByRole('button', { name: 'y, channel 2 of 2' }).click();
		await screen.getByText(codePanel.table).click();
		const cells = screen.getByRole('grid', { name: 'y, channel 2 of 2' }).getByRole('gridcell');
		await expect.element(cells.last()).toHaveTextContent('24');
	});

	test('is not compared with a picture that has changed since, until it is run again', async () => {
		const { screen, button, open } = await show();
		await open();
		await button(codePanel.run).click();
		await expect.element(screen.getByText(codePanel.verdict.equal(12)), slow).toBeVisible();
		await screen.rerender({ code: () => ({ source, scope: { x: { ...x } } }) });
		await expect.element(screen.getByText(codePanel.verdict.equal(12))).toBeVisible();
		const scope = { x: ndArray(x.shape) };
		await screen.rerender({ code: () => ({ source, scope }), expected: () => ({ y: scope.x }) });
		await expect.element(screen.getByText(codePanel.past)).toBeVisible();
		expect(screen.getByText(codePanel.verdict.equal(12)).elements()).toHaveLength(0);
		await button(codePanel.run).click();
		await expect.element(screen.getByText(codePanel.verdict.equal(12)), slow).toBeVisible();
		expect(screen.getByText(codePanel.past).elements()).toHaveLength(0);
	});

	test('follows the values on screen', async () => {
		const { screen, open, written } = await show();
		await open();
		await screen.rerender({ code: () => ({ source: "show('y', tf.mul(x, 4));", scope: { x } }) });
		await expect.poll(written).toContain('tf.mul(x, 4)');
	});
});

describe('text of the reader', () => {
	async function typed() {
		const shown = await show();
		await shown.open();
		await shown.screen.getByRole('textbox').click();
		await userEvent.keyboard('{Control>}a{/Control}return tf.sum(x);');
		return shown;
	}

	test('is reported, stays when the dials turn, and goes when it is reset', async () => {
		const { screen, button, written, onedit } = await typed();
		expect(onedit).toHaveBeenLastCalledWith('return tf.sum(x);');
		await screen.rerender({ code: () => ({ source: 'return tf.max(x);', scope: { x } }) });
		expect(written()).toContain('return tf.sum(x);');
		await button(codePanel.reset).click();
		expect(onedit).toHaveBeenLastCalledWith(undefined);
		await expect.poll(written).toBe('return tf.max(x);');
		expect(button(codePanel.reset).elements()).toHaveLength(0);
		await expect.element(button(codePanel.run)).toHaveFocus();
	});

	test('runs by Ctrl+Enter, on the tensors that are on screen then', async () => {
		const { screen } = await typed();
		await screen.rerender({ code: () => ({ source, scope: { x: ndArray([2], [40, 2]) } }) });
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		await expect.element(screen.getByText('42', { exact: true }), slow).toBeVisible();
		await expect.element(screen.getByText(codePanel.verdict.otherShape(x.shape))).toBeVisible();
	});

	test('does not hold the Tab key', async () => {
		const { button } = await typed();
		await userEvent.keyboard('{Tab}');
		await expect.element(button(codePanel.run)).toHaveFocus();
	});

	test('that came with the link is shown and not run, with a word of caution until it is run', async () => {
		const { screen, button, code } = await show({ edited: "show('z', x);" });
		await expect.element(screen.getByText(codePanel.fromLink), slow).toBeVisible();
		expect(screen.getByText(/^(Loading|Running|Done)/).elements()).toHaveLength(0);
		expect(code).toHaveBeenCalled();
		await button(codePanel.run).click();
		expect(screen.getByText(codePanel.fromLink).elements()).toHaveLength(0);
		await expect.element(screen.getByText(/^Done in/), slow).toBeVisible();
	});
});

describe('a run', () => {
	test('can be stopped, and the page keeps what it had', async () => {
		const { screen, button, written } = await show({ edited: "console.log('on'); while (true);" });
		await expect.element(screen.getByRole('textbox'), slow).toBeVisible();
		expect(button(codePanel.stop).elements()).toHaveLength(0);
		await button(codePanel.run).click();
		await expect.element(screen.getByText('on', { exact: true }), slow).toBeVisible();
		await button(codePanel.stop).click();
		await expect.element(screen.getByText(codePanel.stopped)).toHaveRole('status');
		await expect.element(button(codePanel.run)).toHaveFocus();
		await expect.element(screen.getByText('on', { exact: true })).toBeVisible();
		expect(written()).toContain('while (true);');
	});

	test('has five seconds, from its own start', async () => {
		const { screen, button } = await show({ edited: 'while (true);' });
		await expect.element(screen.getByRole('textbox'), slow).toBeVisible();
		await button(codePanel.run).click();
		await expect.element(screen.getByText(codePanel.running), slow).toBeVisible();
		const start = performance.now();
		await expect.element(screen.getByText(codePanel.late(5000)), slow).toBeVisible();
		expect(performance.now() - start).toBeGreaterThan(4500);
	});

	test('that fails is an alert', async () => {
		const { screen, button } = await show({ edited: "throw new Error('no');" });
		await expect.element(screen.getByRole('textbox'), slow).toBeVisible();
		await button(codePanel.run).click();
		await expect.element(screen.getByText('Line 1: Error: no'), slow).toHaveRole('alert');
	});
});
