import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { stage as words } from '$lib/messages/en/stage';
import { avgPool, conv, maxPool, shuffle } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import ProductsPanel from '$lib/viz/ProductsPanel.svelte';
import type { Scene } from '$lib/viz/scene';
import SumSoFar from '$lib/viz/SumSoFar.svelte';
import { plainRun } from '../support/stage-run';
import { layerScene, sceneOf } from './fixtures/scenes';
import '../../src/app.css';

/** One cell of a layer over 3×3 maps without padding; every input is 2, every weight −1. */
function plain(channels: number, tap: number): Scene {
	const layers = [conv({ inChannels: channels, outChannels: 1, kernel: 3, padding: 'valid' })];
	return sceneOf(plainRun({ layers, input: shape(3, 3, channels) }, 2, -1), tap);
}

async function show(scene: Scene) {
	const screen = await render(ProductsPanel, { scene, words });
	const texts = () =>
		screen
			.getByRole('listitem')
			.elements()
			.map(({ textContent }) => textContent.trim());
	return { screen, texts };
}

describe('the products', () => {
	test('are counted, written out as far as they are done, and kept quiet beyond', async () => {
		const { screen, texts } = await show(plain(4, 14));
		await expect.element(screen.getByRole('heading', { name: 'Products 14 of 36' })).toBeVisible();
		expect(texts()).toHaveLength(36);
		expect(texts().slice(0, 14)).toEqual(Array.from({ length: 14 }, () => '2·(−1)'));
		expect(new Set(texts().slice(14))).toEqual(new Set(['·']));
	});

	test('stand by input channel, with what each channel has given', async () => {
		const { screen } = await show(plain(4, 14));
		for (const channel of [1, 2, 3, 4]) {
			await expect
				.element(screen.getByRole('heading', { name: `channel ${channel}`, exact: true }))
				.toBeVisible();
		}
		await expect.element(screen.getByText('−18', { exact: true })).toBeVisible();
		await expect.element(screen.getByText('−10', { exact: true })).toBeVisible();
	});

	test('of many channels are those of the one at work; the others are sums and counts', async () => {
		const { screen, texts } = await show(plain(6, 32));
		expect(texts()).toHaveLength(9);
		await expect.element(screen.getByText('channels 1 to 3 gave −54')).toBeVisible();
		await expect.element(screen.getByText('2 more channels to come')).toBeVisible();
	});

	test('say one channel as one', async () => {
		const { screen } = await show(plain(6, 12));
		await expect.element(screen.getByText('channel 1 gave −18')).toBeVisible();
		await screen.rerender({ scene: plain(6, 40) });
		await expect.element(screen.getByText('1 more channel to come')).toBeVisible();
		await screen.rerender({ scene: plain(6, 50) });
		await expect.element(screen.getByText('channels 1 to 5 gave −90')).toBeVisible();
		expect(screen.getByText('to come').elements()).toHaveLength(0);
	});

	test('of a layer without weights are the values that it reads, padding by name', async () => {
		const layers = [maxPool({ kernel: 2, stride: 1, padding: 'same' })];
		const run = plainRun({ layers, input: shape(2, 2, 1) }, 2, 1);
		const { screen, texts } = await show(sceneOf(run, 8));
		await expect.element(screen.getByRole('heading', { name: 'Values 4 of 4' })).toBeVisible();
		expect(texts()).toEqual(['2', 'padding', '2', 'padding']);
	});
});

describe('the sum so far', () => {
	async function text(scene: Scene): Promise<string> {
		const screen = await render(SumSoFar, { scene, words });
		return screen.container.textContent.replace(/\s+/g, ' ').trim();
	}

	test('is the number in the cell, and says which cell it becomes', async () => {
		expect(await text(plain(4, 14))).toBe('sum so far −28 becomes row 1, column 1');
	});

	test('is called what the layer makes of its values', async () => {
		expect(await text(layerScene([maxPool({ kernel: 2 })], [4, 1], 1))).toMatch(/^largest so far/);
		expect(await text(layerScene([avgPool({ kernel: 2 })], [4, 1], 1))).toMatch(/^mean so far/);
		expect(await text(layerScene([shuffle({ groups: 1 })], [4, 2], 1))).toMatch(/^value/);
	});

	test('is left blank while a pool has met nothing but padding', async () => {
		const pads = { top: 1, bottom: 0, left: 1, right: 0 };
		const layers = [maxPool({ kernel: 2, stride: 1, padding: pads })];
		expect(await text(layerScene(layers, [2, 1], 1))).toBe('largest so far becomes row 1, column 1');
	});
});
