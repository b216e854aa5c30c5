import type { Layer } from '../ops/description';
import { measuredMixing, nudging } from '../ops/measured-mixing';
import type { Mixing } from '../ops/mixing';
import { outputsByTaps } from '../ops/outputs-by-taps';
import type { Run } from '../ops/run';
import type { Shape } from '../ops/shape';
import { Calculator } from './calculator';
import { LiveNumbers } from './live-numbers.svelte';
import { LiveRun } from './live-run.svelte';

/** What is measured: layers that follow one another, a shuffle being one like the others, and what they read. */
export interface Measured {
	readonly layers: readonly Layer[];
	readonly input: Shape;
}

/**
 * Which channels depend on which, measured by TensorFlow.js: one run of a batch with each input channel nudged in
 * turn, made anew whenever the layers change. Make it while a component is set up, after what a link may set is kept.
 */
export class MixingMeter {
	/** Whether the measuring failed, and how to try again. */
	readonly numbers: LiveNumbers;
	readonly #measured: () => Measured;
	readonly #asked = $derived.by(() => {
		const { layers, input } = this.#measured();
		return nudging(layers, input);
	});
	readonly #first: Run;
	readonly #run: LiveRun;
	/** What was measured after each stage: worked out once for all that show it. */
	readonly #found = $derived.by(() => this.run.stages.map((_, stage) => measuredMixing(this.run, stage)));

	/** @param measured read again whenever something of it changes */
	constructor(measured: () => Measured) {
		this.#measured = measured;
		this.#first = { ...this.#asked, outputs: outputsByTaps(this.#asked) };
		this.#run = new LiveRun(() => this.#asked, this.#first.outputs);
		const calculator = new Calculator();
		this.numbers = new LiveNumbers(this.#run, calculator);
		$effect(() => () => {
			calculator.stop();
		});
	}

	/** The last run that is complete: a batch of the image as it is, then with each channel nudged. */
	get run(): Run {
		return this.#run.run ?? this.#first;
	}

	/**
	 * What was measured after a stage of that run, by index; after the last unless told otherwise.
	 * @throws RangeError if there is no such stage
	 */
	after(stage = this.run.stages.length - 1): Mixing {
		const found = this.#found[stage];
		if (found === undefined) throw new RangeError(`no stage ${stage}: there are ${this.run.stages.length}`);
		return found;
	}
}
