import { ndArray, offset, valueAt, type NdArray } from './array';

/**
 * A mixing matrix as the kernel of a 1×1 convolution, `[1, 1, inChannels, outChannels]`.
 * @param weights row by row: a row for each output channel, with a weight for each input channel
 * @throws RangeError if the weights do not fill whole rows
 */
export function mixingKernel(weights: readonly number[], inChannels: number): NdArray {
	const outChannels = weights.length / inChannels;
	if (!Number.isInteger(outChannels)) {
		throw new RangeError(`rows of ${inChannels} weights are needed: got ${weights.length} weights`);
	}
	const kernel = ndArray([1, 1, inChannels, outChannels]);
	weights.forEach((weight, index) => {
		const place = [0, 0, index % inChannels, Math.floor(index / inChannels)];
		kernel.data[offset(kernel.shape, place)] = weight;
	});
	return kernel;
}

/** The mixing matrix of a 1×1 kernel, row by row: a row for each output channel. */
export function mixingWeights(kernel: NdArray): number[] {
	const [, , inChannels = 1, outChannels = 1] = kernel.shape;
	return Array.from({ length: outChannels * inChannels }, (_, index) =>
		valueAt(kernel, 0, 0, index % inChannels, Math.floor(index / inChannels)),
	);
}

/** Whether a place of a mixing matrix, counted row by row, lies on its diagonal: a channel meets itself there. */
export function isOnDiagonal(index: number, inChannels: number): boolean {
	return index % inChannels === Math.floor(index / inChannels);
}

/** A mixing matrix without what lies off its diagonal: each channel keeps to itself. */
export function diagonalOnly(weights: readonly number[], inChannels: number): number[] {
	return weights.map((weight, index) => (isOnDiagonal(index, inChannels) ? weight : 0));
}
