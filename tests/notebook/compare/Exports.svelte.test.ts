import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { costFigure } from '$lib/notebook/compare/cost-texts';
import { NotDrawnError, pngOf } from '$lib/notebook/compare/png';
import Exports from '$lib/notebook/compare/Exports.svelte';
import { costBarsSvg, figureSize } from '$lib/viz/cost-bars-svg';
import { board, speaking, words } from './fixtures.svelte';

const { exports } = words.compare;

async function show() {
	const { lanes } = board();
	return { lanes, screen: await render(Exports, { lanes, words, speaking, fragment: () => '#tick=7' }) };
}

describe('the PNG', () => {
	test('is the figure drawn twice as fine', async () => {
		const figure = costFigure(board().lanes, speaking);
		const { width, height } = figureSize(figure);
		const bitmap = await createImageBitmap(await pngOf(costBarsSvg(figure), { width, height }));
		expect([bitmap.width, bitmap.height]).toEqual([2 * width, 2 * height]);
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const context = canvas.getContext('2d');
		context?.drawImage(bitmap, 0, 0);
		const paper = context?.getImageData(4, 4, 1, 1).data;
		expect(Array.from(paper ?? [])).toEqual([251, 250, 247, 255]);
		const all = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
		expect(all.filter((value, index) => index % 4 === 0 && value < 60).length).toBeGreaterThan(5000);
	});

	test('that cannot be drawn is refused', async () => {
		await expect(pngOf('<svg', { width: 10, height: 10 })).rejects.toThrow(NotDrawnError);
	});
});

describe('what is taken along', () => {
	test('is a file with a telling name, and said to be there', async () => {
		const given: string[] = [];
		const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement,
		) {
			given.push(this.download);
		});
		const { screen } = await show();
		for (const name of [exports.csv, exports.svg, exports.png]) {
			await screen.getByRole('button', { name }).click();
		}
		// A busy machine takes its time to draw.
		await expect
			.poll(() => given, { timeout: 10_000 })
			.toEqual(['csv', 'svg', 'png'].map((end) => `standard-vs-grouped-vs-depthwise-separable.${end}`));
		await expect.element(screen.getByRole('status')).toHaveTextContent('.png is with your downloads.');
		click.mockRestore();
	});

	test('can be copied by hand where the browser does not allow it', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
		const { screen } = await show();
		await screen.getByRole('button', { name: exports.copy }).click();
		const text = screen.getByRole('textbox', { name: exports.text });
		await expect.element(text).toHaveFocus();
		await expect.element(screen.getByRole('status')).toHaveTextContent(exports.selected);
		expect(text.element()).toHaveProperty('selectionStart', 0);
		await userEvent.keyboard('{Tab}');
		write.mockRestore();
	});

	test('has a link to all that is set', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const { screen } = await show();
		await screen.getByRole('button', { name: exports.link }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent(exports.linkCopied);
		expect(write.mock.calls[0]?.[0]).toMatch(/#tick=7$/);
		write.mockRestore();
	});
});
