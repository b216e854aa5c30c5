import { untrack } from 'svelte';
import { on } from 'svelte/events';
import type { NdArray } from '../ops/array';
import type { Run } from '../ops/run';
import type { Calculation } from './calculation';
import { CalculationError } from './calculation-error';
import type { Calculator } from './calculator';
import type { Workbench } from './workbench.svelte';

/** What has a run that is to be kept calculated. */
export interface Calculated extends Pick<Workbench, 'calculation' | 'isShown' | 'complete'> {
	/** The last run that is complete; nothing before the first. */
	readonly run: Run | undefined;
}

/** What a reader does first; before any of these nothing is loaded that only an answer needs. */
const interactions = ['pointerdown', 'click', 'keydown', 'focusin', 'input'] as const;

/**
 * Keeps the run of a workbench calculated while a component lives. Make it while the component is set up.
 * With the reader's first interaction TensorFlow.js is loaded, and the run on screen, which came with
 * the page, is calculated anew: steps are taken on live numbers.
 */
export class LiveNumbers {
	/** Why the numbers could not be calculated, if they could not. */
	failure = $state.raw<CalculationError>();
	readonly #workbench: Calculated;
	readonly #calculator: Calculator;
	/** What came with the page. */
	readonly #built: readonly NdArray[] | undefined;

	constructor(workbench: Calculated, calculator: Calculator) {
		this.#workbench = workbench;
		this.#calculator = calculator;
		this.#built = workbench.run?.outputs;
		$effect(() => {
			const { calculation } = workbench;
			if (workbench.isShown(calculation)) return;
			untrack(() => {
				this.#calculate(calculation);
			});
		});
		$effect(() => this.#awaitInteraction());
	}

	/** Whether the numbers on screen were made on this page, or came with it. */
	get origin(): 'built' | 'live' {
		return this.#workbench.run?.outputs === this.#built ? 'built' : 'live';
	}

	/** Calculates anew what failed. */
	retry(): void {
		this.#calculate(this.#workbench.calculation);
	}

	#awaitInteraction(): () => void {
		const stops = interactions.map((name) => on(document, name, wake));
		const stop = (): void => {
			stops.forEach((each) => {
				each();
			});
		};
		const load = () => this.#load();
		function wake(): void {
			stop();
			load();
		}
		return stop;
	}

	#load(): void {
		this.#calculator.load().then(
			() => {
				const { calculation } = this.#workbench;
				if (this.origin === 'built' && this.#workbench.isShown(calculation)) this.#calculate(calculation);
			},
			(error: unknown) => {
				if (!(error instanceof CalculationError)) throw error;
				this.failure = error;
			},
		);
	}

	#calculate(calculation: Calculation): void {
		this.#calculator.calculate(calculation, (result) => {
			if (result instanceof CalculationError) {
				this.failure = result;
				return;
			}
			this.failure = undefined;
			this.#workbench.complete({ ...calculation, outputs: result });
		});
	}
}
