import { LayerError } from '../../ops/error';
import {
	avgPool,
	batchNorm,
	conv,
	depthwise,
	leakyRelu,
	maxPool,
	relu,
	softmax,
	type Layer,
	type Padding,
} from '../../ops/layer';
import type { Json } from '../json';
import { unchanged, unknown, valueByValue, type Meaning } from './graph';
import { added, matrix } from './matrix';
import { together } from './shapes';
import { usual } from './tfjs-arrangement';
import { isSet, pairOf, wholesOf, wordOf, wordsOf } from './tfjs-attributes';
import { mapOperations, type GraphOperation } from './tfjs-maps';

const operations: Readonly<Record<string, (operation: GraphOperation) => Meaning>> = {
	Conv2D: (operation) => convolution(operation, standard),
	_FusedConv2D: (operation) => convolution(operation, standard),
	DepthwiseConv2dNative: (operation) => convolution(operation, byChannel),
	FusedDepthwiseConv2dNative: (operation) => convolution(operation, byChannel),
	MatMul: product,
	_FusedMatMul: product,
	BiasAdd: sum,
	Add: sum,
	AddV2: sum,
	...alike(['FusedBatchNorm', 'FusedBatchNormV2', 'FusedBatchNormV3'], fusable(batchNorm())),
	...alike(['Relu', 'Relu6'], fusable(relu())),
	// The slope plays no part in what is counted.
	LeakyRelu: () => fusable(leakyRelu({ slope: 0.2 })),
	Softmax: () => ({ kind: 'layers', layers: () => [softmax()] }),
	MaxPool: ({ node }) => pooled(maxPool, node),
	AvgPool: ({ node }) => pooled(avgPool, node),
	AddN: sum,
	...mapOperations,
};

/** Operations that leave shape and values as they are. */
const idle = ['Identity', 'StopGradient', 'Cast', 'Squeeze', 'ExpandDims'];
/** Operations on values one by one, or on those of two maps. */
const single = [
	'Sigmoid',
	'Tanh',
	'Elu',
	'Selu',
	'Prelu',
	'Softplus',
	'Erf',
	'Exp',
	'Sqrt',
	'Rsqrt',
	'Neg',
	'Abs',
	'Square',
];
const several = ['Mul', 'Sub', 'RealDiv', 'Maximum', 'Minimum', 'Pow', 'SquaredDifference'];

/** What an operation of a graph model means. @throws JsonError if a setting is not written as it has to be */
export function graphMeaning(operation: GraphOperation): Meaning {
	const { node, type } = operation;
	const layout = wordOf(node, 'data_format') ?? 'NHWC';
	if (layout !== 'NHWC') return unknown(`channels must come last, NHWC: got ${layout}`);
	const problem = misplaced(operation);
	if (problem !== undefined) return unknown(problem);
	const read = Object.hasOwn(operations, type) ? operations[type] : undefined;
	if (read !== undefined) return read(operation);
	if (idle.includes(type)) return unchanged;
	if (single.includes(type)) return valueByValue;
	if (several.includes(type)) return { kind: 'shaped', output: together, isWork: true };
	return unknown(`no rule is known here for an operation ${type}`);
}

/** What works on values whichever way their axes lie, and what asks how they lie. */
const anywhere = [...idle, ...single, ...several, 'Relu', 'Relu6', 'LeakyRelu', 'Add', 'AddV2', 'AddN'];
const asking = [
	'Pad',
	'PadV2',
	'MirrorPad',
	'Mean',
	'Max',
	'Split',
	'SplitV',
	'Slice',
	'StridedSlice',
	'ConcatV2',
];

/** Why an operation cannot work on axes that lie as they do. */
function misplaced({ type, arrangement }: GraphOperation): string | undefined {
	if (arrangement === usual || [...anywhere, 'Reshape', 'Transpose'].includes(type)) return undefined;
	if (arrangement.isTable) return `a table of groups must be made a map again first: got ${type}`;
	return asking.includes(type) ? undefined : 'channels must come last: they were turned to come first';
}

