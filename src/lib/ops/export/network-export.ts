import type { NdArray } from '../array';
import { dimensions, type Shape } from '../shape';
import type { Stage } from '../stages';
import { expectation, type Exported, type FormulaNumbers } from './exported';

/** A network on the numbers of its formula. */
interface FormulaNetwork {
	readonly title: string;
	readonly input: Shape;
	readonly stages: readonly Stage[];
	readonly seed: number;
}

/**
 * A whole network to be written down by formula, without its weights.
 * @param output what the last stage makes of `formulaInput` with `networkWeights` of the same seed
 */
export function networkExport(
	{ title, input, stages, seed }: FormulaNetwork,
	output: NdArray,
): Exported<FormulaNumbers> {
	const numbers = { kind: 'formula', inputShape: dimensions(input), seed } as const;
	return { title, stages, numbers, expected: expectation(output) };
}
