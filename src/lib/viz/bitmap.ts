import { valueAt, type NdArray } from '../ops/array';
import { rgb, type Theme } from './palette';

/** The cells of one channel as the pixels of an image, one each, red, green, blue and opaque. */
export function bitmap(
	array: NdArray,
	channel: number,
	scale: { limit: number; theme: Theme },
): Uint8ClampedArray<ArrayBuffer> {
	const [height = 0, width = 0] = array.shape;
	const pixels = new Uint8ClampedArray(height * width * 4);
	for (let place = 0; place < height * width; place += 1) {
		const value = valueAt(array, Math.floor(place / width), place % width, channel);
		pixels.set([...rgb(value, scale.limit, scale.theme), 255], place * 4);
	}
	return pixels;
}
