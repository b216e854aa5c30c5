import { formulaInput, networkWeights } from '../../ops/formula-weights';
import { ResidentWeights, type RepeatedPass } from '../../ops/forward-resident';
import { dimensions } from '../../ops/shape';
import type { TimedSubject, Timing, TimingCalculation } from './timing';

/** No sample has more passes than this: a pass that takes no time at all would never fill one. */
const mostPasses = 4096;

/** Tells the time, in milliseconds. */
type Clock = () => number;

/** A subject that is being timed. */
interface Timed {
	readonly run: () => void;
	/** How many times it is run between two looks at the clock. */
	readonly passes: number;
	/** Milliseconds of a pass. */
	readonly samples: number[];
}

/**
 * Takes the times of subjects on the current backend, in turns. Before that each is run until a sample is long
 * enough: this warms it up as well, the first pass arranges the weights.
 * @throws RangeError if a subject has no stages
 */
export function takenTimings({ subjects, samples, leastMs }: TimingCalculation, now: Clock): Timing[] {
	const passes: RepeatedPass[] = [];
	try {
		for (const subject of subjects) passes.push(prepared(subject));
		const timed = passes.map(({ run }): Timed => ({
			run,
			passes: passesFor(run, leastMs, now),
			samples: [],
		}));
		for (let turn = 0; turn < samples; turn += 1) {
			for (const each of timed) each.samples.push(sample(each, leastMs, now));
		}
		return timed.map(({ samples: own, passes: count }) => ({ samples: own, passes: count }));
	} finally {
		for (const { dispose } of passes) dispose();
	}
}

/** Milliseconds of a pass. What held up the passes before may be over: it is run again until the sample is long enough. */
function sample({ run, passes }: Timed, leastMs: number, now: Clock): number {
	let [taken, lasted] = [0, 0];
	do {
		lasted += elapsed(run, passes, now);
		taken += passes;
	} while (lasted < leastMs && taken < mostPasses);
	return lasted / taken;
}

/** The pass of a subject, with its weights and its input in place. */
function prepared({ stages, seed }: TimedSubject): RepeatedPass {
	const [first] = stages;
	if (first === undefined) throw new RangeError('there must be a layer to be timed: got none');
	const weights = new ResidentWeights(stages, networkWeights(stages, seed));
	const pass = weights.repeated(stages, formulaInput(dimensions(first.input), seed));
	return {
		run: pass.run,
		dispose: () => {
			pass.dispose();
			weights.dispose();
		},
	};
}

/** How many passes make a sample that is long enough, the quicker of two: one alone may have been held up. */
function passesFor(run: () => void, leastMs: number, now: Clock): number {
	run();
	let passes = 1;
	const quicker = (): number => Math.min(elapsed(run, passes, now), elapsed(run, passes, now));
	while (passes < mostPasses && quicker() < leastMs) passes *= 2;
	return passes;
}

function elapsed(run: () => void, passes: number, now: Clock): number {
	const start = now();
	for (let pass = 0; pass < passes; pass += 1) run();
	return now() - start;
}
