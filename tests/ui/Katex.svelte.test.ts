import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render, type RenderResult } from 'vitest-browser-svelte';
import { renderFormulas } from '$lib/ui/formula';
import { symbolLatex } from '$lib/ops/latex';
import Katex from '$lib/ui/Katex.svelte';
import FormulaPage from './fixtures/FormulaPage.svelte';
import '../../src/app.css';

const source = `${symbolLatex('N')}\\,${symbolLatex('D_K', 2)} = 72`;
const label = 'N times D K squared is 72';

function mathMl(container: Element): string {
	return container.querySelector('annotation')?.textContent ?? '';
}

function lit(container: Element): string[] {
	return Array.from(container.querySelectorAll('.lit'), (mark) => mark.getAttribute('data-symbol') ?? '');
}

function tabStops(container: Element): number {
	return container.querySelectorAll('[tabindex="0"]').length;
}

/** How many formulas a screen reader finds under a sentence. */
function named(screen: RenderResult<Component>, sentence: string): number {
	return screen.getByRole('math', { name: sentence, exact: true }).elements().length;
}

describe('a formula', () => {
	test('comes out of the page’s cache at once, with its spoken sentence', async () => {
		const formulas = { [source]: '<math>from the server</math>' };
		const screen = await render(FormulaPage, { formulas, source, label });
		expect(screen.container.textContent).toBe('from the server');
		expect(named(screen, label)).toBe(1);
	});

	test('is rendered here when no cache has it, HTML and MathML together', async () => {
		const screen = await render(Katex, { source, label });
		await expect.poll(() => mathMl(screen.container)).toBe(source);
		expect(named(screen, label)).toBe(1);
		await screen.rerender({ source: 'N = 8', label: 'N is 8' });
		expect(named(screen, 'N is 8')).toBe(1);
		expect(mathMl(screen.container)).toBe('N = 8');
		expect(screen.container.querySelector('.katex-html')?.textContent).toContain('8');
		expect(screen.container.querySelector('.katex-html')?.textContent).not.toContain('72');
	});

	test('keeps standing while KaTeX is on its way', async () => {
		const formulas = { [source]: '<math>old</math>' };
		const screen = await render(FormulaPage, { formulas, source, label });
		const seen: string[] = [];
		const place = screen.container;
		const observer = new MutationObserver(() => seen.push(place.textContent));
		observer.observe(place, { childList: true, subtree: true });
		await screen.rerender({ source: 'M', label: 'M' });
		await expect.poll(() => mathMl(screen.container)).toBe('M');
		observer.disconnect();
		expect(seen.some((text) => text.trim() === '')).toBe(false);
	});

	test('has its sentence as it is, whatever stands in it', async () => {
		const sentence = 'N < M & "so on" > $&';
		const screen = await render(FormulaPage, {
			formulas: renderFormulas(['N']),
			source: 'N',
			label: sentence,
		});
		expect(screen.container.querySelector('math')?.getAttribute('aria-label')).toBe(sentence);
	});

	test('follows a page whose formulas change', async () => {
		const screen = await render(FormulaPage, { formulas: { N: '<math>one</math>' }, source: 'N', label });
		await screen.rerender({ formulas: { N: '<math>other</math>' } });
		expect(screen.container.textContent).toBe('other');
	});

	test('stands on its own line when displayed, and has its own place in the cache', async () => {
		const formulas = renderFormulas([], [source]);
		const screen = await render(FormulaPage, { formulas, source, label, display: true });
		expect(screen.container.querySelector('.katex-display')).not.toBeNull();
	});

	test('that overflows its place can be scrolled with the keyboard, another one takes no tab stop', async () => {
		const long = Array.from({ length: 200 }, () => 'N').join('+');
		const screen = await render(Katex, { source: long, label, display: true });
		await expect.poll(() => tabStops(screen.container)).toBe(1);
		await screen.rerender({ source: 'N', label });
		await expect.poll(() => tabStops(screen.container)).toBe(0);
	});

	test('that cannot be read shows its source and the reason', async () => {
		const screen = await render(Katex, { source: '\\frac{1}{', label });
		await expect.element(screen.getByTitle(/ParseError/)).toHaveTextContent('\\frac{1}{');
	});
});

describe('lit symbols', () => {
	test('are those that are named, also after the formula changed', async () => {
		const screen = await render(Katex, { source, label, lit: ['D_K'] });
		await expect.poll(() => lit(screen.container)).toEqual(['D_K']);
		await screen.rerender({ lit: ['N', 'D_K'] });
		expect(lit(screen.container)).toEqual(['N', 'D_K']);
		await screen.rerender({ source: `${symbolLatex('N')} + 1`, lit: ['N'] });
		expect(lit(screen.container)).toEqual(['N']);
		await screen.rerender({ lit: [] });
		expect(lit(screen.container)).toEqual([]);
	});

	test('light up without a new rendering, in another colour and bolder', async () => {
		const screen = await render(Katex, { source, label });
		await expect.poll(() => mathMl(screen.container)).toBe(source);
		const mark = screen.container.querySelector('[data-symbol="N"]');
		await screen.rerender({ lit: ['N'] });
		expect(screen.container.querySelector('[data-symbol="N"]')).toBe(mark);
		const [on, off] = ['N', 'D_K'].map((name) => {
			const symbol = screen.container.querySelector(`[data-symbol="${name}"]`);
			return symbol && getComputedStyle(symbol);
		});
		expect(on?.color).not.toBe(off?.color);
		expect(parseFloat(on?.webkitTextStrokeWidth ?? '0')).toBeGreaterThan(0);
		expect(parseFloat(off?.webkitTextStrokeWidth ?? '0')).toBe(0);
	});
});
