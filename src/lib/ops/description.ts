import type { Size } from './size';

/** One value for the rows and one for the columns. */
export type Pair<T = number> = readonly [height: T, width: T];

/** Rows and columns of zeros around a map. */
export interface Pads {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** `same` and `valid` as TensorFlow means them, or the four sides. */
export type Padding = 'same' | 'valid' | Pads;

/** What all windowed layers have: a kernel that slides. */
export interface Windowed {
	readonly kernel: Pair<Size>;
	readonly stride: Pair;
	readonly dilation: Pair;
	readonly padding: Padding;
}

/** A name of the layer's own, such as `block1.dw`. */
export interface Named {
	readonly name?: string;
}

/**
 * A convolution (cross-correlation; the kernel is not flipped). Depthwise, pointwise, grouped and
 * 1×k are values of these fields. Kernel layout: `[height, width, inChannels / groups, outChannels]`.
 */
export interface Convolution extends Windowed, Named {
	readonly op: 'conv';
	readonly inChannels: Size;
	readonly outChannels: Size;
	readonly groups: Size;
	readonly bias: boolean;
}

/** The largest or the mean value under a window; taps on padding take no part. */
export interface Pool extends Windowed, Named {
	readonly op: 'maxPool' | 'avgPool';
}

/** Channels as a `(groups, n)` table, transposed: output `j·groups + i` is input `i·n + j`. */
export interface Shuffle extends Named {
	readonly op: 'shuffle';
	readonly groups: Size;
}

/** Inference only: `(x − mean) / √(variance + epsilon) · gamma + beta`, per channel. */
export interface BatchNorm extends Named {
	readonly op: 'batchNorm';
	readonly epsilon: number;
}

/** `x` where positive, else `slope · x`; a slope of 0 is ReLU. */
export interface Activation extends Named {
	readonly op: 'relu' | 'leakyRelu';
	readonly slope: number;
}

/** Joins the layers before it with `branch`, which reads the input of the list that holds the join. */
export interface Join extends Named {
	readonly op: 'add' | 'concat';
	readonly branch: readonly Layer[];
	/** For `concat`: whether the branch's channels come first. */
	readonly branchFirst: boolean;
}

/** Layers without a setting: one value per channel, one long channel axis, or shares that add to 1. */
export interface Plain extends Named {
	readonly op: 'globalAvgPool' | 'flatten' | 'softmax';
}

/** A fully connected layer on a 1×1 map. Kernel layout: `[inputs, units]`. */
export interface Dense extends Named {
	readonly op: 'dense';
	readonly units: Size;
	readonly bias: boolean;
}

/** Layers under one name; the input of the joins inside it is the block's own input. */
export interface Block extends Named {
	readonly op: 'block';
	readonly layers: readonly Layer[];
}

/** Any layer but a block: what computes something. */
export type Operation = Convolution | Pool | Shuffle | BatchNorm | Activation | Join | Plain | Dense;

/** The one description that shapes, taps, traces, costs, pictures and exports are derived from. */
export type Layer = Operation | Block;
