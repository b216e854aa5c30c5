import type { ShippedNetwork } from '../../models/shipped-networks';
import { fetchedWeights, TrainedFileError } from '../trained/trained-file';
import type { NetworkBench } from './network-bench.svelte';

/** Fetches the weights of the trained network that is chosen, while a component lives. Make it while that is set up. */
export class TrainedLoading {
	/** Why weights could not be had, and of which network. */
	#problem = $state.raw<{ readonly name: string; readonly error: TrainedFileError }>();
	readonly #bench: NetworkBench;
	readonly #urlOf: (file: string) => string;

	/**
	 * @param urlOf where a file of the site lies
	 * @param isLive whether the link is read; nothing is fetched before
	 */
	constructor(bench: NetworkBench, urlOf: (file: string) => string, isLive: () => boolean) {
		this.#bench = bench;
		this.#urlOf = urlOf;
		$effect(() => {
			const { chosen, hasWeights } = bench;
			if (isLive() && chosen !== undefined && !hasWeights) void this.#load(chosen);
		});
	}

	/** Why the network that is chosen has no weights, if they could not be had. */
	get failure(): TrainedFileError | undefined {
		return this.#problem?.name === this.#bench.trainedName ? this.#problem.error : undefined;
	}

	/** Fetches them once more. */
	retry(): void {
		const { chosen } = this.#bench;
		if (chosen !== undefined) void this.#load(chosen);
	}

	async #load(network: ShippedNetwork): Promise<void> {
		const { name } = network;
		this.#problem = undefined;
		try {
			const weights = await fetchedWeights(network, this.#urlOf);
			if (this.#bench.trainedName === name) this.#bench.trainedWeights = { name, weights };
		} catch (error) {
			if (!(error instanceof TrainedFileError)) throw error;
			this.#problem = { name, error };
		}
	}
}
