import type { Stage } from './stages';
import { taps, type Cell } from './taps';

/**
 * The input cells that take part in one output cell of layers that follow one another, each once; the padding
 * is left out. Layers with a branch are not asked.
 */
export function receptiveField(stages: readonly Stage[], output: Cell): Cell[] {
	return stages.reduceRight<Cell[]>(
		(cells, stage) => {
			const read = cells.flatMap((cell) => taps(stage, cell).filter(({ padded }) => !padded));
			return distinct(read.map(({ input }) => input));
		},
		[output],
	);
}

function distinct(cells: readonly Cell[]): Cell[] {
	return [...new Map(cells.map((cell) => [`${cell.y},${cell.x},${cell.channel}`, cell])).values()];
}
