import type { NdArray } from '../../ops/array';
import { inputShape, parameters, type Values } from '../../ops/convolution';
import type { RegisteredKind } from '../../ops/convolutions';
import { cost, type TotalCost } from '../../ops/cost';
import type { Change } from '../../ops/settle';
import type { Run } from '../../ops/run';
import { dimensions } from '../../ops/shape';
import { evaluate } from '../../ops/size';
import { finalShape, stages } from '../../ops/stages';
import { trace } from '../../ops/trace';
import { integerInput, integerWeights } from '../../ops/weights';
import { clocked } from '../../viz/clocked';
import { laneFrame, type LaneFrame } from '../../viz/lane-frame';
import type { Calculation } from '../calculation';
import { pictureValues } from '../picture';
import type { Picture } from '../picture-choice.svelte';
import { settledLane, type LaneWish } from './settling';

/** What all lanes have in common. */
export interface Common {
	readonly shared: Values;
	readonly seed: number;
	readonly picture: Picture | undefined;
}

/**
 * One lane: a kind with its own dials, and everything that follows from them and from what the lanes have
 * in common. Only the outputs come from outside, when they have been calculated.
 */
export class Lane {
	/** Tells lanes apart while they change places. */
	readonly id: number;
	kind: RegisteredKind;
	/** Own dials as they were turned, and shared ones that were unlocked. */
	own = $state.raw<Partial<Values>>({});
	/** The last run that is complete. */
	run = $state.raw<Run>();
	readonly #common: Common;

	readonly wish = $derived.by(() => wished(this, this.#common.picture));
	readonly #settled = $derived.by(() => settledLane(this.wish, this.#common.shared));
	readonly values = $derived.by(() => this.#settled.values);
	/** What gave way in this lane. */
	readonly changes = $derived.by((): readonly Change[] => this.#settled.changes);
	readonly given = $derived.by(() => parameters(this.kind, this.values));
	readonly input = $derived.by(() => inputShape(this.given));
	readonly stages = $derived.by(() => stages(this.kind.layers(this.given), this.input));
	readonly output = $derived.by(() => finalShape(this.stages, this.input));
	readonly cost = $derived.by((): TotalCost => cost(this.stages, this.input));
	/** Multiply–accumulates until it stops. */
	readonly macs = $derived.by(() => evaluate(this.cost.macs).numerator);
	readonly calculation = $derived.by((): Calculation => ({
		stages: this.stages,
		input: this.#numbers(),
		weights: integerWeights(this.stages, this.#common.seed),
	}));
	readonly #clocked = $derived.by(() => this.run && clocked(this.run, trace(this.run.stages)));

	constructor(id: number, { kind, own }: LaneWish, common: Common) {
		this.id = id;
		this.kind = $state.raw(kind);
		this.own = own;
		this.#common = common;
	}

	/** The picture of the lane after so many ticks; nothing before its first run. */
	frame(tick: number): LaneFrame | undefined {
		if (this.run === undefined || this.#clocked === undefined) return undefined;
		return laneFrame(this.run, this.#clocked.at(tick), tick > 0);
	}

	/** Shows a run whose outputs have been calculated. */
	complete(run: Run): void {
		this.run = run;
	}

	/** Whether it shows the outputs of just this. */
	isShown({ stages, input, weights }: Calculation): boolean {
		const { run } = this;
		return run?.stages === stages && run.input === input && run.weights === weights;
	}

	/** Whether another shape is shown than the one that is asked for. */
	get isBehind(): boolean {
		return this.run?.stages !== this.stages;
	}

	#numbers(): NdArray {
		const { picture, seed } = this.#common;
		if (picture === undefined) return integerInput(dimensions(this.input), seed);
		return pictureValues(picture.pixels, this.values.mapSide, picture.channels);
	}
}

/** A picture has its own number of channels: no lane can have another. */
function wished({ kind, own }: LaneWish, picture: Picture | undefined): LaneWish {
	if (picture === undefined || own.inChannels === undefined) return { kind, own };
	const rest = Object.entries(own).filter(([name]) => name !== 'inChannels');
	return { kind, own: Object.fromEntries(rest) };
}
