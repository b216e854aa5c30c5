import { ndArray, type NdArray } from '../../ops/array';
import { pictureValues } from '../picture';
import type { Picture } from '../picture-choice.svelte';
import { OWN, type BundledPicture } from '../picture-list';

/** Pixels a side of what the trained networks see. */
export const garmentSide = 28;

/** What a trained network is fed. */
export interface Garment {
	/** `[28, 28, 1]`, 0 for black to 1 for white. */
	readonly values: NdArray;
	/** Whether dark and light were exchanged. */
	readonly isTurned: boolean;
}

/**
 * A picture as the trained networks know pictures: grey, small, a light garment on black. Most photographs have a
 * light ground; where the border of a reader's own picture is rather light than dark, the two are exchanged.
 */
export function garment({ id, pixels }: Picture): Garment {
	const { data } = pictureValues(pixels, garmentSide, 1);
	// From −128 to 127 back to what pixels are.
	const light = data.map((value) => (value + 128) / 255);
	const isTurned = id === OWN && meanOfBorder(light) > 0.5;
	const shape = [garmentSide, garmentSide, 1];
	return { values: ndArray(shape, isTurned ? light.map((value) => 1 - value) : light), isTurned };
}

/** Whether a picture may show a garment: those of the site that do, test pictures, the reader's own. */
export function isGarment(id: string, pictures: readonly BundledPicture[]): boolean {
	const listed = pictures.find((picture) => picture.id === id);
	return listed === undefined || listed.width === garmentSide;
}

/** The first garment among the pictures of the site. */
export function firstGarment(pictures: readonly BundledPicture[]): string {
	return pictures.find(({ width }) => width === garmentSide)?.id ?? '';
}

function meanOfBorder(values: Float32Array): number {
	const last = garmentSide - 1;
	const border = values.filter((_, index) => {
		const [row, column] = [Math.floor(index / garmentSide), index % garmentSide];
		return row === 0 || row === last || column === 0 || column === last;
	});
	return border.reduce((sum, value) => sum + value, 0) / border.length;
}
