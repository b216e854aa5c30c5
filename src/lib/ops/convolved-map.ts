import { ndArray, type NdArray } from './array';

/**
 * One map convolved by one kernel, with zeros around it, so that it keeps its size. What the taps of a layer say,
 * in plain loops: for a map of many values, of which nobody asks for single products.
 * @param map `[height, width, 1]`
 * @param kernel `[height, width]`, of odd sides
 */
export function convolvedMap(map: NdArray, kernel: NdArray): NdArray {
	const [height = 0, width = 0] = map.shape;
	const [rows = 1, columns = 1] = kernel.shape;
	// Rounded once, when all is added.
	const sums = new Float64Array(map.data.length);
	for (let row = 0; row < rows; row += 1) {
		for (let column = 0; column < columns; column += 1) {
			const weight = kernel.data[row * columns + column] ?? 0;
			const [down, right] = [row - (rows - 1) / 2, column - (columns - 1) / 2];
			for (let y = Math.max(0, -down); y < Math.min(height, height - down); y += 1) {
				for (let x = Math.max(0, -right); x < Math.min(width, width - right); x += 1) {
					const value = map.data[(y + down) * width + x + right] ?? 0;
					sums[y * width + x] = (sums[y * width + x] ?? 0) + weight * value;
				}
			}
		}
	}
	return ndArray(map.shape, sums);
}
