import type { MarkShape } from '../../../viz/scatter';

/** A network on a scale of accuracy. Places are parts of the scale, from 0 to 1. */
export interface ScoreRow {
	readonly key: string;
	readonly shape: MarkShape;
	readonly name: string;
	/** What stands below its name, and beside its score. */
	readonly detail: string;
	/** Its score; nothing while it is covered. */
	readonly text: string | undefined;
	readonly note: string;
	/** Single runs. */
	readonly dots: readonly number[];
	/** The mean of the runs. */
	readonly mean: number | undefined;
	/** Where it came from, if it has moved. */
	readonly from?: number | undefined;
	/** Where guesses put it, and what is said of them. */
	readonly ghosts: readonly { readonly at: number; readonly text: string }[];
}
