import type { NdArray } from '../ops/array';
import type { Run } from '../ops/run';
import type { Calculation } from './calculation';
import type { Calculated } from './live-numbers.svelte';

/** A run that follows what it is calculated from; what is shown is the last one that is complete. */
export class LiveRun implements Calculated {
	/** The last run that is complete; nothing before the first. */
	run = $state.raw<Run>();
	readonly calculation: Calculation = $derived.by(() => this.#wanted());
	readonly #wanted: () => Calculation;

	/**
	 * @param wanted what is to be calculated now; derived, so that the same question is the same object
	 * @param outputs what the stages make at first, if that is known
	 */
	constructor(wanted: () => Calculation, outputs?: readonly NdArray[]) {
		this.#wanted = wanted;
		if (outputs !== undefined) this.run = { ...wanted(), outputs };
	}

	/** Whether the run is the answer to just this. */
	isShown({ stages, input, weights }: Calculation): boolean {
		const { run } = this;
		return run?.stages === stages && run.input === input && run.weights === weights;
	}

	complete(run: Run): void {
		this.run = run;
	}
}
