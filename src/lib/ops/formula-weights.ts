import { ndArray, type NdArray } from './array';
import { uniforms, type Stream } from './random';
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
	return mapRoles(shapes, (shape, role) =>
		filled(shape, { seed, layer, role: roles.indexOf(role) }, ranges[role](fanIn, sigma)),
	);
}

/**
 * Formula weights for every stage; each value of a kernel is scaled by how many inputs it is summed with.
 * @param first where in their network the stages begin, counted from 0
 */
export function networkWeights(stages: readonly Stage[], seed: number, first = 0): Weights[] {
	return stages.map((stage, index) => {
		const shapes = weightShapes(stage);
		const fanIn = shapes.kernel?.slice(0, -1).reduce((product, side) => product * side, 1);
		return formulaWeights(shapes, { seed, layer: first + index + 1, ...(fanIn !== undefined && { fanIn }) });
	});
}

/** The repeatable input that goes with them: values from −1 to 1. */
export function formulaInput(shape: readonly number[], seed: number): NdArray {
	return filled(shape, { seed, layer: 0, role: 0 }, { scale: 1 });
}

/** From a value `unit` in [−1, 1) to `scale · (centre + reach · unit)`. */
interface Range {
	readonly scale: number;
	/** 0 unless told otherwise. */
	readonly centre?: number;
	/** 1 unless told otherwise. */
	readonly reach?: number;
}

const ranges: Readonly<Record<Role, (fanIn: number, sigma: number) => Range>> = {
	kernel: (fanIn) => ({ scale: Math.sqrt(6 / fanIn) }),
	bias: () => ({ scale: 0.25 }),
	gamma: () => ({ scale: 1, centre: 1, reach: 0.25 }),
	beta: () => ({ scale: 0.25 }),
	mean: (_, sigma) => ({ scale: 0.25 * sigma }),
	variance: (_, sigma) => ({ scale: sigma * sigma, centre: 1, reach: 0.5 }),
};

function filled(shape: readonly number[], stream: Stream, { scale, centre = 0, reach = 1 }: Range): NdArray {
	const array = ndArray(shape);
	const { data } = array;
	const unit = uniforms(stream);
	// A network has millions of weights: this loop calls nothing that differs from role to role.
	for (let index = 0; index < data.length; index += 1) data[index] = scale * (centre + reach * unit(index));
	return array;
}
