/** One bar: what it stands for, its length as a part of the longest in its group, and its number in words. */
export interface CostBar {
	readonly key: string | number;
	/** `1`, before the label. */
	readonly number: string;
	readonly label: string;
	/** What else tells it from others of its name; may be empty. */
	readonly detail: string;
	/** 0 to 1; the longest of the group is 1. */
	readonly part: number;
	readonly value: string;
	/** How it compares with the first. */
	readonly ratio: string;
}

/** The bars of one quantity, on one scale. */
export interface CostGroup {
	readonly key: string;
	readonly title: string;
	readonly bars: readonly CostBar[];
}

/** A figure of bars, as plain data: drawn on the page, and written as a file. */
export interface CostFigure {
	/** The finding. */
	readonly title: string;
	/** All numbers in sentences. */
	readonly description: string;
	/** What the lengths mean. */
	readonly note: string;
	readonly groups: readonly CostGroup[];
}
