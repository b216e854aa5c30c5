import { ndArray, type NdArray } from './array';
import { uniform, type Stream } from './random';
import type { Stage } from './stages';
import { mapRoles, roles, weightShapes, type Role, type Weights } from './weights';

/** Where a layer's formula weights come from. */
export interface FormulaSource extends Pick<Stream, 'seed' | 'layer'> {
	/** Inputs that each output value sums over: height · width · depth of the kernel. */
	readonly fanIn?: number;
	/** Spread of what a batch norm is fed. */
	readonly sigma?: number;
}

/**
 * Repeatable weights that keep activations in range through deep networks, without a stored file. Worked
 * out in float64 and rounded once.
 * @param shapes the shapes wanted, by role
 */
export function formulaWeights(
	shapes: Readonly<Partial<Record<Role, readonly number[]>>>,
	{ seed, layer, fanIn = 1, sigma = 1 }: FormulaSource,
): Weights {
	return mapRoles(shapes, (shape, role) => {
		const scaled = scales[role];
		return filled(shape, { seed, layer, role: roles.indexOf(role) }, (unit) => scaled(unit, fanIn, sigma));
	});
}

/** Formula weights for every stage; each value of a kernel is scaled by how many inputs it is summed with. */
export function networkWeights(stages: readonly Stage[], seed: number): Weights[] {
	return stages.map((stage, index) => {
		const shapes = weightShapes(stage);
		const fanIn = shapes.kernel?.slice(0, -1).reduce((product, side) => product * side, 1);
		return formulaWeights(shapes, { seed, layer: index + 1, ...(fanIn !== undefined && { fanIn }) });
	});
}

/** The repeatable input that goes with them: values from −1 to 1. */
export function formulaInput(shape: readonly number[], seed: number): NdArray {
	return filled(shape, { seed, layer: 0, role: 0 }, (unit) => unit);
}

/** From a value in [−1, 1) to a weight of each role. */
const scales: Readonly<Record<Role, (unit: number, fanIn: number, sigma: number) => number>> = {
	kernel: (unit, fanIn) => unit * Math.sqrt(6 / fanIn),
	bias: (unit) => unit * 0.25,
	gamma: (unit) => 1 + 0.25 * unit,
	beta: (unit) => 0.25 * unit,
	mean: (unit, _, sigma) => 0.25 * sigma * unit,
	variance: (unit, _, sigma) => sigma * sigma * (1 + 0.5 * unit),
};

function filled(shape: readonly number[], stream: Stream, value: (unit: number) => number): NdArray {
	const array = ndArray(shape);
	array.data.forEach((_, index) => {
		array.data[index] = value(uniform(stream, index));
	});
	return array;
}
