import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { ways } from '$lib/notebook/comparison';
import Comparison from '$lib/notebook/Comparison.svelte';
import Readouts from '$lib/notebook/Readouts.svelte';
import { course } from '../support/course';
import { bench, words } from './fixtures/bench';
import '../../src/app.css';

describe('the costs', () => {
	async function show(id: string) {
		const workbench = bench(id);
		const screen = await render(Readouts, { workbench, words });
		const text = (name: string) => screen.getByRole('status', { name, exact: true }).element().textContent;
		return { workbench, screen, text };
	}

	test('are outputs with names', async () => {
		const { text } = await show('standard');
		expect(text('MACs')).toBe('10,368');
		expect(text('Weights')).toBe('288');
		expect(text('Activations')).toMatch(/^\d+$/);
		expect(text('Compared with standard')).toBe('the same: 100\u202f% remain');
	});

	test('say what remains both ways', async () => {
		const { text } = await show('depthwise-separable');
		expect(text('MACs')).toBe('2,448');
		expect(text('Weights')).toBe('68');
		expect(text('Compared with standard')).toBe('4.24× fewer, 23.6\u202f% remain');
	});

	test('follow the dials', async () => {
		const { workbench, text } = await show('grouped');
		expect(text('Compared with standard')).toBe('2.00× fewer, 50.0\u202f% remain');
		workbench.turn('groups', 4);
		await expect.poll(() => text('MACs')).toBe('2,592');
		expect(text('Compared with standard')).toBe('4.00× fewer, 25.0\u202f% remain');
	});

	test('say where a trick loses', async () => {
		const { workbench, text } = await show('spatially-separable');
		workbench.turn('kernel', 1);
		workbench.turn('outChannels', 1);
		await expect.poll(() => text('Compared with standard')).toBe('3.00× more, 300.0\u202f% of it');
	});

	test('have their formulas said aloud', async () => {
		const { screen } = await show('standard');
		const spoken = /D F.* squared.*M/;
		await expect.element(screen.getByRole('math', { name: spoken }).first()).toBeInTheDocument();
	});
});

describe('the comparison', () => {
	async function show(id: string) {
		const { task } = bench(id);
		const props = { task, ways: ways(course, task), here: id, words: words.workbench } as const;
		const screen = await render(Comparison, { ...props, language: 'en' });
		const lines = Array.from(screen.getByRole('table').element().querySelectorAll('tbody tr'), (row) =>
			Array.from(row.children, (cell) => cell.textContent.trim()),
		);
		return { screen, lines };
	}

	test('has the five ways of the house example, with their costs and both ratios', async () => {
		const { screen, lines } = await show('standard');
		await expect.element(screen.getByRole('table')).toHaveAccessibleName('The same 6×6×4 → 6×6×8, 5 ways');
		expect(
			lines.map(([name, , macs, weights, , , remain, fewer]) => [name, macs, weights, remain, fewer]),
		).toEqual([
			['Standard convolution', '10,368', '288', '100.0\u202f%', '–'],
			['Pointwise convolution', '1,152', '32', '11.1\u202f%', '9.00×'],
			['Depthwise separable convolution', '2,448', '68', '23.6\u202f%', '4.24×'],
			['Grouped convolution', '5,184', '144', '50.0\u202f%', '2.00×'],
			['Spatially separable convolution', '2,016', '56', '19.4\u202f%', '5.14×'],
		]);
	});

	test('marks the kind of the page', async () => {
		const { screen } = await show('depthwise-separable');
		const here = screen.container.querySelectorAll('[aria-current="true"]');
		expect(here).toHaveLength(1);
		expect(here[0]?.textContent).toContain('Depthwise separable convolution');
	});

	test('has bars on one scale', async () => {
		const { screen } = await show('standard');
		const widths = Array.from(
			screen.container.querySelectorAll('tbody td.bar div'),
			(bar) => bar.getBoundingClientRect().width,
		);
		const [whole = NaN] = widths;
		const shares = widths.map((width) => width / whole);
		[1, 1152, 2448, 5184, 2016].forEach((macs, index) => {
			expect(shares[index]).toBeCloseTo(index === 0 ? 1 : macs / 10368, 1);
		});
	});

	test('holds a block that pools against a standard convolution on the whole map', async () => {
		const { lines } = await show('effnet-block');
		expect(lines.at(-1)?.slice(0, 3)).toEqual(['standard, then 2× smaller by pooling', '', '20,736']);
	});
});
