import type { NdArray } from './array';
import type { Pool } from './description';
import { pads } from './shape';
import type { Stage } from './stages';

/**
 * The gradient of what a max pool read: each window hands that of its result to the first of its greatest values, row by
 * row. In plain loops, since the kernel of TensorFlow.js for WebAssembly does not begin with zeros, and takes longer.
 * @param input what the pool read, `[batch, height, width, channels]`
 * @param dy the gradient of what it made
 */
export function maxPoolGradient(
	{ input: form, output }: Stage,
	layer: Pool,
	{ input, dy }: Maps,
): Float32Array {
	const { top, left } = pads(layer, form);
	const [count = 0, height = 0, width = 0, channels = 0] = input.shape;
	const [kernelHeight, kernelWidth] = layer.kernel;
	const [down, along] = layer.stride;
	const [rows, columns] = [output.height.value, output.width.value];
	const gradient = new Float32Array(input.data.length);
	for (let window = 0; window < count * rows * columns; window += 1) {
		const image = Math.floor(window / (rows * columns));
		const startY = (Math.floor(window / columns) % rows) * down - top;
		const startX = (window % columns) * along - left;
		const bounds = {
			image: image * height * width,
			width,
			channels,
			firstY: Math.max(startY, 0),
			endY: Math.min(startY + kernelHeight.value, height),
			firstX: Math.max(startX, 0),
			endX: Math.min(startX + kernelWidth.value, width),
		};
		for (let channel = 0; channel < channels; channel += 1) {
			const place = greatest(input.data, bounds, channel);
			gradient[place] = (gradient[place] ?? 0) + (dy.data[window * channels + channel] ?? NaN);
		}
	}
	return gradient;
}

interface Maps {
	readonly input: NdArray;
	readonly dy: NdArray;
}

/** A window of a map, cut at its edges. */
interface Bounds {
	/** The number of pixels before the map. */
	readonly image: number;
	readonly width: number;
	readonly channels: number;
	readonly firstY: number;
	readonly endY: number;
	readonly firstX: number;
	readonly endX: number;
}

/** Where the greatest value of a channel in a window lies. */
function greatest(values: Float32Array, bounds: Bounds, channel: number): number {
	const { image, width, channels, firstY, endY, firstX, endX } = bounds;
	let found = (image + firstY * width + firstX) * channels + channel;
	let most = values[found] ?? NaN;
	for (let y = firstY; y < endY; y += 1) {
		for (let x = firstX; x < endX; x += 1) {
			const place = (image + y * width + x) * channels + channel;
			const value = values[place] ?? NaN;
			if (value > most) {
				found = place;
				most = value;
			}
		}
	}
	return found;
}
