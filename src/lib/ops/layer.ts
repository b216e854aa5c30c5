import { requireDivision, requireWhole, windowed, type WindowOptions } from './check';
import type {
	Activation,
	BatchNorm,
	Block,
	Convolution,
	Dense,
	Join,
	Layer,
	Named,
	Plain,
	Pool,
	Shuffle,
	Windowed,
} from './description';
import { sized, times, type Size } from './size';

export type * from './description';

interface ConvolutionOptions extends WindowOptions {
	readonly inChannels: Size | number;
	readonly outChannels: Size | number;
	readonly groups?: Size | number;
	readonly bias?: boolean;
}

type DepthwiseOptions = Omit<ConvolutionOptions, 'outChannels' | 'groups'> & {
	readonly multiplier?: Size | number;
};

/** Never dilated: around a dilated pool TensorFlow.js counts the zeros of the padding as values. */
type PoolOptions = Omit<WindowOptions, 'dilation'>;

/**
 * A convolution; stride and dilation 1, `same` padding, one group and no bias unless given.
 * @throws LayerError if groups divide not both channel counts, if stride and dilation are both
 * above 1, or if a size is not a whole number of at least 1.
 */
export function conv(options: ConvolutionOptions): Convolution {
	const inChannels = requireWhole('inChannels', options.inChannels);
	const outChannels = requireWhole('outChannels', options.outChannels);
	const groups = requireWhole('groups', options.groups ?? 1);
	requireDivision(groups.value, inChannels.value, outChannels.value);
	return {
		op: 'conv',
		...named(options),
		...windowed(options),
		inChannels,
		outChannels,
		groups,
		bias: options.bias ?? false,
	};
}

/** One kernel per input channel and multiple: a convolution with as many groups as channels. */
export function depthwise({ multiplier = 1, ...options }: DepthwiseOptions): Convolution {
	const inChannels = requireWhole('inChannels', options.inChannels);
	const outChannels = sized(times(inChannels, requireWhole('multiplier', multiplier)));
	return conv({ ...options, inChannels, outChannels, groups: inChannels });
}

/** A 1×1 convolution: the same mixing matrix at every place. */
export function pointwise(options: Omit<ConvolutionOptions, 'kernel' | 'dilation'>): Convolution {
	return conv({ ...options, kernel: 1 });
}

/** Max pooling; the stride is the kernel and there is no padding unless given. */
export function maxPool(options: PoolOptions): Pool {
	return { op: 'maxPool', ...named(options), ...pooled(options) };
}

/** Average pooling over the taps inside the map; defaults as `maxPool`. */
export function avgPool(options: PoolOptions): Pool {
	return { op: 'avgPool', ...named(options), ...pooled(options) };
}

/** The channel shuffle of ShuffleNet (Zhang et al. 2017, §3.1). */
export function shuffle(options: Named & { readonly groups: Size | number }): Shuffle {
	return { op: 'shuffle', ...named(options), groups: requireWhole('groups', options.groups) };
}

/** Batch normalisation with its stored statistics. */
export function batchNorm(options: Named & { readonly epsilon?: number } = {}): BatchNorm {
	return { op: 'batchNorm', ...named(options), epsilon: options.epsilon ?? 0.001 };
}

/** Negative values become 0. */
export function relu(options: Named = {}): Activation {
	return { op: 'relu', ...named(options), slope: 0 };
}

/** Negative values are multiplied by `slope`. */
export function leakyRelu(options: Named & { readonly slope: number }): Activation {
	return { op: 'leakyRelu', ...named(options), slope: options.slope };
}

/** Adds the branch, cell by cell; an empty branch is the block's input itself. */
export function add(options: Named & { readonly branch?: readonly Layer[] } = {}): Join {
	return { op: 'add', ...named(options), branch: options.branch ?? [], branchFirst: false };
}

/** Puts the branch's channels before (or after) those of the layers so far. */
export function concat(
	options: Named & { readonly branch?: readonly Layer[]; readonly branchFirst?: boolean } = {},
): Join {
	const { branch = [], branchFirst = true } = options;
	return { op: 'concat', ...named(options), branch, branchFirst };
}

/** The mean of each channel, as a 1×1 map. */
export function globalAvgPool(options: Named = {}): Plain {
	return { op: 'globalAvgPool', ...named(options) };
}

/** All values as the channels of a 1×1 map, in the order row, column, channel. */
export function flatten(options: Named = {}): Plain {
	return { op: 'flatten', ...named(options) };
}

/** Exponentials over the channels, scaled to add to 1. */
export function softmax(options: Named = {}): Plain {
	return { op: 'softmax', ...named(options) };
}

/** A fully connected layer, with a bias unless told otherwise. */
export function dense(options: Named & { readonly units: Size | number; readonly bias?: boolean }): Dense {
	const units = requireWhole('units', options.units);
	return { op: 'dense', ...named(options), units, bias: options.bias ?? true };
}

/** Several layers under one name. */
export function block(name: string, layers: readonly Layer[]): Block {
	return { op: 'block', name, layers };
}

function pooled(options: PoolOptions): Windowed {
	return windowed({ stride: options.kernel, padding: 'valid', ...options, dilation: 1 });
}

function named({ name }: Named): Named {
	return name === undefined ? {} : { name };
}
