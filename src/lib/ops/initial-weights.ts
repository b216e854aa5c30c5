import { ndArray, type NdArray } from './array';
import { uniforms } from './random';
import type { Stage } from './stages';
import { mapRoles, roles, weightShapes, type Weights } from './weights';

/**
 * Weights to begin a training with: kernels uniform within √(6 / inputs of a filter), so that a layer and its ReLU keep
 * the spread of what they read (He et al. 2015); biases 0; batch norms that change nothing.
 */
export function initialWeights(stages: readonly Stage[], seed: number): Weights[] {
	return stages.map((stage, index) =>
		mapRoles(weightShapes(stage), (shape, role) => {
			if (role === 'kernel') return kernel(shape, { seed, layer: index + 1, role: roles.indexOf(role) });
			const array = ndArray(shape);
			return role === 'gamma' || role === 'variance' ? { shape, data: array.data.fill(1) } : array;
		}),
	);
}

function kernel(shape: readonly number[], stream: Parameters<typeof uniforms>[0]): NdArray {
	const inputs = shape.slice(0, -1).reduce((product, side) => product * side, 1);
	const limit = Math.sqrt(6 / inputs);
	const unit = uniforms(stream);
	const array = ndArray(shape);
	for (let index = 0; index < array.data.length; index += 1) array.data[index] = unit(index) * limit;
	return array;
}
