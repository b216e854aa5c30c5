import type { NetworkCalculation } from '../calculation';
import { CalculationError } from '../calculation-error';
import type { NetworkCalculator } from '../network-calculator';
import type { NetworkBench } from './network-bench.svelte';

/** Keeps a network run on its picture while a component lives, in a worker. Make it while the component is set up. */
export class NetworkRuns {
	/** Why the network could not be run, if it could not. */
	failure = $state.raw<CalculationError>();
	readonly #bench: NetworkBench;
	readonly #calculator: NetworkCalculator;

	/** @param isLive whether the link is read; nothing is run before */
	constructor(bench: NetworkBench, calculator: NetworkCalculator, isLive: () => boolean) {
		this.#bench = bench;
		this.#calculator = calculator;
		$effect(() => {
			const { stages, picture, isBehind, hasWeights } = bench;
			const isAsked = picture !== undefined && stages.length > 0 && hasWeights;
			if (!isLive() || !isAsked || !isBehind) return undefined;
			return afterPaint(() => {
				this.retry();
			});
		});
	}

	/** Whether the network is at work. */
	get isRunning(): boolean {
		const { picture, hasWeights, isBehind } = this.#bench;
		return this.failure === undefined && picture !== undefined && hasWeights && isBehind;
	}

	/** Runs what is asked for; anew, if it failed. */
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

/** Once the next frame is painted: the costs of a new setting are seen before its picture is read and its network runs. */
function afterPaint(act: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(act);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
