import { valueAt } from '../ops/array';
import { pictureValues, type Pixels } from './picture';

/** Part of a picture, in pixels from its left top corner. */
interface Part {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/**
 * The pixels about the centre of what a canvas can draw, no more of the longer side than the square
 * that will be cut from it (and one to keep the centre where an odd number is to spare).
 */
export function centrePixels(source: CanvasImageSource, width: number, height: number): Pixels {
	const square = Math.min(width, height);
	const kept = { width: square + ((width - square) % 2), height: square + ((height - square) % 2) };
	return pixelsOf(source, { ...kept, left: (width - kept.width) / 2, top: (height - kept.height) / 2 });
}

/** Draws a picture over the whole of a square canvas, by the same averages that make a tensor. */
export function paintThumbnail(canvas: HTMLCanvasElement, pixels: Pixels): void {
	const side = canvas.width;
	const values = pictureValues(pixels, side, 3);
	const image = new ImageData(side, side);
	image.data.forEach((_, index) => {
		const [cell, channel] = [Math.floor(index / 4), index % 4];
		image.data[index] = channel === 3 ? 255 : valueAt(values, 0, cell, channel) + 128;
	});
	context(canvas).putImageData(image, 0, 0);
}

function pixelsOf(source: CanvasImageSource, { left, top, width, height }: Part): Pixels {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const drawing = context(canvas);
	drawing.drawImage(source, -left, -top);
	return { width, height, data: drawing.getImageData(0, 0, width, height).data };
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const drawing = canvas.getContext('2d', { willReadFrequently: true });
	if (drawing === null) throw new RangeError(`no canvas of ${canvas.width} × ${canvas.height} to be had`);
	return drawing;
}
