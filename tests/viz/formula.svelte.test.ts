import { createRawSnippet } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { stage as words } from '$lib/messages/en/stage';
import { convolution } from '$lib/ops/convolutions';
import { latex } from '$lib/ops/latex';
import type { Polynomial } from '$lib/ops/size';
import { trace } from '$lib/ops/trace';
import Odometer from '$lib/viz/Odometer.svelte';
import Pipeline from '$lib/viz/Pipeline.svelte';
import { wheels } from '$lib/viz/wheels';
import { item } from '../support/cells';
import { kindRun } from '../support/stage-run';
import { sceneOf } from './fixtures/scenes';
import '../../src/app.css';

const formula = createRawSnippet((polynomial: () => Polynomial, lit: () => readonly string[]) => ({
	render: () =>
		`<code>${latex(polynomial()).replace(/\\htmlData\{[^}]*\}/g, '')} [${lit().join(' ')}]</code>`,
}));

/** What stands there, as the page sets it: a line of its own is apart from the line before. */
function asRead(element: Element): string {
	return element instanceof HTMLElement ? element.innerText : element.textContent;
}

describe('the formula as an odometer', () => {
	async function show(step: number, before: readonly { name: string; macs: number }[] = []) {
		const run = kindRun(convolution('standard'));
		const at = trace(run.stages).at(step - 1, 'product');
		const screen = await render(Odometer, {
			wheels: wheels(item(run.stages, 0), at),
			before,
			done: at.macs,
			all: 10368,
			words,
			formula,
		});
		const lines = screen.getByRole('listitem').elements();
		return { screen, lines: lines.map((line) => asRead(line).replace(/\s+/g, ' ').trim()) };
	}

	test('has a wheel for each factor: where it stands, what it counts, the product up to it', async () => {
		const { lines } = await show(1778);
		expect(lines.map((line) => line.replace(/^.*\[.*\]\s*/, ''))).toEqual([
			'2 of 8 filters',
			'14 of 36 places 8 × 36 = 288',
			'2 of 4 input channels 288 × 4 = 1,152',
			'5 of 9 taps 1,152 × 9 = 10,368',
		]);
	});

	test('lights up the letter of the wheel that turns, and no other', async () => {
		for (const [step, symbols] of [
			[1778, [[], [], [], ['D_K']]],
			[10, [[], [], ['M'], []]],
			[37, [[], ['D_F'], [], []]],
			[1297, [['N'], [], [], []]],
		] as const) {
			const { screen, lines } = await show(step);
			const lit = lines.map((line) => /\[(.*)\]/.exec(line)?.[1]);
			expect(lit).toEqual(symbols.map((names) => names.join(' ')));
			await screen.unmount();
		}
	});

	test('counts what is done of all', async () => {
		const { screen } = await show(1778);
		await expect.element(screen.getByText('1,778', { exact: true })).toBeVisible();
		await expect.element(screen.getByText('of 10,368', { exact: true })).toBeVisible();
	});

	test('says which layers are done', async () => {
		const { screen } = await show(1, [{ name: 'depthwise', macs: 1296 }]);
		await expect.element(screen.getByText('depthwise: 1,296 done')).toBeVisible();
	});
});

describe('the layers in a row', () => {
	const run = kindRun(convolution('effnet-block'));

	async function show(step: number) {
		const onpick = vi.fn();
		const scene = sceneOf(run, step);
		const screen = await render(Pipeline, { run, scene, words, theme: 'light', onpick });
		return { screen, onpick, scene };
	}

	test('are the input and what each layer makes, with their shapes', async () => {
		const { screen } = await show(1);
		const names = screen
			.getByRole('button')
			.elements()
			.map(({ textContent }) => textContent.trim());
		expect(names).toEqual(['bottleneck', 'row sweep', 'pooling', 'column sweep', '2×1 convolution']);
		await expect.element(screen.getByText('6 × 6 × 4')).toBeVisible();
		await expect.element(screen.getByText('3 × 3 × 16')).toBeVisible();
	});

	test('are all there, channel by channel, with the weights of those that have some', async () => {
		const { screen } = await show(1);
		const channels = [4, 8, 8, 8, 8, 16].reduce((sum, each) => sum + each);
		expect(screen.getByRole('img', { name: /, channel \d/ }).elements()).toHaveLength(channels);
		expect(screen.getByRole('img', { name: /^Weights of the layer/ }).elements()).toHaveLength(4);
	});

	test('tell which one is chosen, and show which one is at work', async () => {
		const { screen, onpick } = await show(1153);
		await expect
			.element(screen.getByRole('button', { name: 'row sweep' }))
			.toHaveAttribute('aria-pressed', 'true');
		await screen.getByRole('button', { name: 'column sweep' }).click();
		expect(onpick).toHaveBeenCalledExactlyOnceWith(3);
	});

	test('are empty where nothing is calculated yet', async () => {
		const { screen } = await show(1);
		const cells = (name: string) => {
			const image = screen.getByRole('img', { name, exact: true }).element();
			const paths = [...image.querySelectorAll('path')].filter(({ style }) => style.fill !== '');
			return paths.flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? []).length;
		};
		expect(cells('Input, channel 1 of 4')).toBe(36);
		expect(cells('After row sweep, channel 1 of 8')).toBe(0);
	});
});
