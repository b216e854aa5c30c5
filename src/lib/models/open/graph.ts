import type { Layer } from '../../ops/layer';
import type { Shape } from '../../ops/shape';

/** The kinds of files that are read. */
export type ModelFormat = 'keras' | 'tfjs' | 'onnx';

/** What a layer of a file means to the engine. */
export type Meaning =
	/** Layers of the engine, which it counts. */
	| {
			readonly kind: 'layers';
			readonly layers: (input: Shape) => readonly Layer[];
			/** How many of the four values that a batch norm keeps of each channel are not there, trained ones first. */
			readonly missing?: { readonly trained: number };
			/** Whether an activation is part of the layer itself. */
			readonly isFused?: boolean;
			/** Whether runtimes put it into the convolution before it. */
			readonly isFusable?: boolean;
	  }
	/** Maps that are added or put behind one another. */
	| {
			readonly kind: 'join';
			readonly op: 'add' | 'concat';
			/** @throws LayerError if these cannot be joined so */
			readonly requireFit?: (inputs: readonly Shape[]) => void;
	  }
	/** Nothing is multiplied by weights; what it makes has this shape. */
	| {
			readonly kind: 'shaped';
			readonly output: (inputs: readonly Shape[]) => Shape;
			/** Trained values, of a bias that is added by itself. */
			readonly params?: number;
			/** Whether it works on values, which no convention counts as multiply–accumulates. */
			readonly isWork: boolean;
	  }
	/** The engine does not know it. */
	| { readonly kind: 'unknown'; readonly why: string };

/** A layer as a file names it. */
export interface GraphNode {
	readonly name: string;
	/** As the file calls it: `Conv2D`. */
	readonly type: string;
	/** Names of the values that it reads, and of those that it makes. */
	readonly reads: readonly string[];
	readonly makes: readonly string[];
	readonly meaning: Meaning;
}

/** A model as its file describes it, in the order of the file. */
export interface ModelGraph {
	readonly format: ModelFormat;
	readonly title: string;
	readonly inputs: readonly { readonly name: string; readonly shape: Shape }[];
	readonly nodes: readonly GraphNode[];
	/** Whether the file leaves the side of its pictures open, so that one is taken here. */
	readonly isSideOpen: boolean;
}

/** The side that is taken where a file leaves it open. */
export const openSide = 224;

/** Larger models are taken for slips or for traps. */
export const mostNodes = 5000;

/** Nothing is done to the values while the network runs. */
export const unchanged: Meaning = { kind: 'shaped', output: first, isWork: false };

/** Something that is not known here. @param why a sentence without its full stop */
export function unknown(why: string): Meaning {
	return { kind: 'unknown', why };
}

/** Each value by itself; the shape stays. */
export const valueByValue: Meaning = { kind: 'shaped', output: first, isWork: true };

/** @throws RangeError where nothing is read */
export function first(inputs: readonly Shape[]): Shape {
	const [shape] = inputs;
	if (shape === undefined) throw new RangeError('a layer must read something');
	return shape;
}
