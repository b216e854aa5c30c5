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
		if ('weights' in asked) return timed(false, () => forward(stages, input, asked.weights));
		const { weights, isWarm } = this.#residentWeights(asked);
		return timed(isWarm, () => weights.forward(stages, input, asked.wanted));
	}

	#residentWeights({ stages, seed }: NetworkCalculation): { weights: ResidentWeights; isWarm: boolean } {
		const key = weightsKey(stages, seed);
		if (this.#kept?.key === key) return { weights: this.#kept.weights, isWarm: true };
		this.#kept?.weights.dispose();
		this.#kept = undefined;
		const weights = new ResidentWeights(stages, networkWeights(stages, seed));
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
