import { stageCost } from '../../../ops/cost';
import type { Run } from '../../../ops/run';
import { evaluate } from '../../../ops/size';
import type { Grain } from '../../../ops/grain';
import { trace } from '../../../ops/trace';
import { Player } from '../../../viz/player.svelte';
import { score } from '../../../viz/score';
import type { Calculation } from '../../calculation';
import { joinOf, startCell, unitNames, unitRun, type UnitName } from './units';

/** Where each unit stands at first is its join, so that all of it is seen. */
const startGrain: Grain = 'cell';

/** The units of the figure on one stage: which of them is shown, and where it stands. */
export class UnitBench {
	readonly player: Player;
	unit = $state.raw<UnitName>('b');
	grain = $state.raw<Grain>(startGrain);
	/** Units whose numbers need not be calculated: that which came with the page, then those that were shown. */
	#calculated = $state.raw<readonly UnitName[]>(['b']);
	/** What each unit makes, at first by its taps; one that is chosen is calculated anew. */
	#runs = $state.raw<Readonly<Record<UnitName, Run>>>(runs());
	readonly run: Run = $derived.by(() => this.#runs[this.unit]);
	readonly calculation: Calculation = $derived.by(() => this.run);
	readonly trace = $derived.by(() => trace(this.run.stages));
	readonly steps = $derived.by(() => this.trace.length(this.grain));
	readonly #score = $derived.by(() => score(this.trace, this.grain));
	readonly stageMacs = $derived.by(() =>
		this.run.stages.map((stage) => evaluate(stageCost(stage).macs).numerator),
	);
	/** The step at which a unit stands at first, counted from 1. */
	readonly startStep = $derived.by(() => this.trace.seek(joinOf(this.run), startCell, this.grain) + 1);

	/** @param prefersStills whether motion is to be left out */
	constructor(prefersStills: () => boolean) {
		this.player = new Player(() => this.#score, prefersStills);
		this.player.seek(this.startStep - 1);
	}

	/** The step that is shown, counted from 1. */
	get step(): number {
		return this.player.step + 1;
	}

	/** Shows another unit, where its paths meet. */
	choose(unit: UnitName): void {
		this.unit = unit;
		this.player.seek(this.startStep - 1);
	}

	/** Changes the grain and stays where it is in the run. */
	regrain(grain: Grain): void {
		const step = this.trace.convert(this.player.step, this.grain, grain);
		this.grain = grain;
		this.player.seek(step);
	}

	isShown({ stages }: Calculation): boolean {
		return this.#calculated.includes(this.unit) && this.run.stages === stages;
	}

	complete(run: Run): void {
		const unit = unitNames.find((name) => this.#runs[name].stages === run.stages);
		if (unit === undefined) return;
		this.#runs = { ...this.#runs, [unit]: run };
		if (!this.#calculated.includes(unit)) this.#calculated = [...this.#calculated, unit];
	}
}

function runs(): Record<UnitName, Run> {
	return { a: unitRun('a'), b: unitRun('b'), c: unitRun('c') };
}
