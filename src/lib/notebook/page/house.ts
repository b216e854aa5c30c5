import { inputShape, parameters } from '../../ops/convolution';
import { convolution } from '../../ops/convolutions';
import { cost } from '../../ops/cost';
import { evaluate } from '../../ops/size';
import { stages } from '../../ops/stages';

/** Multiply-accumulates of the house example: a standard convolution with its dials where they start. */
export const houseMacs: number = standardMacs();

function standardMacs(): number {
	const kind = convolution('standard');
	const given = parameters(kind, kind.defaults);
	const input = inputShape(given);
	return evaluate(cost(stages(kind.layers(given), input), input).macs).numerator;
}
