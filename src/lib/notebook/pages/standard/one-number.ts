import type { NumberCheck } from '../../check/predict';
import type { CellContext } from '../../page/context';
import { flag, whole } from '../../page/fields';
import type { LayerNumbers } from '../../page/layer-numbers';
import type { OneNumber } from './one-number.svelte';

/** How many products make one value; the wrong answers forget the channels, or count all filters. */
export function productsCheck({ taps, window, weights }: LayerNumbers): NumberCheck {
	return {
		kind: 'numbers',
		parts: [{ name: 'products', answer: taps, wrong: { oneSlice: window, allFilters: weights } }],
	};
}

/** Keeps in the link which value is made, whether the filters are turned, and the step. */
export function keepOneNumber(cell: CellContext, bench: OneNumber): void {
	const { channels, height, width } = bench.layer.output;
	const axes = [
		['n', 'channel', channels.value],
		['i', 'y', height.value],
		['j', 'x', width.value],
	] as const;
	for (const [key, axis, max] of axes) {
		cell.keep(key, {
			field: whole(bench.cell[axis] + 1, { min: 1, max }),
			get: () => bench.cell[axis] + 1,
			set: (value) => {
				bench.cell = { ...bench.cell, [axis]: value - 1 };
			},
		});
	}
	cell.keep('turn', {
		field: flag(bench.isTurned),
		get: () => bench.isTurned,
		set: (isTurned) => {
			bench.isTurned = isTurned;
		},
	});
	cell.keep('step', {
		field: whole(1, { min: 1, max: bench.steps }),
		get: () => bench.player.step + 1,
		set: (step) => {
			bench.player.seek(step - 1);
		},
	});
}
