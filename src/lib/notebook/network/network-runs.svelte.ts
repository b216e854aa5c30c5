import { untrack } from 'svelte';
import type { NetworkCalculation } from '../calculation';
import { CalculationError } from '../calculation-error';
import type { Calculator } from '../calculator';
import type { NetworkBench } from './network-bench.svelte';

/** Keeps a network run on its picture while a component lives, in a worker. Make it while the component is set up. */
export class NetworkRuns {
	/** Why the network could not be run, if it could not. */
	failure = $state.raw<CalculationError>();
	readonly #bench: NetworkBench;
	readonly #calculator: Calculator;

	/** @param isLive whether the link is read; nothing is run before */
	constructor(bench: NetworkBench, calculator: Calculator, isLive: () => boolean) {
		this.#bench = bench;
		this.#calculator = calculator;
		$effect(() => {
			const { asked, isBehind } = bench;
			if (!isLive() || asked === undefined || !isBehind) return;
			untrack(() => void this.#run(asked));
		});
	}

	/** Whether the network is at work. */
	get isRunning(): boolean {
		return this.failure === undefined && this.#bench.asked !== undefined && this.#bench.isBehind;
	}

	/** Runs anew what failed. */
	retry(): void {
		const { asked } = this.#bench;
		if (asked !== undefined) void this.#run(asked);
	}

	/** A run that a newer one has overtaken is never answered. */
	async #run(asked: NetworkCalculation): Promise<void> {
		this.failure = undefined;
		try {
			const { outputs, ms } = await this.#calculator.runNetwork(asked);
			this.#bench.complete(asked, outputs, ms);
		} catch (error) {
			if (!(error instanceof CalculationError)) throw error;
			if (asked === this.#bench.asked) this.failure = error;
		}
	}
}
