import { ndArray, type NdArray } from './array';

/**
 * One map convolved by one kernel, with zeros around it, so that it keeps its size. What the taps of a layer say,
 * in plain loops: for a map of many values, of which nobody asks for single products.
 * @param map `[height, width, 1]`
 * @param kernel `[height, width]`, of odd sides
 */
export function convolvedMap(map: NdArray, kernel: NdArray): NdArray {
	const [rows = 1, columns = 1] = kernel.shape;
	// Rounded once, when all is added.
	const sums = new Float64Array(map.data.length);
	kernel.data.forEach((weight, place) => {
		const down = Math.floor(place / columns) - (rows - 1) / 2;
		const right = (place % columns) - (columns - 1) / 2;
		addMoved(sums, map, { weight, down, right });
	});
	return ndArray(map.shape, sums);
}

interface Moved {
	readonly weight: number;
	/** How far each value lies from the place to which it is added. */
	readonly down: number;
	readonly right: number;
}

/** Adds what one weight makes of all values that lie so far away. */
function addMoved(
	sums: Float64Array,
	{ shape: [height = 0, width = 0], data }: NdArray,
	{ weight, down, right }: Moved,
): void {
	const [firstColumn, lastColumn] = [Math.max(0, -right), Math.min(width, width - right)];
	for (let y = Math.max(0, -down); y < Math.min(height, height - down); y += 1) {
		for (let x = firstColumn; x < lastColumn; x += 1) {
			const value = data[(y + down) * width + x + right] ?? 0;
			sums[y * width + x] = (sums[y * width + x] ?? 0) + weight * value;
		}
	}
}
