import type { Pair } from '../ops/layer';
import readings from './effnet-readings.json';

/** Where a text or a program halves the map in EffNet's block: the window of the pool, and the last convolution. */
export interface Halving {
	readonly id: string;
	/** Work and place. */
	readonly source: string;
	readonly pool: Pair;
	/** Nothing where the source does not say it. */
	readonly last: { readonly kernel: Pair; readonly stride: Pair } | undefined;
}

/** How each source halves the map: the paper contradicts itself, and the programs follow neither place whole. */
export const printedHalvings: readonly Halving[] = readings.halvings.map(({ id, source, pool, last }) => ({
	id,
	source,
	pool: pair(pool),
	last: last && { kernel: pair(last.kernel), stride: pair(last.stride) },
}));

/** What the paper says that its block saves of the first layer, in per cent. */
export const printedFirstLayer = readings.firstLayer;

/** Where the paper goes back to an ordinary first convolution, and against which network. */
export const printedBackToConvolution = readings.backToConvolution;

function pair([height = 1, width = 1]: readonly number[]): Pair {
	return [height, width];
}
