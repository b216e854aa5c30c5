import { ndArray, valueAt, type NdArray } from '../ops/array';

/** The parts of a layer that have a name. */
export const parts = ['channel', 'map', 'filter', 'slice', 'tap', 'weight', 'mac'] as const;
export type Part = (typeof parts)[number];

/** A rectangle in a plane, in cells. */
export interface PlaneBox {
	readonly y: number;
	readonly x: number;
	readonly height: number;
	readonly width: number;
}

/** A plane of a tensor as it is drawn, with one part outlined in it, if one is. */
export interface PlaneView {
	readonly key: number;
	/** `[height, width, 1]` */
	readonly array: NdArray;
	/** How many values hold, row by row; all of them where it is absent. */
	readonly done?: number | undefined;
	/** The window that slides over it. */
	readonly window?: PlaneBox | undefined;
	/** The part that the whole plane stands for. */
	readonly part?: Part | undefined;
	/** A part that is a single cell of it. */
	readonly cell?: (PlaneBox & { readonly part: Part }) | undefined;
}

/** One layer, stopped in the middle of its work. */
export interface LabelledLayerView {
	readonly input: readonly PlaneView[];
	readonly filter: readonly PlaneView[];
	readonly output: readonly PlaneView[];
	/** The magnitudes that take the full colour. */
	readonly limits: { readonly input: number; readonly filter: number; readonly output: number };
	/** The multiply–accumulate at work, as a line of numbers. */
	readonly sum: string;
}

/** One plane of a tensor, `[channel]` of an activation or `[slice, filter]` of a kernel, as a tensor of its own. */
export function planeArray(array: NdArray, ...place: readonly number[]): NdArray {
	const [height = 1, width = 1] = array.shape;
	const values = Array.from({ length: height * width }, (_, index) =>
		valueAt(array, Math.floor(index / width), index % width, ...place),
	);
	return ndArray([height, width, 1], values);
}

/** Where a box lies in a plane, in percent of its sides, and how many cells lie beside it to the right. */
export function boxPercent({ y, x, height, width }: PlaneBox, { shape: [rows = 1, columns = 1] }: NdArray) {
	const percent = (cells: number, all: number): string => `${(cells / all) * 100}%`;
	return {
		top: percent(y, rows),
		left: percent(x, columns),
		height: percent(height, rows),
		width: percent(width, columns),
		beside: columns - x - width,
	};
}

/** The place of a part while labels are dropped on places. */
export interface LabelPlace {
	/** What stands on it: its number, or the label. */
	readonly text: string;
	/** What a screen reader calls it. */
	readonly name: string;
	readonly isFilled: boolean;
}

/** The words of the parts. */
export interface LayerPartWords {
	readonly nameOf: (part: Part) => string;
	/** Nothing while there are no labels to be dropped. */
	readonly placeOf: (part: Part) => LabelPlace | undefined;
}

/** The words of the drawing. */
export interface LabelledLayerWords extends LayerPartWords {
	readonly figure: string;
	readonly input: string;
	readonly filter: string;
	readonly work: string;
	readonly output: string;
}
