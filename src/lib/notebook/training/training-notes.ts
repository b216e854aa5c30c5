import type { CurvePoint } from '../../models/trained-record';
import type { TrainingRound, TrainingTest } from './training-messages';

/** A point on a curve of the test. */
export interface TestPoint {
	/** Steps done. */
	readonly step: number;
	readonly accuracy: number;
}

/** What is noted of a network while it is trained. */
export interface LaneNotes {
	/** Means over the batches since the last point. */
	readonly curve: readonly CurvePoint[];
	readonly tests: readonly TestPoint[];
}

/** So many points make a curve. */
const pointsPerRun = 60;

/** How much of its old value the speed keeps with each round. */
const smoothing = 0.9;

/** What is noted of networks that are trained side by side, round by round. */
export class TrainingNotes {
	readonly #steps: number;
	#lanes: readonly LaneNotes[];
	/** Rounds since the last point. */
	#since: TrainingRound[] = [];
	#seconds = NaN;
	#step = 0;
	#pictures = 0;

	constructor(nets: number, steps: number) {
		this.#lanes = Array.from({ length: nets }, () => ({ curve: [], tests: [] }));
		this.#steps = steps;
	}

	/** By network, in the order of the plan. */
	get lanes(): readonly LaneNotes[] {
		return this.#lanes;
	}

	/** Steps done. */
	get step(): number {
		return this.#step;
	}

	/** Pictures that all networks together have seen in a second of the last rounds; each picture counts once for each. */
	get picturesPerSecond(): number {
		return (this.#pictures * this.#lanes.length) / this.#seconds;
	}

	/** How long the steps to come take at that speed. */
	get secondsLeft(): number {
		return (this.#steps - this.#step) * this.#seconds;
	}

	/** Notes a round; says whether the curves have a new point. */
	add(round: TrainingRound): boolean {
		const { step, seconds, pictures } = round;
		this.#step = step;
		this.#pictures = pictures;
		this.#seconds = Number.isNaN(this.#seconds)
			? seconds
			: smoothing * this.#seconds + (1 - smoothing) * seconds;
		this.#since.push(round);
		const every = Math.max(1, Math.floor(this.#steps / pointsPerRun));
		if (step % every !== 0 && step !== this.#steps) return false;
		const since = this.#since;
		this.#since = [];
		this.#lanes = this.#lanes.map(({ curve, tests }, lane) => ({
			curve: [...curve, meanOf(since, lane)],
			tests,
		}));
		return true;
	}

	/** Notes what came of the test. */
	addTest({ step, of, correct }: TrainingTest): void {
		this.#lanes = this.#lanes.map(({ curve, tests }, lane) => ({
			curve,
			tests: [...tests, { step, accuracy: (correct[lane] ?? NaN) / of }],
		}));
	}

	/** Forgets what came after a step: the training is taken up there. */
	backTo(step: number): void {
		this.#step = step;
		this.#since = [];
		this.#lanes = this.#lanes.map(({ curve, tests }) => ({
			curve: curve.filter((point) => point.step <= step),
			tests: tests.filter((point) => point.step <= step),
		}));
	}
}

function meanOf(rounds: readonly TrainingRound[], lane: number): CurvePoint {
	const sum = (of: (round: TrainingRound) => number): number =>
		rounds.reduce((total, round) => total + of(round), 0);
	return {
		step: rounds.at(-1)?.step ?? 0,
		loss: sum(({ losses }) => losses[lane] ?? NaN) / rounds.length,
		accuracy: sum(({ correct }) => correct[lane] ?? NaN) / sum(({ pictures }) => pictures),
	};
}
