import { stageAt, type Run } from '../../ops/run';
import { tapCount, type Cell } from '../../ops/taps';
import type { Trace } from '../../ops/trace';

/** One product of a run. */
export interface ProductPlace {
	readonly stage: number;
	/** The output cell that it is added to. */
	readonly cell: Cell;
	/** Which of its taps, counted from 0. */
	readonly tap: number;
}

/** The step at which a product is done, counted from 1. */
export function stepAt(
	{ run, trace }: { readonly run: Pick<Run, 'stages'>; readonly trace: Trace },
	{ stage, cell, tap }: ProductPlace,
): number {
	return trace.seek(stage, cell, 'product') - tapCount(stageAt(run, stage)) + tap + 2;
}
