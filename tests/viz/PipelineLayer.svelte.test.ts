import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { stage as words } from '$lib/messages/en/stage';
import { valueAt, largestMagnitude } from '$lib/ops/array';
import { depthwise, pointwise, relu } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { rgb } from '$lib/viz/palette';
import PipelineLayer from '$lib/viz/PipelineLayer.svelte';
import { defined } from '../support/defined';
import { stageRun } from '../support/stage-run';
import '../../src/app.css';

const run = stageRun({
	layers: [depthwise({ inChannels: 64, kernel: 3 }), relu(), pointwise({ inChannels: 64, outChannels: 48 })],
	input: shape(1, 1, 64),
});

async function show(index: number) {
	const onpick = vi.fn();
	const props = {
		run,
		index,
		name: index === 1 ? 'ReLU' : 'convolution',
		isAtWork: false,
		filter: 0,
		words,
		theme: 'light',
		onpick,
	} as const;
	return { screen: await render(PipelineLayer, props), onpick };
}

test('a depthwise layer of many channels draws as many kernels as have room, and says which', async () => {
	const { screen } = await show(0);
	await expect.element(screen.getByText('64 kernels, 3 × 3; channels 1–15 of 64')).toBeVisible();
	const image = screen.getByRole('img', { name: 'Weights of the layer convolution' });
	const box = image.element().getBoundingClientRect();
	expect(box.width).toBeLessThanOrEqual(124.5);
	expect(box.height).toBeGreaterThan(5);
});

test('a large mixing matrix is an image with the colours of its weights, a row for each filter', async () => {
	const { screen } = await show(2);
	await expect.element(screen.getByText('48 × 64 weights')).toBeVisible();
	const image = screen.getByRole('img', { name: 'Weights of the layer convolution' }).element();
	const canvas = defined(image.querySelector('canvas') ?? undefined);
	expect([canvas.width, canvas.height]).toEqual([64, 48]);
	const { width, height } = image.getBoundingClientRect();
	expect(width / height).toBeCloseTo(64 / 48, 1);
	const kernel = defined(run.weights[2]?.kernel);
	for (const [input, filter] of [
		[0, 0],
		[63, 0],
		[5, 47],
	] as const) {
		const pixel = canvas.getContext('2d')?.getImageData(input, filter, 1, 1).data;
		const expected = rgb(valueAt(kernel, 0, 0, input, filter), largestMagnitude(kernel), 'light');
		expect([...(pixel ?? [])]).toEqual([...expected, 255]);
	}
});

test('a layer without weights is its name, which is chosen by a press', async () => {
	const { screen, onpick } = await show(1);
	expect(screen.getByRole('img').elements()).toHaveLength(0);
	await screen.getByRole('button', { name: 'ReLU' }).click();
	expect(onpick).toHaveBeenCalledOnce();
});