interface Kernel {
	readonly sides: readonly [height: number, width: number];
	readonly depth: number;
	readonly filters: number;
	readonly window: Pick<Parameters<typeof conv>[0], 'stride' | 'dilation' | 'padding' | 'bias'>;
}

function standard({ sides, depth, filters, window }: Kernel): (inChannels: number) => Layer {
	// A kernel that is less deep than its map looks at groups of channels.
	return (inChannels) =>
		conv({ ...window, kernel: sides, inChannels, outChannels: filters, groups: inChannels / depth });
}

function byChannel({ sides, depth, filters, window }: Kernel): (inChannels: number) => Layer {
	return (inChannels) => {
		if (inChannels !== depth) {
			const found = `a depthwise kernel must have one for each channel: ${depth} is not ${inChannels}`;
			throw new LayerError('channels-match', found, 'convert the model anew');
		}
		return depthwise({ ...window, kernel: sides, inChannels, multiplier: filters });
	};
}

/** @param made the layer from a kernel `[height, width, depth, filters]` */
function convolution(
	{ node, constants }: GraphOperation,
	made: (kernel: Kernel) => (inChannels: number) => Layer,
): Meaning {
	const [height = 0, width = 0, depth = 0, filters = 0] = constants[1]?.dims ?? [];
	if (constants[1]?.dims.length !== 4) return unknown('the kernel must be in the file, with four sides');
	const padding = paddingOf(node);
	if (padding === undefined)
		return unknown(`a padding must be a known one: got ${wordOf(node, 'padding') ?? 'none'}`);
	const { bias, isFused } = fusedParts(node);
	const window = { stride: pairOf(node, 'strides'), dilation: pairOf(node, 'dilations'), padding, bias };
	const layer = made({ sides: [height, width], depth, filters, window });
	return { kind: 'layers', isFused, layers: ({ channels }) => [layer(channels.value)] };
}

/** What is done in the same pass: a bias, an activation. */
function fusedParts(node: Json): { readonly bias: boolean; readonly isFused: boolean } {
	const parts = wordsOf(node, 'fused_ops');
	return { bias: parts.includes('BiasAdd'), isFused: parts.some((part) => part !== 'BiasAdd') };
}

function product({ node, constants }: GraphOperation): Meaning {
	const sides = constants[1]?.dims ?? [];
	const [inputs = 0, units = 0] = isSet(node, 'transpose_b') ? [...sides].reverse() : sides;
	return matrix({ inputs, units, ...fusedParts(node) });
}

function sum({ constants }: GraphOperation): Meaning {
	return added(constants.flatMap((constant) => constant ?? []));
}

function pooled(pool: typeof maxPool | typeof avgPool, node: Json): Meaning {
	const padding = paddingOf(node);
	if (padding === undefined)
		return unknown(`a padding must be a known one: got ${wordOf(node, 'padding') ?? 'none'}`);
	const options = { kernel: pairOf(node, 'ksize'), stride: pairOf(node, 'strides'), padding };
	return { kind: 'layers', layers: () => [pool(options)] };
}

function paddingOf(node: Json): Padding | undefined {
	const word = wordOf(node, 'padding');
	if (word === 'SAME') return 'same';
	if (word === 'VALID') return 'valid';
	const [, , top, bottom, left, right] = wholesOf(node, 'explicit_paddings') ?? [];
	const sides = { top: top ?? -1, bottom: bottom ?? -1, left: left ?? -1, right: right ?? -1 };
	return Object.values(sides).every((side) => side >= 0) ? sides : undefined;
}

function fusable(layer: Layer): Meaning {
	return { kind: 'layers', layers: () => [layer], isFusable: true };
}

function alike(types: readonly string[], meaning: Meaning): Readonly<Record<string, () => Meaning>> {
	return Object.fromEntries(types.map((type) => [type, () => meaning]));
}
