import { outputsByTaps } from '../../../ops/outputs-by-taps';
import type { Run } from '../../../ops/run';
import { bestTwin } from '../../../ops/twin';
import type { Calculation } from '../../calculation';
import { houseExample } from '../../page/example';
import type { Picture } from '../../picture-choice.svelte';
import { standardKernel, type LayerChoice } from './microscope-layers';
import { comparedStages, comparedWeights, pictureInput } from './microscope-run';

/**
 * What a person has put under the microscope, and what follows from it; outputs come from outside. It starts with whole
 * numbers: maps that are whole in the page as it was built, small enough to check a value by hand. What a picture makes
 * of the layer is some hundred thousand values, which a page would have to carry for a first look.
 */
export class Microscope {
	layer = $state<LayerChoice>('random');
	seed = $state(1);
	/** Whether the layer is replaced by its twin, and whether BN and ReLU stand in that. */
	isTwin = $state(false);
	hasRelu = $state(false);
	/** The output channel that is shown large, from 0. */
	channel = $state(0);
	/** The picture that the layer reads; without one, the whole numbers of the house example. */
	picture = $state.raw<Picture>();
	/** The last run that is complete. */
	run: Run;

	readonly kernel = $derived.by(() => standardKernel(this.layer, this.seed));
	readonly twin = $derived.by(() => bestTwin(this.kernel));
	readonly input = $derived.by(() =>
		this.picture === undefined ? houseExample().input : pictureInput(this.picture.pixels),
	);
	readonly #side = $derived.by(() => this.input.shape[0] ?? 1);
	readonly #stages = $derived.by(() => comparedStages(this.#side, this.isTwin && this.hasRelu));
	readonly #weights = $derived.by(() => comparedWeights(this.#stages, this.kernel, this.twin));
	/** What is to be calculated. */
	readonly calculation = $derived.by((): Calculation => ({
		stages: this.#stages,
		input: this.input,
		weights: this.#weights,
	}));

	constructor() {
		const { calculation } = this;
		this.run = $state.raw({ ...calculation, outputs: outputsByTaps(calculation) });
	}

	/** Shows a run whose outputs have been calculated. */
	complete(run: Run): void {
		this.run = run;
	}

	/** Whether the outputs of just this are shown. */
	isShown({ stages, input, weights }: Calculation): boolean {
		const { run } = this;
		return run.stages === stages && run.input === input && run.weights === weights;
	}
}
