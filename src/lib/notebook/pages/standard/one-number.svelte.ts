import type { NdArray } from '../../../ops/array';
import { cellTrace } from '../../../ops/cell-trace';
import type { Grain } from '../../../ops/grain';
import { operandsAt, stageAt, type Run } from '../../../ops/run';
import { dimensions } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import type { Cell } from '../../../ops/taps';
import { trace } from '../../../ops/trace';
import { turned } from '../../../ops/turned';
import { products } from '../../../ops/value';
import { integerInput, integerWeights, mapRoles } from '../../../ops/weights';
import { Player } from '../../../viz/player.svelte';
import { score } from '../../../viz/score';
import type { Seeking } from '../../../viz/seeking';
import type { Calculation } from '../../calculation';
import { houseLayer } from '../../page/layer-numbers';

/** The seed of the numbers with which every workbench starts. */
const seed = 1;

/** The first output cell whose window lies wholly on the map. */
const firstInside: Cell = { y: 1, x: 1, channel: 0 };

/** One output value of the house example: which one, and whether the filters are turned before they are used. */
export class OneNumber {
	readonly layer: Stage = houseLayer();
	readonly grain: Grain = 'product';
	readonly player: Player;
	cell = $state.raw(firstInside);
	/** Whether every slice of W is turned by half a turn: a true convolution. */
	isTurned = $state(false);
	/** The last run that is complete. */
	run: Run;

	readonly calculation: Calculation = $derived.by(() => (this.isTurned ? this.#turned : this.#plain));
	readonly trace = $derived.by(() => cellTrace(trace(this.run.stages), 0, this.cell));
	readonly steps = $derived.by(() => this.trace.length(this.grain));
	readonly stageMacs = $derived.by(() => [this.steps]);
	/** Whether the filters that the stage shows are the turned ones. */
	readonly isShownTurned = $derived.by(() => this.isShown(this.#turned));
	/** The value of the cell as the stage shows it, and with the filters as they are. */
	readonly value = $derived.by(() => sumAt(this.run, this.cell));
	readonly plainValue = $derived.by(() => sumAt({ ...this.#plain, outputs: [] }, this.cell));
	readonly seeking: Seeking = {
		onpick: (channel) => (this.cell = { ...this.cell, channel }),
		onseek: (cell) => (this.cell = cell),
		onhover: () => undefined,
	};
	readonly #plain: Calculation;
	readonly #turned: Calculation;

	/**
	 * @param outputs what the layer makes, calculated beforehand
	 * @param prefersStills whether motion is to be left out
	 */
	constructor(outputs: readonly NdArray[], prefersStills: () => boolean) {
		const list = [this.layer];
		const weights = integerWeights(list, seed);
		this.#plain = { stages: list, input: integerInput(dimensions(this.layer.input), seed), weights };
		this.#turned = { ...this.#plain, weights: weights.map((own) => mapRoles(own, turned)) };
		this.run = $state.raw({ ...this.#plain, outputs });
		this.player = new Player(() => score(this.trace, this.grain), prefersStills);
	}

	complete(run: Run): void {
		this.run = run;
	}

	isShown({ weights }: Calculation): boolean {
		return this.run.weights === weights;
	}
}

function sumAt(run: Run, cell: Cell): number {
	return products(stageAt(run, 0), operandsAt(run, 0), cell).reduce((sum, { product }) => sum + product, 0);
}
