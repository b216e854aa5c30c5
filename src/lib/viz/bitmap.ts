import type { NdArray } from '../ops/array';
import { rgb, type Theme } from './palette';

/** The cells of one channel as the pixels of an image, one each, red, green, blue and opaque. */
export function bitmap(
	{ shape, data }: NdArray,
	channel: number,
	scale: { limit: number; theme: Theme },
): Uint8ClampedArray<ArrayBuffer> {
	const [height = 0, width = 0, channels = 1] = shape;
	const pixels = new Uint8ClampedArray(height * width * 4);
	for (let place = 0; place < height * width; place += 1) {
		const [red, green, blue] = rgb(data[place * channels + channel] ?? NaN, scale.limit, scale.theme);
		pixels[place * 4] = red;
		pixels[place * 4 + 1] = green;
		pixels[place * 4 + 2] = blue;
		pixels[place * 4 + 3] = 255;
	}
	return pixels;
}
