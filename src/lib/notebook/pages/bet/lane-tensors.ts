import type { NdArray } from '../../../ops/array';
import type { Run } from '../../../ops/run';
import { dimensions } from '../../../ops/shape';
import { integerInput, type Weights } from '../../../ops/weights';
import { chosenWeights } from '../../tensors';
import { laneIds, laneOf, type Lane, type LaneId } from './lanes';

/** The seed that a workbench starts with too. */
const seed = 1;

/** The input, which is the same for all lanes, and the weights of a lane. */
export function laneTensors({ stages }: Pick<Lane, 'stages'>): {
	input: NdArray;
	weights: readonly Weights[];
} {
	const [first] = stages;
	if (first === undefined) throw new RangeError('a lane without layers has no input');
	return {
		input: integerInput(dimensions(first.input), seed),
		weights: chosenWeights(stages, seed, 'integers'),
	};
}

/** A lane as a run, with what its layers make. */
export function laneRun(id: LaneId, outputs: readonly (readonly NdArray[])[]): Run {
	const lane = laneOf(id);
	return { stages: lane.stages, ...laneTensors(lane), outputs: outputs[laneIds.indexOf(id)] ?? [] };
}
