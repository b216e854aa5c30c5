import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { stage as words } from '$lib/messages/en/stage';
import { integers } from '$lib/ops/array';
import type { MapScene } from '$lib/viz/scene';
import Tiles from '$lib/viz/Tiles.svelte';
import { item, upTo } from '../support/cells';
import { press } from './fixtures/stage-page';
import '../../src/app.css';

const channels = 130;
const array = integers([2, 2, channels], { seed: 3, layer: 0, role: 0 }, [-3, 3]);

function maps(focus: number): MapScene[] {
	return upTo(channels).map((channel) => {
		return { channel, isFocus: channel === focus, takesPart: true, done: Infinity };
	});
}

/** Tiles of many channels, which follow what is chosen, as the stage's do. */
async function show(focus: number, most?: number) {
	const onpick = vi.fn((channel: number) => screen.rerender({ ...props, maps: maps(channel) }));
	const props = {
		array,
		maps: maps(focus),
		tilePx: 22,
		limit: 3,
		theme: 'light',
		label: ({ channel }: MapScene) => words.mapOf('Output', channel + 1, channels),
		some: words.some,
		onpick: (channel: number) => void onpick(channel),
		...(most && { most }),
	} as const;
	const screen = await render(Tiles, { props });
	const tile = (channel: number) =>
		screen.getByRole('button', { name: words.mapOf('Output', channel, channels), exact: true });
	return { screen, tile, onpick };
}

describe('of 130 channels', () => {
	test('are shown those of the page of the one at work, which is said', async () => {
		for (const [focus, said, shown] of [
			[0, 'channels 1–64 of 130', [1, 64]],
			[69, 'channels 65–128 of 130', [65, 64]],
			[129, 'channels 67–130 of 130', [67, 64]],
		] as const) {
			const { screen, tile } = await show(focus);
			await expect.element(screen.getByText(said)).toBeVisible();
			const [first, count] = shown;
			expect(screen.getByRole('button').elements()).toHaveLength(count);
			await expect.element(tile(first)).toBeVisible();
			await expect.element(tile(focus + 1)).toHaveAttribute('aria-pressed', 'true');
			await screen.unmount();
		}
	});

	test('arrow keys cross from page to page, and take the focus along', async () => {
		const { screen, tile, onpick } = await show(63);
		await press(tile(64), '{ArrowRight}');
		await expect.element(tile(65)).toHaveFocus();
		await expect.element(screen.getByText('channels 65–128 of 130')).toBeVisible();
		await userEvent.keyboard('{ArrowLeft}');
		await expect.element(tile(64)).toHaveFocus();
		await expect.element(screen.getByText('channels 1–64 of 130')).toBeVisible();
		expect(onpick.mock.calls).toEqual([[64], [63]]);
	});

	test('arrow keys stop at the first and at the last', async () => {
		const { tile, onpick } = await show(0, 25);
		await press(tile(1), '{ArrowLeft}');
		expect(onpick).not.toHaveBeenCalled();
		await press(tile(1), '{ArrowDown}');
		await expect.element(tile(2)).toHaveFocus();
	});

	test('one tile is a stop of the Tab key', async () => {
		const { screen } = await show(69);
		const stops = screen.getByRole('button').elements();
		expect(stops.filter((stop) => (stop as HTMLElement).tabIndex === 0)).toHaveLength(1);
	});
});

test('few channels are shown without a word about it', async () => {
	const few = integers([2, 2, 3], { seed: 3, layer: 0, role: 0 }, [-3, 3]);
	const screen = await render(Tiles, {
		array: few,
		maps: maps(0).slice(0, 3),
		tilePx: 22,
		limit: 3,
		theme: 'light',
		label: ({ channel }: MapScene) => words.channel(item(upTo(3), channel) + 1),
		some: words.some,
	});
	expect(screen.getByRole('img').elements()).toHaveLength(3);
	expect(screen.container.textContent).not.toContain('of 3');
});

test('a tile whose map is only done further shows more of the same picture', async () => {
	const large = integers([8, 8, 8], { seed: 3, layer: 0, role: 0 }, [-3, 3]);
	const at = (done: number) =>
		upTo(8).map((channel) => ({ channel, isFocus: channel === 0, takesPart: channel === 0, done }));
	const props = { array: large, tilePx: 22, limit: 3, theme: 'light', label: () => 'Output' } as const;
	const paint = vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL');
	const screen = await render(Tiles, { props: { ...props, maps: at(3) } });
	const first = () => screen.container.querySelector('img');
	const [painted, clip] = [paint.mock.calls.length, first()?.style.clipPath];
	expect(painted).toBe(8);
	await screen.rerender({ ...props, maps: at(40) });
	expect(first()?.style.clipPath).not.toBe(clip);
	expect(paint).toHaveBeenCalledTimes(painted);
	paint.mockRestore();
});
