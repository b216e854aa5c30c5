import { largestMagnitude, type NdArray } from '../array';
import { INPUT, type Stage } from '../stages';
import type { Weights } from '../weights';
import type { Exported } from './exported';

/** Up to here every whole number is a 32-bit floating-point number. */
const largestWhole = 2 ** 24;

/**
 * Whether every machine must give the same output to the last bit: all numbers are whole, and no sum
 * can grow so large that 32-bit numbers have to round it, in whatever order it is added up.
 */
export function isExact({ stages, numbers }: Exported): boolean {
	if (numbers.kind === 'formula') return false;
	const { input, weights } = numbers;
	const inputBound = bound(input);
	const bounds: number[] = [];
	stages.forEach((stage, index) => {
		const sources = stage.reads.map((read) => (read === INPUT ? inputBound : (bounds[read] ?? Infinity)));
		bounds.push(stageBound(stage, sources, weights[index] ?? {}));
	});
	return [inputBound, ...bounds].every((value) => value <= largestWhole);
}

/** The largest magnitude that a stage can make; infinite where a value may not be whole. */
function stageBound({ layer }: Stage, sources: readonly number[], weights: Weights): number {
	const largest = Math.max(...sources);
	switch (layer.op) {
		case 'conv':
		case 'dense': {
			const bias = weights.bias === undefined ? 0 : bound(weights.bias);
			return largest * filterBound(weights.kernel) + bias;
		}
		case 'maxPool':
		case 'shuffle':
		case 'relu':
		case 'concat':
		case 'flatten':
			return largest;
		case 'add':
			return sources.reduce((sum, value) => sum + value, 0);
		case 'avgPool':
		case 'globalAvgPool':
		case 'batchNorm':
		case 'leakyRelu':
		case 'softmax':
			return Infinity;
	}
}

/** The largest sum of magnitudes in one filter; filters are the last axis. */
function filterBound(kernel: NdArray | undefined): number {
	if (kernel === undefined || !isWhole(kernel)) return Infinity;
	const filters = kernel.shape.at(-1) ?? 1;
	const sums = new Array<number>(filters).fill(0);
	kernel.data.forEach((value, index) => {
		const filter = index % filters;
		sums[filter] = (sums[filter] ?? 0) + Math.abs(value);
	});
	return sums.reduce((largest, sum) => Math.max(largest, sum), 0);
}

function bound(array: NdArray): number {
	return isWhole(array) ? largestMagnitude(array) : Infinity;
}

function isWhole({ data }: NdArray): boolean {
	return data.every(Number.isInteger);
}
