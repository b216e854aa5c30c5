import { stageCost } from '../../ops/cost';
import type { NdArray } from '../../ops/array';
import type { Run } from '../../ops/run';
import { evaluate } from '../../ops/size';
import type { Grain } from '../../ops/grain';
import { trace, type Trace } from '../../ops/trace';
import { Player } from '../../viz/player.svelte';
import { score } from '../../viz/score';
import type { Calculation } from '../calculation';
import type { Calculated } from '../live-numbers.svelte';
import { startPlace, type BlockPlace } from './block-place';

/** A block of a network on the stage: its run follows what the network hands to it, and the last complete one is shown. */
export class BlockBench implements Calculated {
	readonly player: Player;
	grain = $state.raw<Grain>(startPlace.grain);
	/** The last run that is complete; nothing before the first. */
	run = $state.raw<Run>();
	/** What was asked for in vain: a step beyond the last. Counted from 1. */
	refused = $state.raw<{ readonly asked: number; readonly given: number }>();
	/** The step to go to once it is calculated, from 0. */
	#awaited = $state.raw<number>();
	readonly #source: () => Calculation | undefined;
	readonly trace: Trace = $derived.by(() => trace(this.run?.stages ?? []));
	readonly #score = $derived.by(() => score(this.trace, this.grain));
	readonly stageMacs = $derived.by(() =>
		(this.run?.stages ?? []).map((stage) => evaluate(stageCost(stage).macs).numerator),
	);
	/** What is to be calculated: what the network hands over; while it is at work, what is shown. */
	readonly calculation: Calculation = $derived.by(() => this.#source() ?? this.run ?? nothing);

	/**
	 * @param source what is to be calculated; nothing while the network is at work
	 * @param prefersStills whether motion is to be left out
	 */
	constructor(
		source: () => Calculation | undefined,
		{ grain, step }: BlockPlace,
		prefersStills: () => boolean,
	) {
		this.#source = source;
		this.grain = grain;
		this.#awaited = step - 1;
		this.player = new Player(() => this.#score, prefersStills);
	}

	get place(): BlockPlace {
		return { grain: this.grain, step: (this.#awaited ?? this.player.step) + 1 };
	}

	/** Whether the network has something newer to hand over. */
	get isBehind(): boolean {
		return this.#source() === undefined || !this.isShown(this.calculation);
	}

	isShown({ stages, input, weights }: Calculation): boolean {
		const { run } = this;
		if (stages.length === 0) return true;
		return run?.stages === stages && run.input === input && run.weights === weights;
	}

	/** Shows a run, at the step that was awaited, or where it was. */
	complete(run: Run): void {
		const step = this.#awaited ?? this.player.step;
		this.run = run;
		this.player.seek(step);
		const { step: given } = this.player;
		if (this.#awaited !== undefined && given !== step) this.refused = { asked: step + 1, given: given + 1 };
		this.#awaited = undefined;
	}

	/** Changes the grain and stays where it is in the run. */
	regrain(grain: Grain): void {
		const step = this.trace.convert(this.player.step, this.grain, grain);
		this.grain = grain;
		this.player.seek(step);
	}
}

const empty: NdArray = { shape: [0, 0, 0], data: new Float32Array() };
const nothing: Calculation = { stages: [], input: empty, weights: [] };
