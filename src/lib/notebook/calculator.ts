import type { NdArray } from '../ops/array';
import { images } from '../ops/batch';
import type { forward } from '../ops/forward';
import { tapCount } from '../ops/taps';
import type { Calculation, CalculationResult } from './calculation';
import { CalculationError } from './calculation-error';
import { CalculationWorker } from './calculation-worker';
import { promised } from './promised';

/** Takes what each stage made, or why nothing was. */
type Answer = (result: readonly NdArray[] | CalculationError) => void;

/** Up to this many taps, plain loops on the page take a third of a frame; above, WebAssembly in a worker. */
const atOnceUpTo = 1_000_000;

/**
 * Runs layers by TensorFlow.js: small ones on the page, at once, large ones in a worker, so that the page
 * stays fluent. Either is loaded when it is first needed; `load` fetches what small ones take beforehand.
 */
export class Calculator {
	readonly #worker = new CalculationWorker<Calculation, CalculationResult>();
	#forward: typeof forward | undefined;
	#loading: Promise<void> | undefined;
	/** The small run that waits for TensorFlow.js; only the newest. */
	#waiting: Calculation | undefined;

	/**
	 * Loads what small runs take; from then on they are answered at once.
	 * @throws CalculationError if it cannot be loaded; the next call tries again
	 */
	load(): Promise<void> {
		this.#loading ??= loops().then(
			(loaded) => {
				this.#forward = loaded;
			},
			(error: unknown) => {
				this.#loading = undefined;
				throw new CalculationError('not-loaded', reason(error));
			},
		);
		return this.#loading;
	}

	/**
	 * Hands over what each stage makes: before it returns, if the run is small and TensorFlow.js is loaded.
	 * While one run is under way a newer one takes the place of one that waits, which is then never
	 * answered; nor is an older run after a newer one.
	 */
	calculate(calculation: Calculation, answer: Answer): void {
		this.#waiting = undefined;
		if (!isSmall(calculation)) {
			this.#worker.put(calculation, (result) => {
				answer(result instanceof CalculationError ? result : result.outputs);
			});
			return;
		}
		this.#worker.drop();
		if (this.#forward !== undefined) {
			answer(made(this.#forward, calculation));
			return;
		}
		this.#waiting = calculation;
		this.load().then(
			() => {
				if (this.#waiting === calculation) this.calculate(calculation, answer);
			},
			(error: unknown) => {
				if (this.#waiting === calculation && error instanceof CalculationError) answer(error);
			},
		);
	}

	/**
	 * As `calculate`, as a promise.
	 * @throws CalculationError if TensorFlow.js cannot be loaded or the calculation fails
	 */
	run(calculation: Calculation): Promise<readonly NdArray[]> {
		return promised((answer) => {
			this.calculate(calculation, answer);
		});
	}

	/** Ends what is under way, unanswered. */
	stop(): void {
		this.#waiting = undefined;
		this.#worker.drop();
		this.#worker.stop();
	}
}

async function loops(): Promise<typeof forward> {
	const [{ useCpu }, loaded] = await Promise.all([import('../ops/backend-cpu'), import('../ops/forward')]);
	await useCpu();
	return loaded.forward;
}

function isSmall({ stages, input }: Calculation): boolean {
	const taps = stages.reduce((sum, stage) => {
		const { channels, height, width } = stage.loops;
		return sum + channels.value * height.value * width.value * tapCount(stage);
	}, 0);
	return taps * images(input).length <= atOnceUpTo;
}

function made(
	run: typeof forward,
	{ stages, input, weights }: Calculation,
): readonly NdArray[] | CalculationError {
	try {
		return run(stages, input, weights);
	} catch (error) {
		return new CalculationError('broken', reason(error));
	}
}

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
