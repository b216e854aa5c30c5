import { stageCost } from '../ops/cost';
import type { Run } from '../ops/run';
import { evaluate } from '../ops/size';
import type { Step, Trace } from '../ops/trace';
import { firstSteps } from './progress';

/** Where a run stands on a clock whose ticks are multiply–accumulates. */
export interface Clocked {
	/** Multiply–accumulates of the whole run. */
	readonly all: number;
	/** The step that does the multiply–accumulate of this number; at 0, the first one, not yet done. */
	readonly at: (macs: number) => Step;
}

/**
 * A trace read by multiply–accumulates. Layers that have none take no time: they are done when the next
 * multiply–accumulate is, and at the end.
 */
export function clocked({ stages }: Pick<Run, 'stages'>, trace: Trace): Clocked {
	const firsts = firstSteps(trace, 'product');
	const counts = stages.map((stage) => evaluate(stageCost(stage).macs).numerator);
	const all = counts.reduce((sum, count) => sum + count, 0);

	function position(macs: number): number {
		if (macs >= all) return trace.length('product') - 1;
		let before = 0;
		for (const [stage, count] of counts.entries()) {
			if (macs <= before + count && count > 0) return (firsts[stage] ?? 0) + Math.max(macs - before, 1) - 1;
			before += count;
		}
		return 0;
	}

	return { all, at: (macs) => trace.at(position(Math.floor(macs)), 'product') };
}
