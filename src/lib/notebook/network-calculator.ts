import type { Calculation, CalculationResult, NetworkCalculation } from './calculation';
import { CalculationWorker } from './calculation-worker';
import { promised } from './promised';

/** A run without layers: it makes nothing, and fails where WebAssembly does, of which the next run tells. */
const nothing: Calculation = {
	stages: [],
	input: { shape: [1, 1, 1], data: new Float32Array(1) },
	weights: [],
};

/** Runs whole networks by TensorFlow.js, in a worker, where their weights stay for the next run of the same layers. */
export class NetworkCalculator {
	readonly #worker = new CalculationWorker<Calculation | NetworkCalculation, CalculationResult>();

	/**
	 * What the wanted stages of a network make, and how long that took. While one run is under way a newer one
	 * takes the place of one that waits, which is then never answered: of a dial that is dragged, no work queues up.
	 * @throws CalculationError if TensorFlow.js cannot be loaded or the calculation fails
	 */
	runNetwork(network: NetworkCalculation): Promise<CalculationResult> {
		return promised((answer) => {
			this.#worker.put(network, answer);
		});
	}

	/** Starts the worker, so that it and WebAssembly load while the page still fetches what is to be run. */
	warm(): void {
		this.#worker.put(nothing, () => undefined);
	}

	/** Ends what is under way, unanswered. */
	stop(): void {
		this.#worker.drop();
		this.#worker.stop();
	}
}
