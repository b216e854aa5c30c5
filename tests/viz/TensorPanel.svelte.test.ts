import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { stage as words } from '$lib/messages/en/stage';
import { largestMagnitude, valueAt } from '$lib/ops/array';
import { conv } from '$lib/ops/layer';
import { shortNumber } from '$lib/viz/marks';
import { rgb } from '$lib/viz/palette';
import type { TensorScene } from '$lib/viz/scene';
import TensorPanel from '$lib/viz/TensorPanel.svelte';
import { item, upTo } from '../support/cells';
import { kindScene, layerScene } from './fixtures/scenes';
import { middle } from './fixtures/stage-page';
import '../../src/app.css';

const house = kindScene('standard', 1778);

async function show(scene: TensorScene, title = 'Input') {
	return render(TensorPanel, { scene, title, detail: '6 × 6 × 4', words, theme: 'light' });
}

/** The figures that an image shows, in reading order. */
function figures(image: Element): string[] {
	return Array.from(image.querySelectorAll('text'), (text) => text.textContent);
}

describe('an input', () => {
	test('of few small channels shows each of them large, with its figures', async () => {
		const scene = item(house.inputs, 0);
		const screen = await show(scene);
		await expect.element(screen.getByRole('heading', { name: 'Input 6 × 6 × 4' })).toBeVisible();
		for (const channel of upTo(4)) {
			const image = screen.getByRole('img', { name: `Input, channel ${channel + 1} of 4` });
			expect(figures(image.element())).toEqual(
				upTo(36).map((place) => shortNumber(valueAt(scene.array, Math.floor(place / 6), place % 6, channel))),
			);
			await expect.element(screen.getByText(`channel ${channel + 1}`, { exact: true })).toBeVisible();
		}
	});

	test('of more channels shows the one at work large, and all of them as tiles without figures', async () => {
		const { inputs } = layerScene([conv({ inChannels: 6, outChannels: 1, kernel: 3 })], [5, 6], 20);
		const screen = await show(item(inputs, 0));
		const images = screen.getByRole('img').elements();
		expect(images.map((image) => image.getAttribute('aria-label'))).toEqual([
			'Input, channel 3 of 6',
			...upTo(6).map((channel) => `Input, channel ${channel + 1} of 6`),
		]);
		expect(images.map((image) => figures(image).length)).toEqual([25, ...upTo(6).map(() => 0)]);
		expect(screen.getByRole('button').elements()).toHaveLength(0);
	});

	test('of one channel has no tiles', async () => {
		const { inputs } = layerScene([conv({ inChannels: 1, outChannels: 1, kernel: 3 })], [9, 1], 20);
		const screen = await show(item(inputs, 0));
		expect(screen.getByRole('img').elements()).toHaveLength(1);
	});

	test('with padding has hatching around it, one without has none', async () => {
		const padded = await show(item(house.inputs, 0));
		expect(padded.container.querySelectorAll('pattern')).toHaveLength(4);
		await padded.unmount();
		const bare = await show(house.output, 'Output');
		expect(bare.container.querySelectorAll('pattern')).toHaveLength(0);
	});
});

describe('a large map', () => {
	test('is a bitmap with the colours of its values', async () => {
		const { inputs } = layerScene([conv({ inChannels: 1, outChannels: 1, kernel: 3 })], [20, 1], 1);
		const { array } = item(inputs, 0);
		const screen = await show(item(inputs, 0));
		const canvas = screen.container.querySelector('canvas');
		expect([canvas?.width, canvas?.height]).toEqual([20, 20]);
		const limit = largestMagnitude(array);
		for (const [x, y] of [
			[0, 0],
			[19, 0],
			[3, 17],
		] as const) {
			const pixel = canvas?.getContext('2d')?.getImageData(x, y, 1, 1).data;
			expect([...(pixel ?? [])]).toEqual([...rgb(valueAt(array, y, x, 0), limit, 'light'), 255]);
		}
	});

	test('of many is an image, as the browser composes each canvas by itself', async () => {
		const { inputs } = layerScene([conv({ inChannels: 2, outChannels: 1, kernel: 3 })], [20, 2], 1);
		const { array } = item(inputs, 0);
		const screen = await show(item(inputs, 0));
		expect(screen.container.querySelectorAll('canvas')).toHaveLength(1);
		const tiles = screen.container.querySelectorAll('img');
		expect([...tiles].map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])).toEqual([
			[20, 20],
			[20, 20],
		]);
		const context = new OffscreenCanvas(20, 20).getContext('2d');
		if (tiles[1]) context?.drawImage(tiles[1], 0, 0);
		const pixel = context?.getImageData(3, 17, 1, 1).data;
		const expected = rgb(valueAt(array, 17, 3, 1), largestMagnitude(array), 'light');
		expect([...(pixel ?? [])]).toEqual([...expected, 255]);
	});

	test('is painted anew for another theme', async () => {
		const { inputs } = layerScene([conv({ inChannels: 1, outChannels: 1, kernel: 3 })], [20, 1], 1);
		const { array } = item(inputs, 0);
		const screen = await show(item(inputs, 0));
		await screen.rerender({ theme: 'dark' });
		const canvas = screen.container.querySelector('canvas');
		const pixel = () => [...(canvas?.getContext('2d')?.getImageData(5, 5, 1, 1).data ?? [])];
		const expected = [...rgb(valueAt(array, 5, 5, 0), largestMagnitude(array), 'dark'), 255];
		await expect.poll(pixel).toEqual(expected);
	});
});

describe('an output', () => {
	async function output() {
		const seeking = { onpick: vi.fn(), onseek: vi.fn(), onhover: vi.fn() };
		const { output: scene } = kindScene('standard', 14 * 36 + 1);
		const screen = await render(TensorPanel, {
			scene,
			title: 'Output',
			detail: '6 × 6 × 8',
			words,
			theme: 'light',
			seeking,
		});
		return { screen, seeking, map: screen.getByRole('button', { name: /^Output channel 1\./ }) };
	}

	test('shows what is done, the sum so far, and nothing of what is to come', async () => {
		const { map } = await output();
		expect(figures(map.element())).toHaveLength(15);
	});

	test('tells which cell is pressed and which is pointed at', async () => {
		const { map, seeking } = await output();
		await userEvent.hover(map, { position: middle(map, [6, 6], [5, 0]) });
		expect(seeking.onhover).toHaveBeenLastCalledWith({ y: 5, x: 0, channel: 0 });
		await userEvent.click(map, { position: middle(map, [6, 6], [1, 4]) });
		expect(seeking.onseek).toHaveBeenLastCalledWith({ y: 1, x: 4, channel: 0 });
		await userEvent.unhover(map);
		expect(seeking.onhover).toHaveBeenLastCalledWith(undefined);
	});

	test('tells which channel is chosen', async () => {
		const { screen, seeking } = await output();
		await screen.getByRole('button', { name: 'Output, channel 8 of 8' }).click();
		expect(seeking.onpick).toHaveBeenCalledExactlyOnceWith(7);
	});
});
