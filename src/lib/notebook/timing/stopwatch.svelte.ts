import { CalculationError } from '../calculation-error';
import { spread, type Spread } from './spread';
import type { TimedBackend, TimedSubject, Timings, TimingCalculation } from './timing';

/** Subjects that are run in turns, each under the key by which it is found again. */
export type TimedJob = Readonly<Record<string, TimedSubject>>;

/** What was measured of a subject. */
export interface Measured extends Spread {
	/** How many samples there are, and how many passes each is the mean of, at least. */
	readonly samples: number;
	readonly passes: number;
	readonly backend: TimedBackend;
}

/** Takes times; a worker, but for tests. */
interface Taker {
	readonly take: (asked: TimingCalculation) => Promise<Timings>;
	readonly stop: () => void;
}

/** Samples of each subject, and the least milliseconds of one. */
export const sampling = { samples: 15, leastMs: 10 } as const;

/** What is measured, and which button asked for it. */
interface Measurement {
	readonly asker: string;
	readonly jobs: readonly TimedJob[];
}

/** How the last measurement stands: under way, over, broken off by the reader, or failed. */
type Standing = 'none' | 'running' | 'done' | 'stopped' | CalculationError;

/** Measurements of a cell, one at a time; what was measured stays while the cell is there. */
export class Stopwatch {
	#standing = $state.raw<Standing>('none');
	#asker = $state('');
	/** How many jobs of those under way are done. */
	done = $state(0);
	total = $state(0);
	#results = $state.raw<Readonly<Record<string, Measured>>>({});
	readonly #taker: Taker;
	/** Counts the measurements, so that one that was stopped is told from the next. */
	#turn = 0;

	constructor(taker: Taker) {
		this.#taker = taker;
	}

	/** What was measured under a key. */
	result(key: string): Measured | undefined {
		return this.#results[key];
	}

	get isRunning(): boolean {
		return this.#standing === 'running';
	}

	/** How the last measurement stands that this button asked for. */
	standing(asker: string): Standing {
		return asker === this.#asker ? this.#standing : 'none';
	}

	/** Measures jobs one after the other; former results of the same keys are replaced as new ones come. */
	async measure({ asker, jobs }: Measurement): Promise<void> {
		if (this.isRunning) return;
		const turn = (this.#turn += 1);
		[this.#asker, this.#standing, this.done, this.total] = [asker, 'running', 0, jobs.length];
		try {
			for (const job of jobs) {
				const timings = await this.#taker.take({ subjects: Object.values(job), ...sampling });
				if (turn !== this.#turn) return;
				this.#keep(Object.keys(job), timings);
				this.done += 1;
			}
			this.#end('done');
		} catch (error) {
			if (!(error instanceof CalculationError)) throw error;
			this.#end(error);
		}
	}

	/** Ends the measurement under way; what was measured so far stays. */
	stop(): void {
		if (this.isRunning) this.#end('stopped');
	}

	/** What was measured needs no memory any more: the next measurement starts a worker of its own. */
	#end(standing: Standing): void {
		this.#turn += 1;
		this.#standing = standing;
		this.#taker.stop();
	}

	#keep(keys: readonly string[], { timings, backend }: Timings): void {
		const own = keys.flatMap((key, index) => {
			const timing = timings[index];
			if (timing === undefined) return [];
			const { samples, passes } = timing;
			return [[key, { ...spread(samples), samples: samples.length, passes, backend }] as const];
		});
		this.#results = { ...this.#results, ...Object.fromEntries(own) };
	}
}
