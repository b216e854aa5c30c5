import { INPUT, type Stage } from '$lib/ops/stages';
import { taps, type Cell } from '$lib/ops/taps';
import { item } from './cells';

/** The cells of the network's input that a cell of the last stage depends on, padding left out. */
export function receptiveField(stages: readonly Stage[], cell: Cell): Cell[] {
	const found = new Map<string, Cell>();
	const seen = new Set<string>();
	function visit(index: number, { y, x, channel }: Cell): void {
		const key = [index, y, x, channel].join(' ');
		if (seen.has(key)) return;
		seen.add(key);
		if (index === INPUT) {
			found.set(key, { y, x, channel });
			return;
		}
		const stage = item(stages, index);
		for (const { source, input, padded } of taps(stage, { y, x, channel })) {
			if (!padded) visit(item(stage.reads, source), input);
		}
	}
	visit(stages.length - 1, cell);
	return [...found.values()];
}
