import type { Cell } from './taps';
import type { Grain } from './grain';
import type { Step, Trace } from './trace';

/**
 * The stretch of a trace in which one output cell is made, as a trace of its own: positions and
 * multiply-accumulates count from its first product. Every grain above a product takes the cell in one step.
 */
export function cellTrace(whole: Trace, stage: number, cell: Cell): Trace {
	const end = whole.seek(stage, cell, 'product');
	const taps = whole.at(end, 'product').tap + 1;
	const start = end - taps + 1;
	const before = start === 0 ? 0 : whole.at(start - 1, 'product').macs;

	function length(grain: Grain): number {
		return grain === 'product' ? taps : 1;
	}

	function last(grain: Grain): number {
		return length(grain) - 1;
	}

	function at(position: number, grain: Grain): Step {
		const own = Math.min(Math.max(Math.floor(position) || 0, 0), last(grain));
		const step = whole.at(grain === 'product' ? start + own : end, 'product');
		return { ...step, grain, position: own, macs: step.macs - before };
	}

	return {
		length,
		at,
		convert: (position, from, to) => (from === to ? at(position, from).position : last(to)),
		seek: (_stage, _cell, grain) => last(grain),
	};
}
