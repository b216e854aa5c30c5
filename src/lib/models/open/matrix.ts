import { LayerError } from '../../ops/error';
import { dense, flatten, pointwise, relu, type Layer } from '../../ops/layer';
import { dimensions, outputShape, type Shape } from '../../ops/shape';
import { first, unknown, type Meaning } from './graph';
import { valuesOf } from './shapes';

/** A matrix that values are multiplied by. */
interface Matrix {
	readonly inputs: number;
	readonly units: number;
	readonly bias: boolean;
	/** Whether an activation is part of the operation. */
	readonly isFused?: boolean;
}

/** A fully connected layer; on a map it works at each place, as a 1×1 convolution does. */
export function denseLayers(input: Shape, units: number, hasBias: boolean): readonly Layer[] {
	const [height, width, inChannels] = dimensions(input);
	if (height === 1 && width === 1) return [dense({ units, bias: hasBias })];
	return [pointwise({ inChannels, outChannels: units, bias: hasBias })];
}

/** A product with a matrix of the file; one without units is not in it. */
export function matrix({ inputs, units, bias, isFused = false }: Matrix): Meaning {
	if (units === 0) return unknown('the matrix must be in the file: it is computed while the net runs');
	return {
		kind: 'layers',
		isFused,
		layers: (input): readonly Layer[] => {
			if (input.channels.value === inputs) return denseLayers(input, units, bias);
			// Some writers leave out the flatten before it.
			if (valuesOf(input) === inputs) return [flatten(), dense({ units, bias })];
			throw new LayerError(
				'channels-match',
				`a matrix must have a row for each value that it reads: ${inputs} is not ${valuesOf(input)}`,
				'export the model for the size of picture that it was made for',
			);
		},
	};
}

/** Maps that are added, or a bias that is in the file: one number alone is a constant, and was not trained. */
export function added(constants: readonly { readonly dims: readonly number[] }[]): Meaning {
	if (constants.length === 0) return { kind: 'join', op: 'add' };
	const params = constants
		.filter(({ dims }) => dims.length > 0)
		.reduce((sum, { dims }) => sum + dims.reduce((product, side) => product * side, 1), 0);
	return { kind: 'shaped', output: (inputs) => outputShape(relu(), first(inputs)), params, isWork: true };
}
