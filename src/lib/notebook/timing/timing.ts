import type { Stage } from '../../ops/stages';

/** Something whose time is taken: its input and its weights are made by formula where it runs. */
export interface TimedSubject {
	readonly stages: readonly Stage[];
	readonly seed: number;
}

/** A measurement: subjects that are run in turns, so that whatever else the device does falls on all alike. */
export interface TimingCalculation {
	readonly subjects: readonly TimedSubject[];
	/** How many samples are taken of each. */
	readonly samples: number;
	/** The least milliseconds of a sample; a shorter pass is run several times for one, since clocks of browsers tick coarsely. */
	readonly leastMs: number;
}

/** The build of WebAssembly that was timed; it runs in one thread. */
export type TimedBackend = 'simd' | 'plain';

/** What was measured of one subject. */
export interface Timing {
	/** Milliseconds of one pass, by sample. */
	readonly samples: readonly number[];
	/** How many passes each sample is the mean of, at least. */
	readonly passes: number;
}

/** What was measured, a timing for each subject. */
export interface Timings {
	readonly timings: readonly Timing[];
	readonly backend: TimedBackend;
}
