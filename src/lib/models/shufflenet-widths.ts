import type { PrintedTable } from './mobilenet-printed';
import { shufflenet } from './shufflenet';
import printed from './shufflenet-widths.json';
import { layerTable } from './table';

/** Channels of ShuffleNet's second stage by its groups, and millions of multiply-accumulates, as its authors print them. */
export const printedWidths: PrintedTable<{
	readonly groups: number;
	readonly stage2: number;
	readonly millions: number;
}> = printed;

/** ShuffleNet with stage 2 of some width, and what it costs. */
export interface WidthCost {
	readonly groups: number;
	/** Channels of stage 2; the later stages have twice and four times as many. */
	readonly width: number;
	/** Multiply-accumulates without those of the classifier, as the paper counts them. */
	readonly macs: number;
}

/**
 * The cost of ShuffleNet with so many groups and stage 2 of this width; the first convolution is the paper's.
 * @param width a multiple of 4 · groups: the bottleneck of a unit, a quarter of it, is split into the groups, too
 */
export function widthCost(groups: number, width: number): WidthCost {
	const model = shufflenet({
		groups,
		scale: width / usualWidth(groups),
		firstChannels: 24,
		batchNorm: false,
	});
	return { groups, width, macs: layerTable(model).total.macsWithoutDense };
}

/** The widest stage 2 that costs no more than the budget. @throws RangeError if none is so cheap */
export function widestWithin(groups: number, budget: number): WidthCost {
	const step = 4 * groups;
	// Work grows about as the square of the width; from there it is a few steps.
	const usual = widthCost(groups, usualWidth(groups));
	const guess = Math.round((usual.width * Math.sqrt(budget / usual.macs)) / step) * step;
	let found = widthCost(groups, Math.max(guess, step));
	while (found.macs > budget) {
		if (found.width <= step)
			throw new RangeError(`no ShuffleNet of ${groups} groups costs at most ${budget}`);
		found = widthCost(groups, found.width - step);
	}
	for (let next = found; next.macs <= budget; next = widthCost(groups, next.width + step)) found = next;
	return found;
}

function usualWidth(groups: number): number {
	const row = printedWidths.rows.find((each) => each.groups === groups);
	if (row === undefined) throw new RangeError(`no width is printed for ${groups} groups`);
	return row.stage2;
}
