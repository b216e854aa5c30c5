import type { NdArray } from '../../../ops/array';
import { dimensions } from '../../../ops/shape';
import { integerInput, type Weights } from '../../../ops/weights';
import { chosenWeights } from '../../tensors';
import type { Lane } from './lanes';

/** The seed that a workbench starts with too. */
const seed = 1;

/** The input, which is the same for all lanes, and the weights of a lane. */
export function laneTensors({ stages }: Lane): { input: NdArray; weights: readonly Weights[] } {
	const [first] = stages;
	if (first === undefined) throw new RangeError('a lane without layers has no input');
	return {
		input: integerInput(dimensions(first.input), seed),
		weights: chosenWeights(stages, seed, 'integers'),
	};
}
