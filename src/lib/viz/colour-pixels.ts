import type { NdArray } from '../ops/array';

/** Colours `[height, width, 3]` as the pixels of an image: rounded, clipped to 0 … 255, and opaque. */
export function colourPixels({ shape, data }: NdArray): Uint8ClampedArray<ArrayBuffer> {
	const [height = 0, width = 0] = shape;
	const pixels = new Uint8ClampedArray(height * width * 4);
	for (let place = 0; place < height * width; place += 1) {
		for (let channel = 0; channel < 3; channel += 1) {
			pixels[place * 4 + channel] = data[place * 3 + channel] ?? NaN;
		}
		pixels[place * 4 + 3] = 255;
	}
	return pixels;
}
