import { CalculationWorker } from '../calculation-worker';
import { promised } from '../promised';
import type { Timings, TimingCalculation } from './timing';

/** Takes times in a worker, so that the page goes on meanwhile. */
export class TimingCalculator {
	readonly #worker = new CalculationWorker<TimingCalculation, Timings>();

	/**
	 * What was measured; one measurement at a time.
	 * @throws CalculationError if TensorFlow.js cannot be loaded or the run fails
	 */
	take(asked: TimingCalculation): Promise<Timings> {
		return promised((answer) => {
			this.#worker.put(asked, answer);
		});
	}

	/** Ends what is under way, unanswered, and frees its memory. */
	stop(): void {
		this.#worker.drop();
		this.#worker.stop();
	}
}
