import { untrack } from 'svelte';
import type { Model } from '../models/model';
import type { Exported } from '../ops/export/exported';
import { networkExport } from '../ops/export/network-export';
import { formulaInput } from '../ops/formula-weights';
import { dimensions } from '../ops/shape';
import { stages } from '../ops/stages';
import { CalculationError } from './calculation-error';
import type { NetworkCalculator } from './network-calculator';

/** A network, and the seed of the formula for its image and its weights. */
interface Asked {
	readonly model: Pick<Model, 'title' | 'input' | 'layers'>;
	readonly seed: number;
}

/** Runs a network on its formula, to write it down with what it gives. Make it while a component is set up. */
export class NetworkCodeRun {
	/** Why the network could not be run, if it could not. */
	failure = $state.raw<CalculationError>();
	#made = $state.raw<Asked & { readonly exported: Exported }>();
	readonly #calculator: Pick<NetworkCalculator, 'runNetwork' | 'stop'>;
	readonly #asked: () => Asked;

	/** @param calculator of this run alone: it is ended when it has answered, and with the component */
	constructor(calculator: Pick<NetworkCalculator, 'runNetwork' | 'stop'>, asked: () => Asked) {
		this.#calculator = calculator;
		this.#asked = asked;
		$effect(() => {
			const wanted = asked();
			untrack(() => void this.#run(wanted));
		});
		$effect(() => () => {
			calculator.stop();
		});
	}

	/** The network as it is asked for, once it was run. */
	get exported(): Exported | undefined {
		return this.#made && this.#isAsked(this.#made) ? this.#made.exported : undefined;
	}

	/** Runs anew what failed. */
	retry(): void {
		void this.#run(this.#asked());
	}

	#isAsked({ model, seed }: Asked): boolean {
		const asked = this.#asked();
		return model === asked.model && seed === asked.seed;
	}

	/** A run that a newer one has overtaken is never answered. */
	async #run(wanted: Asked): Promise<void> {
		const { model, seed } = wanted;
		this.failure = undefined;
		const list = stages(model.layers, model.input);
		const input = formulaInput(dimensions(model.input), seed);
		try {
			const asked = { stages: list, input, seed, wanted: [list.length - 1] };
			const [output = input] = (await this.#calculator.runNetwork(asked)).outputs;
			if (!this.#isAsked(wanted)) return;
			this.#made = { model, seed, exported: networkExport({ ...model, stages: list, seed }, output) };
			this.#calculator.stop();
		} catch (error) {
			if (!(error instanceof CalculationError)) throw error;
			if (this.#isAsked(wanted)) this.failure = error;
		}
	}
}
