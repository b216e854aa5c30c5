import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { stage as words } from '$lib/messages/en/stage';
import { conv } from '$lib/ops/layer';
import { shownWeights, type FilterScene } from '$lib/viz/filter-scene';
import FilterPanel from '$lib/viz/FilterPanel.svelte';
import MatrixView from '$lib/viz/MatrixView.svelte';
import type { Scene } from '$lib/viz/scene';
import { shortNumber } from '$lib/viz/marks';
import { upTo } from '../support/cells';
import { kindScene, layerScene } from './fixtures/scenes';
import '../../src/app.css';

function filter({ filter: found }: Scene): FilterScene {
	if (found === undefined) throw new Error('a layer with weights');
	return found;
}

async function show(scene: Scene) {
	return render(FilterPanel, { scene: filter(scene), words, theme: 'light' });
}

function figures(image: Element): string[] {
	return Array.from(image.querySelectorAll('text'), (text) => text.textContent);
}

describe('the filter at work', () => {
	test('is named with its number and its shape', async () => {
		const screen = await show(kindScene('standard', 6 * 36 * 36));
		await expect
			.element(screen.getByRole('heading', { name: 'Filter 6 of 8 3 × 3 × 4 weights' }))
			.toBeVisible();
	});

	test('shows each slice with its weights', async () => {
		const scene = kindScene('standard', 1);
		const screen = await show(scene);
		for (const slice of upTo(4)) {
			const image = screen.getByRole('img', { name: `slice ${slice + 1}` }).element();
			const weights = upTo(9).map((place) => shownWeights(filter(scene)).data[place * 4 + slice] ?? NaN);
			expect(figures(image)).toEqual(weights.map(shortNumber));
		}
	});

	test('of a group names its slices by the channels that they are for', async () => {
		const screen = await show(kindScene('grouped', 8 * 36 * 18));
		const names = screen
			.getByRole('img')
			.elements()
			.map((image) => image.getAttribute('aria-label'));
		expect(names).toEqual(['slice 3', 'slice 4']);
	});

	test('of many slices shows the one at work large', async () => {
		const layers = [conv({ inChannels: 9, outChannels: 1, kernel: 3 })];
		const screen = await show(layerScene(layers, [3, 9], 4 * 9 + 1));
		const images = screen.getByRole('img').elements();
		expect(images).toHaveLength(1 + 9);
		expect(images[0]?.getAttribute('aria-label')).toBe('slice 5');
		expect(images.map((image) => figures(image).length)).toEqual([9, ...upTo(9).map(() => 0)]);
	});
});

describe('the mixing matrix', () => {
	test('stands in place of 1×1 filters, a row for each, its rows numbered', async () => {
		const scene = kindScene('pointwise', 7 * 36 * 4);
		const screen = await show(scene);
		await expect.element(screen.getByRole('heading', { name: 'Mixing matrix 8 × 4' })).toBeVisible();
		const image = screen.getByRole('img', { name: 'Filter 7 of 8' }).element();
		const weights = [...shownWeights(filter(scene)).data].map(shortNumber);
		expect(figures(image)).toEqual([...weights, ...upTo(8).map((row) => String(row + 1))]);
	});

	test('of groups leaves the places between groups empty', async () => {
		const layers = [conv({ inChannels: 6, outChannels: 9, kernel: 1, groups: 3 })];
		const scene = filter(layerScene(layers, [2, 6], 1));
		const screen = await render(MatrixView, { scene, array: shownWeights(scene), words, theme: 'light' });
		expect(figures(screen.getByRole('img').element())).toHaveLength(9 * 2 + 9);
	});

	test('of many channels is a bitmap without figures', async () => {
		const layers = [conv({ inChannels: 32, outChannels: 24, kernel: 1 })];
		const scene = filter(layerScene(layers, [1, 32], 1));
		const screen = await render(MatrixView, { scene, array: shownWeights(scene), words, theme: 'dark' });
		const canvas = screen.container.querySelector('canvas');
		expect([canvas?.width, canvas?.height]).toEqual([32, 24]);
		expect(figures(screen.getByRole('img').element())).toEqual([]);
	});

	test('of many channels in groups leaves the places between groups unpainted', async () => {
		const layers = [conv({ inChannels: 32, outChannels: 32, kernel: 1, groups: 2 })];
		const scene = filter(layerScene(layers, [1, 32], 1));
		const screen = await render(MatrixView, { scene, array: shownWeights(scene), words, theme: 'light' });
		const context = screen.container.querySelector('canvas')?.getContext('2d');
		const opacity = (x: number, y: number) => context?.getImageData(x, y, 1, 1).data[3];
		expect([opacity(0, 0), opacity(31, 31), opacity(31, 0), opacity(0, 31)]).toEqual([255, 255, 0, 0]);
	});
});
