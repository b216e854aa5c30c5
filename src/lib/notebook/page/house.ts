import { inputShape, parameters } from '../../ops/convolution';
import { convolution } from '../../ops/convolutions';
import { cost } from '../../ops/cost';
import { evaluate } from '../../ops/size';
import { stages, type Stage } from '../../ops/stages';

/** Multiply-accumulates of the house example: a standard convolution with its dials where they start. */
export const houseMacs: number = kindMacs('standard');

/** Multiply-accumulates of a kind of the registry with its dials where they start. */
export function kindMacs(id: string): number {
	const kind = convolution(id);
	return evaluate(cost(houseStages(id), inputShape(parameters(kind, kind.defaults))).macs).numerator;
}

/** The layers of a kind of the registry with its dials where they start. */
export function houseStages(id: string): readonly Stage[] {
	const kind = convolution(id);
	const given = parameters(kind, kind.defaults);
	return stages(kind.layers(given), inputShape(given));
}
