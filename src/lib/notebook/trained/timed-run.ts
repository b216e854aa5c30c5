import { smallNetwork } from '../../models/small-networks';
import type { ShippedNetwork } from '../../models/shipped-networks';
import type { NdArray } from '../../ops/array';
import { stages } from '../../ops/stages';
import type { Weights } from '../../ops/weights';
import type { NetworkCalculator } from '../network-calculator';
import { spread } from '../timing/spread';
import { lastStep, lastStepWanted, type LastStep } from './last-step';

/** So many forward passes are timed, after so many that are not. */
export const timedRuns = 7;
export const warmUps = 2;

/** What a network made of a picture at last. */
export interface TimedRun extends LastStep {
	/** The median of the forward passes, in milliseconds. */
	readonly ms: number;
}

/**
 * Runs a trained network on a picture several times, one after the other.
 * @param input `[28, 28, 1]`
 * @throws CalculationError if it cannot be run
 */
export async function timedRun(
	{ name, options }: Pick<ShippedNetwork, 'name' | 'options'>,
	{ weights, input }: { readonly weights: readonly Weights[]; readonly input: NdArray },
	calculator: Pick<NetworkCalculator, 'runNetwork'>,
): Promise<TimedRun> {
	const model = smallNetwork(options);
	const list = stages(model.layers, model.input);
	const asked = { stages: list, input, name, weights, wanted: lastStepWanted(list) };
	const times: number[] = [];
	let outputs: readonly NdArray[] = [];
	for (let run = -warmUps; run < timedRuns; run += 1) {
		const result = await calculator.runNetwork(asked);
		outputs = result.outputs;
		if (run >= 0) times.push(result.ms);
	}
	return { ...lastStep(list, weights, outputs), ms: spread(times).median };
}
