import type { NdArray } from '../ops/array';
import { inputShape, parameters, type Kind, type NumberName, type Values } from '../ops/convolution';
import { cost, stageCost } from '../ops/cost';
import { ratio, standardMacs } from '../ops/ratio';
import type { Run } from '../ops/run';
import { areSame, settle, type Change } from '../ops/settle';
import { dimensions } from '../ops/shape';
import { evaluate } from '../ops/size';
import { finalShape, stages } from '../ops/stages';
import type { Grain } from '../ops/grain';
import { trace } from '../ops/trace';
import { integerInput } from '../ops/weights';
import { Player } from '../viz/player.svelte';
import { score } from '../viz/score';
import type { Calculation } from './calculation';
import type { Task } from './comparison';
import { edited, editedTensors, type Edit } from './edits';
import { startSetting, type KernelChoice, type Reading, type Setting } from './fragment';
import type { Refusal } from './fragment-entries';
import { held } from './held';
import { pictureValues } from './picture';
import type { Picture } from './picture-choice.svelte';
import { chosenWeights } from './tensors';

/** Pictures are enlarged to at least this side when they are chosen. */
const pictureSide = 32;

/**
 * One workbench: what a person has set, and everything that follows from it. What follows is derived;
 * only the outputs come from outside, when they have been calculated.
 */
export class Workbench {
	readonly kind: Kind;
	readonly player: Player;
	/** The step to go to once the run that a link asked for is calculated. */
	#awaitedStep = $state.raw<number>();
	values: Values;
	seed = $state(1);
	kernel = $state.raw<KernelChoice>('integers');
	grain = $state.raw<Grain>('product');
	edits = $state.raw<readonly Edit[]>([]);
	picture = $state.raw<Picture>();
	/** What had to be changed last, for the status line. */
	changes = $state.raw<readonly Change[]>([]);
	refusals = $state.raw<readonly Refusal[]>([]);
	/** The last run that is complete; the stage shows this one. */
	run: Run;

