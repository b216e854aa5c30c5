import type { NdArray } from '../ops/array';

/** The maps that one layer of a lane makes, as far as they are written. */
export interface LaneStrip {
	readonly key: number;
	readonly array: NdArray;
	/** How many values hold. */
	readonly done: number;
	/** Whether these are the output, or maps between two layers. */
	readonly isOutput: boolean;
	readonly label: string;
}

/** One lane of a race as it is drawn. */
export interface LaneView {
	readonly id: string;
	readonly name: string;
	readonly hint: string;
	readonly strips: readonly LaneStrip[];
	/** What its counter stands at. */
	readonly ticks: number;
	/** Where it stops; nothing while that is not to be known. */
	readonly stop: number | undefined;
	/** Where the reader's flag stands; nothing where there is none. */
	readonly flag: number | undefined;
	/** What stands beside the flag: the place in which the lane is bet to finish. */
	readonly flagLabel: string;
	/** The flag as it is said: its number and its place. */
	readonly flagText: string;
}

/** The words of a lane. */
export interface LaneWords {
	readonly flagOf: (lane: string) => string;
	readonly fieldOf: (lane: string) => string;
	readonly field: string;
	readonly count: (value: number) => string;
	readonly stopsAt: (stop: string) => string;
	/** What stands for a stop that is not to be known yet. */
	readonly unknown: string;
}
