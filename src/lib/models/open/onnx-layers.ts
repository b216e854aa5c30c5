import {
	avgPool,
	batchNorm,
	conv,
	flatten,
	globalAvgPool,
	leakyRelu,
	maxPool,
	relu,
	softmax,
} from '../../ops/layer';
import { unchanged, unknown, valueByValue, type Meaning } from './graph';
import { added, matrix } from './matrix';
import type { OnnxNode, OnnxTensor } from './onnx-message';
import { paddingOf, pairOf, whole, wholes } from './onnx-settings';
import { resized, slice, split } from './onnx-parts';
import { padded, reshape, transposed } from './onnx-shapes';
import { together } from './shapes';

/** What an operation can ask of its file. */
export interface OnnxContext {
	/** A tensor that is in the file: weights, or the sides of a shape. */
	readonly tensorOf: (name: string) => OnnxTensor | undefined;
}

/** An operation with the tensors among what it reads. */
interface Operand {
	readonly node: OnnxNode;
	/** The tensor at a place of what it reads. */
	readonly tensor: (place: number) => OnnxTensor | undefined;
}

const operations: Readonly<Record<string, (operand: Operand) => Meaning>> = {
	Conv: convolution,
	Gemm: ({ node, tensor }) => {
		const [inputs = 0, units = 0] =
			whole(node, 'transB') === 1 ? reversed(tensor(1)) : (tensor(1)?.dims ?? []);
		return matrix({ inputs, units, bias: tensor(2) !== undefined });
	},
	MatMul: ({ tensor }) => {
		const [inputs = 0, units = 0] = tensor(1)?.dims ?? [];
		return matrix({ inputs, units, bias: false });
	},
	Relu: () => ({ kind: 'layers', layers: () => [relu()], isFusable: true }),
	Clip: () => ({ kind: 'layers', layers: () => [relu()], isFusable: true }),
	LeakyRelu: () => ({ kind: 'layers', layers: () => [leakyRelu({ slope: 0.01 })], isFusable: true }),
	Softmax: () => ({ kind: 'layers', layers: () => [softmax()] }),
	BatchNormalization: () => ({ kind: 'layers', layers: () => [batchNorm()], isFusable: true }),
	MaxPool: ({ node }) => pooled(maxPool, node),
	AveragePool: ({ node }) => pooled(avgPool, node),
	GlobalAveragePool: () => ({ kind: 'layers', layers: () => [globalAvgPool()] }),
	GlobalMaxPool: () => ({
		kind: 'layers',
		layers: ({ height, width }) => [maxPool({ kernel: [height.value, width.value], padding: 'valid' })],
	}),
	ReduceMean: ({ node, tensor }) => {
		const axes = wholes(node, 'axes') ?? tensor(1)?.wholes ?? [];
		const isOverMap = ['2,3', '-2,-1'].includes(axes.join());
		if (isOverMap) return { kind: 'layers', layers: () => [globalAvgPool()] };
		return unknown(`a mean must run over rows and columns, [2, 3]: got axes [${axes.join(', ')}]`);
	},
	Transpose: ({ node }) => transposed(wholes(node, 'perm')),
	Flatten: () => ({ kind: 'layers', layers: () => [flatten()] }),
	Reshape: ({ tensor }) => reshape(tensor(1)?.wholes),
	Pad: ({ node, tensor }) => padded(wholes(node, 'pads') ?? tensor(1)?.wholes),
	Split: ({ node, tensor }) =>
		split(whole(node, 'axis') ?? 0, node.makes.length, wholes(node, 'split') ?? tensor(1)?.wholes),
	Slice: ({ node, tensor }) =>
		slice({
			starts: wholes(node, 'starts') ?? tensor(1)?.wholes,
			ends: wholes(node, 'ends') ?? tensor(2)?.wholes,
			axes: wholes(node, 'axes') ?? tensor(3)?.wholes,
			steps: tensor(4)?.wholes,
		}),
	Resize: ({ tensor }) => resized(tensor(2)?.wholes, tensor(3)?.wholes),
	Concat: ({ node }) =>
		[1, -3].includes(whole(node, 'axis') ?? 1)
			? { kind: 'join', op: 'concat' }
			: unknown(`maps must be put together along their channels, axis 1: got ${whole(node, 'axis') ?? ''}`),
	Add: ({ node, tensor }) => added(node.reads.flatMap((_, place) => tensor(place) ?? [])),
};

/** Operations that leave shape and values as they are. */
const idle = ['Identity', 'Dropout', 'Cast', 'Squeeze', 'Unsqueeze'];
/** Operations on values one by one, or on those of two maps. */
const single = [
	'Sigmoid',
	'Tanh',
	'HardSigmoid',
	'HardSwish',
	'Elu',
	'Selu',
	'Gelu',
	'Mish',
	'Softplus',
	'Erf',
	'Sqrt',
	'Exp',
	'LRN',
];
const several = ['Mul', 'Sub', 'Div', 'Max', 'Min', 'Pow'];

/** What an operation of ONNX means. */
export function onnxMeaning(node: OnnxNode, { tensorOf }: OnnxContext): Meaning {
	const isOwn = node.domain === '' || node.domain === 'ai.onnx';
	if (!isOwn) return unknown(`no rule is known here for operations of ${node.domain}`);
	const read = Object.hasOwn(operations, node.type) ? operations[node.type] : undefined;
	if (read !== undefined) return read({ node, tensor: (place) => tensorOf(node.reads[place] ?? '') });
	if (idle.includes(node.type)) return unchanged;
	if (single.includes(node.type)) return valueByValue;
	if (several.includes(node.type)) return { kind: 'shaped', output: together, isWork: true };
	return unknown(`no rule is known here for an operation ${node.type}`);
}

function convolution({ node, tensor }: Operand): Meaning {
	const kernelDims = tensor(1)?.dims;
	const [outChannels = 0, perGroup = 0, height = 0, width = 0] = kernelDims ?? [];
	if (kernelDims === undefined)
		return unknown('the kernel must be in the file: it is computed while the net runs');
	if (kernelDims.length !== 4) {
		return unknown(`a kernel must have two sides: got ${kernelDims.slice(2).join('×') || 'none'}`);
	}
	const groups = whole(node, 'group') ?? 1;
	const options = {
		kernel: [height, width] as const,
		stride: pairOf(node, 'strides', 1),
		dilation: pairOf(node, 'dilations', 1),
		padding: paddingOf(node),
		outChannels,
		groups,
		inChannels: perGroup * groups,
		bias: tensor(2) !== undefined,
	};
	return { kind: 'layers', layers: () => [conv(options)] };
}

function pooled(pool: typeof maxPool | typeof avgPool, node: OnnxNode): Meaning {
	const options = {
		kernel: pairOf(node, 'kernel_shape', 1),
		stride: pairOf(node, 'strides', 1),
		padding: paddingOf(node),
	};
	if (whole(node, 'ceil_mode') !== 1) return { kind: 'layers', layers: () => [pool(options)] };
	return unknown('a pool must round its sides down: got ceil_mode 1');
}

function reversed(tensor: OnnxTensor | undefined): readonly number[] {
	return [...(tensor?.dims ?? [])].reverse();
}