	/** The kind with the input channels held to those of the picture. */
	readonly held = $derived.by(() => held(this.kind, this.picture));
	readonly given = $derived.by(() => parameters(this.kind, this.values));
	readonly shape = $derived.by(() => inputShape(this.given));
	readonly stages = $derived.by(() => stages(this.kind.layers(this.given), this.shape));
	/** How many steps the run has that the dials ask for. */
	readonly steps = $derived.by(() => trace(this.stages).length(this.grain));
	readonly output = $derived.by(() => finalShape(this.stages, this.shape));
	readonly cost = $derived.by(() => cost(this.stages, this.shape));
	readonly standardMacs = $derived.by(() =>
		standardMacs(this.shape, this.output, [this.given.kernel, this.given.kernel]),
	);
	readonly ratio = $derived.by(() => ratio(this.cost.macs, this.standardMacs));
	/** What other kinds are compared for. */
	readonly task = $derived.by((): Task => ({
		kind: this.kind,
		values: this.values,
		input: this.shape,
		output: this.output,
		standard: this.standardMacs,
	}));
	// Numbers of their own, so that a dial that leaves the input alone leaves its picture alone, too.
	readonly #mapSide = $derived.by(() => this.values.mapSide);
	readonly #depth = $derived.by(() => this.values.inChannels);
	readonly #ownInput = $derived.by(() => this.#plainInput([this.#mapSide, this.#mapSide, this.#depth]));
	readonly #ownWeights = $derived.by(() => chosenWeights(this.stages, this.seed, this.kernel));
	readonly tensors = $derived.by(() =>
		editedTensors({ input: this.#ownInput, weights: this.#ownWeights }, this.edits),
	);
	/** What is to be calculated. */
	readonly calculation = $derived.by((): Calculation => ({ stages: this.stages, ...this.tensors }));
	/** Whether the stage still shows a run of another shape. */
	readonly isBehind = $derived.by(() => dimensions(this.shape).join() !== this.run.input.shape.join());
	readonly trace = $derived.by(() => trace(this.run.stages));
	readonly score = $derived.by(() => score(this.trace, this.grain));
	readonly stageMacs = $derived.by(() =>
		this.run.stages.map((stage) => evaluate(stageCost(stage).macs).numerator),
	);
	readonly setting = $derived.by((): Setting => ({
		values: this.values,
		seed: this.seed,
		input: this.picture?.id ?? 'integers',
		kernel: this.kernel,
		grain: this.grain,
		step: this.step,
		edits: this.edits,
	}));

	/**
	 * @param kind what the workbench is for
	 * @param outputs what the stages make at the start, calculated beforehand
	 * @param prefersStills whether motion is to be left out
	 */
	constructor(kind: Kind, outputs: readonly NdArray[], prefersStills: () => boolean) {
		this.kind = kind;
		this.values = $state.raw(startSetting(kind).values);
		this.player = new Player(() => this.score, prefersStills);
		this.run = $state.raw({ ...this.calculation, outputs });
	}

	/** Turns a dial; other dials give way where they have to. */
	turn(name: NumberName, value: number): void {
		this.#settle({ ...this.values, [name]: value }, name);
	}

	pad(padding: Values['padding']): void {
		this.#settle({ ...this.values, padding });
	}

	/** Changes the grain and stays where it is in the run. */
	regrain(grain: Grain): void {
		const step = this.trace.convert(this.player.step, this.grain, grain);
		this.grain = grain;
		this.player.seek(step);
	}

	/** Takes a picture as the input, or the seeded whole numbers again; a small map is enlarged for a picture. */
	show(picture: Picture | undefined): void {
		this.picture = picture;
		if (picture === undefined) {
			this.#settle(this.values);
			return;
		}
		const mapSide = Math.max(this.values.mapSide, pictureSide);
		this.#settle({ ...this.values, mapSide, inChannels: picture.channels }, 'inChannels');
	}

	/** Takes values that a person typed. */
	edit(added: readonly Edit[]): void {
		this.edits = edited(this.edits, added);
	}

	/** Goes to what a link says. The picture, which has to be loaded first, is handed in. */
	restore({ setting, changes, refusals }: Reading, picture: Picture | undefined): void {
		this.seed = setting.seed;
		this.kernel = setting.kernel;
		if (setting.edits.length + this.edits.length > 0) this.edits = setting.edits;
		this.picture = picture;
		this.#settle(picture ? { ...setting.values, inChannels: picture.channels } : setting.values);
		this.changes = [...changes, ...this.changes];
		this.grain = setting.grain;
		const step = this.goTo(setting.step);
		this.refusals =
			step === setting.step
				? refusals
				: [...refusals, { key: 'step', asked: String(setting.step), given: String(step) }];
	}

	/** Goes to a step of the run that the dials ask for, or to the nearest that there is, once it is calculated. */
	goTo(asked: number): number {
		const step = Math.min(asked, this.steps);
		this.player.seek(step - 1);
		this.#awaitedStep = this.isShown(this.calculation) ? undefined : step - 1;
		return step;
	}

	/** The step that is shown or waited for, counted from 1. */
	get step(): number {
		return (this.#awaitedStep ?? this.player.step) + 1;
	}

	/** Shows a run whose outputs have been calculated; play goes on where only numbers are new. */
	complete(run: Run): void {
		const step = this.#awaitedStep ?? (run.stages === this.run.stages ? undefined : this.player.step);
		this.run = run;
		if (step !== undefined) this.player.seek(step);
		this.#awaitedStep = undefined;
	}

	/** Whether the stage shows the outputs of just this. */
	isShown({ stages, input, weights }: Calculation): boolean {
		const { run } = this;
		return run.stages === stages && run.input === input && run.weights === weights;
	}

	#settle(asked: Values, turned?: NumberName): void {
		const { values, changes } = settle(this.held, asked, turned);
		if (!areSame(values, this.values)) this.values = values;
		this.changes = changes;
		this.refusals = [];
		this.#awaitedStep = undefined;
	}

	#plainInput(sides: readonly [height: number, width: number, channels: number]): NdArray {
		if (this.picture === undefined) return integerInput(sides, this.seed);
		return pictureValues(this.picture.pixels, sides[0], this.picture.channels);
	}
}
