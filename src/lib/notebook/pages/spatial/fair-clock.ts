import type { Run } from '../../../ops/run';
import { trace } from '../../../ops/trace';
import { clocked, type Clocked } from '../../../viz/clocked';
import { laneFrame, type LaneFrame } from '../../../viz/lane-frame';
import { fairIds, fairWays, type FairId } from './fair-lanes';
import type { FairRuns } from './fair-run';

/** A way that runs, and where it stands at each tick. */
export interface ClockedWay extends Clocked {
	readonly id: FairId;
	readonly run: Run;
}

/** A way at a moment. */
export interface WayMoment {
	readonly id: FairId;
	readonly run: Run;
	readonly frame: LaneFrame;
	/** Its own ticks: once it has stopped, the clock goes on without it. */
	readonly ticks: number;
	readonly macs: number;
	/** How many values of its output are written. */
	readonly written: number;
}

/** The tick at which each way stops. */
export const fairStops: readonly number[] = fairWays.map(({ macs }) => macs);

/** The tick at which the cheapest ways stop and the plain one is halfway. */
export const firstStop = Math.min(...fairStops);

/** The ways that run, as a clock asks for them. */
export function clockedWays(runs: FairRuns): ClockedWay[] {
	return fairIds.map((id) => ({ id, run: runs[id], ...clocked(runs[id], trace(runs[id].stages)) }));
}

/** All ways after so many ticks. */
export function momentsAt(list: readonly ClockedWay[], tick: number): WayMoment[] {
	return list.map(({ id, run, all, at }) => {
		const ticks = Math.min(tick, all);
		const frame = laneFrame(run, at(ticks), ticks > 0);
		return { id, run, frame, ticks, macs: all, written: frame.tensors.at(-1)?.done ?? 0 };
	});
}
