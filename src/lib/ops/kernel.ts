/** Kernels of image processing, in whole numbers; each is defined for any height and width. */
export const kernelPatterns = ['identity', 'box', 'gauss', 'sobel', 'laplacian', 'sharpen'] as const;
export type KernelPattern = (typeof kernelPatterns)[number];

/**
 * The values of a pattern, row by row. A pattern that is an outer product (box, Gauss, Sobel) splits
 * exactly: its 1×k and k×1 forms are its two factors.
 */
export function kernelPattern(pattern: KernelPattern, height: number, width: number): number[] {
	const centre = Math.floor((height - 1) / 2) * width + Math.floor((width - 1) / 2);
	const impulse = Array.from({ length: height * width }, (_, index) => (index === centre ? 1 : 0));
	switch (pattern) {
		case 'identity':
			return impulse;
		case 'box':
			return impulse.map(() => 1);
		case 'gauss':
			return outer(binomial(height), binomial(width));
		case 'sobel':
			return outer(binomial(height), derivative(width));
		case 'laplacian':
			return laplacian(height, width);
		case 'sharpen': {
			const edges = laplacian(height, width);
			return impulse.map((value, index) => value + (edges[index] ?? 0));
		}
	}
}

/** Pascal's row: 1, 2, 1 for three. */
function binomial(length: number): number[] {
	return Array.from({ length: length - 1 }).reduce<number[]>(
		(row) => [...row, 0].map((value, index) => value + (row[index - 1] ?? 0)),
		[1],
	);
}

/** The differences of a smoothed row: −1, 0, 1 for three; a single place stays 1. */
function derivative(length: number): number[] {
	if (length === 1) return [1];
	const smooth = binomial(length - 1);
	return Array.from({ length }, (_, index) => (smooth[index - 1] ?? 0) - (smooth[index] ?? 0));
}

/** The centre times its number of neighbours, minus the neighbours. */
function laplacian(height: number, width: number): number[] {
	const centreY = Math.floor((height - 1) / 2);
	const centreX = Math.floor((width - 1) / 2);
	const values = Array.from({ length: height * width }, (_, index): number => {
		const distance = Math.abs(Math.floor(index / width) - centreY) + Math.abs((index % width) - centreX);
		return distance === 1 ? -1 : 0;
	});
	const neighbours = values.filter((value) => value !== 0).length;
	values[centreY * width + centreX] = Math.max(neighbours, 1);
	return values;
}

function outer(column: readonly number[], row: readonly number[]): number[] {
	return column.flatMap((left) => row.map((right) => left * right));
}
