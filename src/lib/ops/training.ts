import { batchOf, epochOrder, type Examples } from './examples';
import { initialWeights } from './initial-weights';
import { atRest, smoothed, stepped, type Moving } from './optimizer';
import { rateAt, stepsOf, type Recipe } from './recipe';
import type { Stage } from './stages';
import { lesson } from './train-pass';
import type { Weights } from './weights';

/** Where a training stands: all that the rest of it depends on, besides pictures and recipe. */
export interface TrainingState extends Moving {
	/** Steps done. */
	readonly step: number;
}

/** What is trained, on what and how. */
export interface Plan {
	readonly stages: readonly Stage[];
	readonly examples: Examples;
	readonly recipe: Recipe;
	/** Decides the first weights and the order of the pictures. */
	readonly seed: number;
}

/** What came of one step. */
export interface StepResult {
	/** Steps done now. */
	readonly step: number;
	/** Of the batch, before the step. */
	readonly loss: number;
	/** How many pictures of the batch were told rightly, before the step. */
	readonly correct: number;
	readonly rate: number;
}

/**
 * A network in training, step by step on the current backend. Between steps nothing runs and no tensor lives, so it can
 * be paused, left, or taken up from its `state` elsewhere: the same plan and state give the same steps.
 */
export class Training {
	readonly #plan: Plan;
	#state: TrainingState;
	#order: { readonly epoch: number; readonly indices: readonly number[] } | undefined;

	/** @param state where to go on; at the beginning unless given */
	constructor(plan: Plan, state?: TrainingState) {
		this.#plan = plan;
		this.#state = state ?? { step: 0, ...atRest(initialWeights(plan.stages, plan.seed)) };
	}

	/** Where it stands: values that no later step changes. */
	get state(): TrainingState {
		return this.#state;
	}

	/** How many steps there are in all. */
	get steps(): number {
		const { recipe, examples } = this.#plan;
		return stepsOf(recipe, examples.labels.length).total;
	}

	get isDone(): boolean {
		return this.#state.step >= this.steps;
	}

	/** Weights as they stand, with which the network can be run. */
	get weights(): readonly Weights[] {
		return this.#state.weights;
	}

	/** Takes one step. @throws RangeError if all are done */
	step(): StepResult {
		if (this.isDone) throw new RangeError(`all ${this.steps} steps are done`);
		const { stages, recipe } = this.#plan;
		const { step, weights } = this.#state;
		const { loss, correct, gradients, statistics } = lesson(stages, weights, this.#batch());
		const rate = rateAt(recipe, step / this.steps);
		const moved = stepped(this.#state, gradients, { ...recipe, rate });
		const kept = smoothed(moved.weights, statistics, recipe.smoothing);
		this.#state = { step: step + 1, weights: kept, velocities: moved.velocities };
		return { step: step + 1, loss, correct, rate };
	}

	/** The pictures of the step to come. */
	#batch(): ReturnType<typeof batchOf> {
		const { recipe, examples, seed } = this.#plan;
		const { perEpoch } = stepsOf(recipe, examples.labels.length);
		const epoch = Math.floor(this.#state.step / perEpoch);
		if (this.#order?.epoch !== epoch) {
			this.#order = { epoch, indices: epochOrder(examples.labels.length, seed, epoch) };
		}
		const start = (this.#state.step % perEpoch) * recipe.batch;
		return batchOf(examples, this.#order.indices.slice(start, start + recipe.batch));
	}
}
