import type { ShippedNetwork } from '../../models/shipped-networks';
import { CalculationError } from '../calculation-error';
import type { NetworkCalculator } from '../network-calculator';
import type { Picture } from '../picture-choice.svelte';
import { garment } from './garment';
import { timedRun, type TimedRun } from './timed-run';
import { KeptWeights, TrainedFileError } from './trained-file';

/** Why networks could not be run. */
export type TrainedFailure = CalculationError | TrainedFileError;

/** Runs trained networks on a picture, one after the other, in a worker; their weights are fetched once. */
export class TrainedRuns {
	/** What came of the last picture, by the name of the network; those still to come are missing. */
	results = $state.raw<Readonly<Record<string, TimedRun>>>({});
	/** The picture that they were run on. */
	picture = $state.raw<Picture>();
	isRunning = $state(false);
	failure = $state.raw<TrainedFailure>();
	readonly networks: readonly ShippedNetwork[];
	readonly #calculator: Pick<NetworkCalculator, 'runNetwork'>;
	readonly #weights: KeptWeights;
	#turn = 0;

	/** @param urlOf where a file of the site lies @param calculator that nobody else uses: no other run may overtake */
	constructor(
		networks: readonly ShippedNetwork[],
		urlOf: (file: string) => string,
		calculator: Pick<NetworkCalculator, 'runNetwork'>,
	) {
		this.networks = networks;
		this.#weights = new KeptWeights(urlOf);
		this.#calculator = calculator;
	}

	/** Runs all of them on a picture; what an earlier call still has to do is dropped. */
	async run(picture: Picture): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		this.picture = picture;
		this.results = {};
		this.failure = undefined;
		this.isRunning = true;
		const { values: input } = garment(picture);
		const calculator = this.#calculatorOf(turn);
		try {
			for (const network of this.networks) {
				const weights = await this.#weights.of(network);
				const result = await timedRun(network, { weights, input }, calculator);
				if (turn !== this.#turn) return;
				this.results = { ...this.results, [network.name]: result };
			}
			this.isRunning = false;
		} catch (error) {
			if (turn === this.#turn) this.#fail(error);
		}
	}

	/** Asks for nothing any more once another picture is run: a late question could take the place of one of that. */
	#calculatorOf(turn: number): Pick<NetworkCalculator, 'runNetwork'> {
		return {
			runNetwork: (asked) =>
				turn === this.#turn ? this.#calculator.runNetwork(asked) : new Promise(() => undefined),
		};
	}

	#fail(error: unknown): void {
		this.isRunning = false;
		if (!(error instanceof CalculationError) && !(error instanceof TrainedFileError)) throw error;
		this.failure = error;
	}
}
