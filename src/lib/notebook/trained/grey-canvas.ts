import type { NdArray } from '../../ops/array';

/** Draws a grey map, `[height, width, 1]`, 0 for black to 1 for white, on a canvas of as many pixels. */
export function paintGrey(canvas: HTMLCanvasElement, { shape, data }: NdArray): void {
	const [height = 1, width = 1] = shape;
	const image = new ImageData(width, height);
	image.data.forEach((_, index) => {
		image.data[index] = index % 4 === 3 ? 255 : 255 * (data[Math.floor(index / 4)] ?? 0);
	});
	canvas.getContext('2d')?.putImageData(image, 0, 0);
}
