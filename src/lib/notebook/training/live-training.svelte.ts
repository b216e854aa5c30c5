import { Trainer } from './trainer';
import type {
	TrainingCheckpoint,
	TrainingEvent,
	TrainingFailure,
	TrainingFiles,
	TrainingPlan,
} from './training-messages';
import { TrainingNotes, type LaneNotes } from './training-notes';

/** How a training is: not begun, loading, under way, at rest, at its end, left before its end, or failed. */
export type TrainingPhase = 'none' | 'loading' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';

/** How far a training is, as far as that is known. */
export interface TrainingStanding {
	readonly step: number;
	readonly steps: number;
	readonly picturesPerSecond: number;
	readonly secondsLeft: number;
}

/** What a finished training has come to. */
export interface FinishedTraining {
	readonly plan: TrainingPlan;
	readonly lanes: readonly LaneNotes[];
}

interface Options {
	readonly files: () => TrainingFiles;
	/** Hears of each training that has reached its end. */
	readonly onfinish: (finished: FinishedTraining) => void;
	/** Makes what trains; the site's own unless given. */
	readonly makeTrainer?: (onevent: (event: TrainingEvent) => void) => Trainer;
}

/** What takes longer is shown by itself. */
const glanceSeconds = 0.25;

/** A training as a page shows it: what it was told to do, and what has come of it so far. */
export class LiveTraining {
	phase = $state<TrainingPhase>('none');
	plan = $state.raw<TrainingPlan>();
	lanes = $state.raw<readonly LaneNotes[]>([]);
	standing = $state.raw<TrainingStanding>();
	failure = $state.raw<TrainingFailure>();
	/** Up to which step it is kept: from there it can be taken up. */
	kept = $state(0);
	readonly #options: Options;
	readonly #trainer: Trainer;
	#notes: TrainingNotes | undefined;
	#checkpoint: TrainingCheckpoint | undefined;

	constructor(options: Options) {
		this.#options = options;
		const make = options.makeTrainer ?? siteTrainer;
		this.#trainer = make((event) => {
			this.#hear(event);
		});
	}

	/** Whether a worker is at it, or waits to go on. */
	get isUnderWay(): boolean {
		return this.phase === 'loading' || this.phase === 'running' || this.phase === 'paused';
	}

	/** Trains from the beginning. */
	start(plan: TrainingPlan): void {
		this.plan = plan;
		this.lanes = [];
		this.standing = undefined;
		this.#notes = undefined;
		this.#checkpoint = undefined;
		this.kept = 0;
		this.#begin(plan);
	}

	pause(): void {
		this.#trainer.pause();
	}

	/** Goes on: after a pause where it stands, after a failure from the last checkpoint. */
	resume(): void {
		if (this.phase === 'paused') this.#trainer.resume();
		else if (this.plan !== undefined) this.#begin(this.plan);
	}

	/** Leaves it; what has come of it so far stays on the page. */
	stop(): void {
		this.#trainer.stop();
		if (this.isUnderWay) this.phase = 'stopped';
	}

	#begin(plan: TrainingPlan): void {
		this.failure = undefined;
		this.phase = 'loading';
		this.#trainer.start(plan, this.#options.files(), this.#checkpoint);
	}

	#hear(event: TrainingEvent): void {
		switch (event.kind) {
			case 'started':
				this.#started(event.steps);
				break;
			case 'round':
				// Several rounds in the time of a glance are shown together: the page has other things to do.
				if (this.#notes?.add(event) === true || event.seconds > glanceSeconds) {
					this.#show(this.#notes, this.standing?.steps);
				}
				break;
			case 'tested':
				this.#notes?.addTest(event);
				this.#show(this.#notes, this.standing?.steps);
				break;
			case 'checkpoint':
				this.#checkpoint = event.checkpoint;
				this.kept = event.checkpoint.step;
				break;
			case 'paused':
			case 'resumed':
				this.phase = event.kind === 'paused' ? 'paused' : 'running';
				this.#show(this.#notes, this.standing?.steps);
				break;
			case 'done':
				this.#finished();
				break;
			case 'failed':
				this.failure = event.failure;
				this.phase = 'failed';
		}
	}

	#started(steps: number): void {
		this.#notes ??= new TrainingNotes(this.plan?.nets.length ?? 0, steps);
		this.#notes.backTo(this.#checkpoint?.step ?? 0);
		this.phase = 'running';
		this.#show(this.#notes, steps);
	}

	#finished(): void {
		this.phase = 'done';
		if (this.plan) this.#options.onfinish({ plan: this.plan, lanes: this.lanes });
	}

	#show(notes: TrainingNotes | undefined, steps = 0): void {
		if (notes === undefined) return;
		const { step, picturesPerSecond, secondsLeft } = notes;
		this.lanes = notes.lanes;
		this.standing = { step, steps, picturesPerSecond, secondsLeft };
	}
}

function siteTrainer(onevent: (event: TrainingEvent) => void): Trainer {
	return new Trainer({ onevent });
}
