import type { NdArray } from '../../ops/array';
import { dimensions } from '../../ops/shape';
import type { Stage } from '../../ops/stages';
import type { Operands } from '../../ops/value';
import { integerInput, integerWeights } from '../../ops/weights';
import type { Calculation } from '../calculation';
import { houseStages } from './house';
import { houseLayer } from './layer-numbers';

/** The seed of the numbers that every page shows at first. */
const seed = 1;

/** A layer with the numbers that it computes with. */
export interface Example {
	readonly stage: Stage;
	readonly operands: Operands;
	/** The one array that it reads, `[height, width, channels]`. */
	readonly input: NdArray;
}

/** The house example on its whole numbers. */
export function houseExample(): Example {
	return exampleOf(houseLayer());
}

/** A layer on the whole numbers that every page shows at first. */
export function exampleOf(stage: Stage): Example {
	const input = integerInput(dimensions(stage.input), seed);
	const [weights = {}] = integerWeights([stage], seed);
	return { stage, input, operands: { sources: [input], weights } };
}

/** What is calculated for a kind of the registry where its dials start, on the whole numbers that every page shows at first. */
export function exampleCalculation(id: string): Calculation {
	const list = houseStages(id);
	const [first] = list;
	if (first === undefined) throw new RangeError(`${id} has no layer`);
	return {
		stages: list,
		input: integerInput(dimensions(first.input), seed),
		weights: integerWeights(list, seed),
	};
}

/**
 * What the one layer of a run made.
 * @throws RangeError if there is nothing
 */
export function onlyOutput([output]: readonly NdArray[]): NdArray {
	if (output === undefined) throw new RangeError('the layer has made nothing');
	return output;
}
