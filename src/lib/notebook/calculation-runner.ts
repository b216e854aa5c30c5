import type { NdArray } from '../ops/array';
import { networkWeights } from '../ops/formula-weights';
import { forward } from '../ops/forward';
import { ResidentWeights } from '../ops/forward-resident';
import type { Stage } from '../ops/stages';
import { weightShapes } from '../ops/weights';
import type { Calculation, CalculationResult, NetworkCalculation } from './calculation';

/** Runs what it is asked for on the current backend, where the weights of the last network stay. */
export class CalculationRunner {
	#kept: { readonly key: string; readonly weights: ResidentWeights } | undefined;

	/** @throws RangeError if the weights do not fit the stages */
	run(asked: Calculation | NetworkCalculation): CalculationResult {
		const { stages, input } = asked;
		if (!('wanted' in asked)) return timed(false, () => forward(stages, input, asked.weights));
		const { weights, isWarm } = this.#residentWeights(asked);
		return timed(isWarm, () => weights.forward(stages, input, asked.wanted));
	}

	#residentWeights(asked: NetworkCalculation): { weights: ResidentWeights; isWarm: boolean } {
		const { stages } = asked;
		const key = 'seed' in asked ? weightsKey(stages, asked.seed) : asked.name;
		if (this.#kept?.key === key) return { weights: this.#kept.weights, isWarm: true };
		this.#kept?.weights.dispose();
		this.#kept = undefined;
		const own = 'seed' in asked ? networkWeights(stages, asked.seed) : asked.weights;
		const weights = new ResidentWeights(stages, own);
		this.#kept = { key, weights };
		return { weights, isWarm: false };
	}
}

/** The same for the same weights: all that they are made of. Stages come as clones, so they are not the same themselves. */
function weightsKey(stages: readonly Stage[], seed: number): string {
	return JSON.stringify([seed, stages.map((stage) => [stage.layer, weightShapes(stage)])]);
}

function timed(isWarm: boolean, pass: () => NdArray[]): CalculationResult {
	const start = performance.now();
	const outputs = pass();
	return { outputs, ms: performance.now() - start, isWarm };
}
