import type { NdArray } from '../../../ops/array';
import { mixingKernel, mixingWeights } from '../../../ops/mixing-kernel';
import { arrayAt, operandsAt, stageAt, type Run } from '../../../ops/run';
import { products, type Product } from '../../../ops/value';
import type { GridCell } from '../../../ui/grid-keys';
import type { Calculation } from '../../calculation';
import { LiveRun } from '../../live-run.svelte';
import { whole, wholes } from '../../page/fields';
import type { CellContext } from '../../page/context';
import { exampleCalculation } from '../../page/example';

/** How far the faders go, in whole numbers. */
export const deskScale = { min: -3, max: 3, step: 1 } as const;

/** The stages of the house example: filter, then mix. */
const [filtering, mixing] = [0, 1];

/** Where the desk stands at first: where each product has another sign or size. */
const start = { fader: { row: 4, column: 1 }, place: { y: 2, x: 3 } } as const;

/** The house example split in two, its pointwise weights on faders. */
export class PointwiseDesk {
	/** The mixing matrix, row by row. */
	weights = $state.raw<readonly number[]>([]);
	/** The fader that the keyboard is at: its row is the map that is shown large. */
	at = $state.raw<GridCell>(start.fader);
	/** The place at which the sum is written out. */
	place = $state.raw<{ readonly y: number; readonly x: number }>(start.place);
	readonly inChannels: number;
	readonly outChannels: number;
	readonly live: LiveRun;
	readonly #start: Calculation;
	readonly #usual: readonly number[];

	/** What the depthwise stage made, and what the desk makes of it. */
	readonly between = $derived.by(() => arrayAt(this.run, filtering));
	readonly output = $derived.by(() => arrayAt(this.run, mixing));
	/** The products of the sum that is written out. */
	readonly products = $derived.by(() => this.productsOf(this.at.row));

	/** @param outputs what both stages make at first */
	constructor(outputs: readonly NdArray[]) {
		this.#start = exampleCalculation('depthwise-separable');
		const { input, output } = stageAt(this.#start, mixing);
		this.inChannels = input.channels.value;
		this.outChannels = output.channels.value;
		this.#usual = mixingWeights(
			this.#start.weights[mixing]?.kernel ?? { shape: [], data: new Float32Array() },
		);
		this.weights = this.#usual;
		const calculation = $derived(this.#calculation(this.weights));
		this.live = new LiveRun(() => calculation, outputs);
	}

	get run(): Run {
		const { run } = this.live;
		if (run === undefined) throw new RangeError('the desk has no run');
		return run;
	}

	/** How far a map goes. */
	get side(): number {
		return this.between.shape[0] ?? 1;
	}

	/** Whether every fader stands where it stood at first. */
	get isAtStart(): boolean {
		return this.weights.join() === this.#usual.join();
	}

	/** Moves one fader. */
	move({ row, column }: GridCell, value: number): void {
		this.weights = this.weights.with(row * this.inChannels + column, value);
	}

	/** Puts every fader where it stood at first. */
	reset(): void {
		this.weights = this.#usual;
	}

	/** The products that make a value of one map at the place, as the picture shows it. */
	productsOf(channel: number): Product[] {
		const { run, place } = this;
		return products(stageAt(run, mixing), operandsAt(run, mixing), { ...place, channel });
	}

	/** Keeps all that a person sets in the link of the page. */
	keep({ keep }: CellContext): void {
		keep('W', {
			field: wholes(this.#usual, deskScale),
			get: () => this.weights,
			set: (weights) => (this.weights = weights),
		});
		keep('map', {
			field: whole(start.fader.row + 1, { min: 1, max: this.outChannels }),
			get: () => this.at.row + 1,
			set: (map) => (this.at = { ...this.at, row: map - 1 }),
		});
		keep('channel', {
			field: whole(start.fader.column + 1, { min: 1, max: this.inChannels }),
			get: () => this.at.column + 1,
			set: (channel) => (this.at = { ...this.at, column: channel - 1 }),
		});
		keep('at', {
			field: wholes([start.place.y + 1, start.place.x + 1], { min: 1, max: this.side }),
			get: () => [this.place.y + 1, this.place.x + 1],
			set: ([row = 1, column = 1]) => (this.place = { y: row - 1, x: column - 1 }),
		});
	}

	#calculation(weights: readonly number[]): Calculation {
		if (weights === this.#usual) return this.#start;
		const kernel = mixingKernel(weights, this.inChannels);
		return { ...this.#start, weights: this.#start.weights.with(mixing, { kernel }) };
	}
}
