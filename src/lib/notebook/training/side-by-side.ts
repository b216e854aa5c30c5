import { smallNetwork } from '../../models/small-networks';
import type { Examples } from '../../ops/examples';
import { correctOf, predictedClasses } from '../../ops/predicted-classes';
import { stepsOf } from '../../ops/recipe';
import { stages, type Stage } from '../../ops/stages';
import { Training } from '../../ops/training';
import type { TrainingCheckpoint, TrainingPlan, TrainingRound, TrainingTest } from './training-messages';

/** Pictures to train on and to test with. */
export interface PictureSets {
	readonly train: Examples;
	readonly test: Examples;
}

interface Lane {
	readonly stages: readonly Stage[];
	readonly training: Training;
}

/** Several networks in training, which take turns on the current backend: all see the same batches in the same order. */
export class TrainingSideBySide {
	readonly #lanes: readonly Lane[];
	readonly #sets: PictureSets;
	readonly #plan: TrainingPlan;

	/** @param from where to go on; at the beginning unless given */
	constructor(plan: TrainingPlan, sets: PictureSets, from?: TrainingCheckpoint) {
		this.#plan = plan;
		this.#sets = sets;
		this.#lanes = plan.nets.map((options, index) => {
			const { layers, input } = smallNetwork(options);
			const list = stages(layers, input);
			const { seed, recipe } = plan;
			const whole = { stages: list, examples: sets.train, recipe, seed };
			return { stages: list, training: new Training(whole, from?.states[index]) };
		});
	}

	/** How many steps each takes in an epoch and in all. */
	get steps(): { readonly perEpoch: number; readonly total: number } {
		return stepsOf(this.#plan.recipe, this.#sets.train.labels.length);
	}

	/** Steps done by each. */
	get step(): number {
		return this.#lanes[0]?.training.state.step ?? 0;
	}

	get isDone(): boolean {
		return this.step >= this.steps.total;
	}

	get checkpoint(): TrainingCheckpoint {
		return { step: this.step, states: this.#lanes.map(({ training }) => training.state) };
	}

	/** One step of each. */
	round(): Omit<TrainingRound, 'seconds'> {
		const made = this.#lanes.map(({ training }) => training.step());
		return {
			step: this.step,
			pictures: this.#plan.recipe.batch,
			losses: made.map(({ loss }) => loss),
			correct: made.map(({ correct }) => correct),
		};
	}

	/** Holds each against the pictures of the test. */
	tested(): TrainingTest {
		const { test } = this.#sets;
		const correct = this.#lanes.map(({ stages: list, training }) =>
			correctOf(predictedClasses(list, training.weights, test), test.labels),
		);
		return { step: this.step, of: test.labels.length, correct };
	}
}
