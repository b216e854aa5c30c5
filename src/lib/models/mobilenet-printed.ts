import printed from './mobilenet-printed.json';
import type { Kind } from './table';

/** A table as its source prints it, misprints and all. */
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

/** Work and weights of MobileNet in millions, by the side of the picture, at full width. */
export const printedResolutions: PrintedTable<{
	readonly resolution: number;
	readonly macs: number;
	readonly weights: number;
}> = printed.resolutions;
