import printed from './mobilenet-printed.json';
import type { Kind } from './table';

/** A table of a paper as it is printed, misprints and all. */
export interface PrintedTable<Row> {
	/** Work and table. */
	readonly source: string;
	readonly rows: readonly Row[];
}

/** Parts of MobileNet's work and weights in per cent, by kind of layer. */
export const printedShares = printed.shares as PrintedTable<{
	readonly kind: Kind;
	readonly macs: number;
	readonly weights: number;
}>;

/** Strides of MobileNet's layers that look at neighbours. */
export const printedStrides: PrintedTable<{ readonly layer: string; readonly stride: number }> =
	printed.strides;
