import { ndArray, type NdArray } from '../ops/array';
import { kernelPattern, type KernelPattern } from '../ops/kernel';
import type { Stage } from '../ops/stages';
import { integerWeights, type Weights } from '../ops/weights';
import type { KernelChoice } from './fragment';

/** The weights of all stages by choice: seeded whole numbers, or a pattern in every kernel that has an extent. */
export function chosenWeights(stages: readonly Stage[], seed: number, choice: KernelChoice): Weights[] {
	const seeded = integerWeights(stages, seed);
	if (choice === 'integers') return seeded;
	return seeded.map(({ kernel, ...rest }) => {
		if (kernel === undefined) return rest;
		return { ...rest, kernel: patterned(kernel, choice) };
	});
}

/**
 * A kernel with the pattern in every slice, turned on its side in every second filter, so that edges are
 * found in both directions. `identity` goes into one slice of each filter only, so that
 * the output is one of the inputs; a 1×1 kernel has no room for the other patterns and stays as it is.
 */
function patterned(kernel: NdArray, pattern: KernelPattern): NdArray {
	const [height = 1, width = 1, depth = 1, filters = 1] = kernel.shape;
	if (height * width === 1 && pattern !== 'identity') return kernel;
	const upright = kernelPattern(pattern, height, width);
	const onItsSide = height === width ? transposed(upright, height) : upright;
	const result = ndArray(kernel.shape);
	result.data.forEach((_, index) => {
		const filter = index % filters;
		const slice = Math.floor(index / filters) % depth;
		const place = Math.floor(index / (filters * depth));
		const isLeftOut = pattern === 'identity' && slice !== filter % depth;
		const values = filter % 2 === 0 ? upright : onItsSide;
		result.data[index] = isLeftOut ? 0 : (values[place] ?? 0);
	});
	return result;
}

function transposed(values: readonly number[], side: number): number[] {
	return values.map((_, index) => values[(index % side) * side + Math.floor(index / side)] ?? 0);
}
