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
import { channelsFirst, channelsLast, isOverMap } from './file-layout';
import { unchanged, unknown, valueByValue, type Meaning } from './graph';
import { concatenated, resized, slice, split } from './map-parts';
import { padded, reshape, transposed } from './map-shapes';
import { added, matrix } from './matrix';
import type { OnnxNode, OnnxTensor } from './onnx-message';
import { paddingOf, pairOf, whole, wholes } from './onnx-settings';
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
		if (isOverMap(axes, channelsFirst)) return { kind: 'layers', layers: () => [globalAvgPool()] };
		return unknown(`a mean must run over rows and columns, [2, 3]: got axes [${axes.join(', ')}]`);
	},
	Transpose: ({ node }) => {
		const order = wholes(node, 'perm');
		// What was turned to the other layout before is turned back.
		return transposed(order, order?.join() === channelsLast.turn ? channelsLast : channelsFirst);
	},
	Flatten: () => ({ kind: 'layers', layers: () => [flatten()] }),
	Reshape: ({ tensor }) => reshape(tensor(1)?.wholes, channelsFirst),
	Pad: ({ node, tensor }) => {
		const pads = wholes(node, 'pads') ?? tensor(1)?.wholes;
		if (pads === undefined)
			return unknown('how much is added must be in the file: it is computed while the net runs');
		return padded(pads.slice(0, pads.length / 2), pads.slice(pads.length / 2), channelsFirst);
	},
	Split: ({ node, tensor }) =>
		split(
			{ axis: whole(node, 'axis') ?? 0, layout: channelsFirst },
			node.makes.length,
			wholes(node, 'split') ?? tensor(1)?.wholes,
		),
	Slice: cut,
	Resize: enlarged,
	Concat: ({ node }) => concatenated({ axis: whole(node, 'axis') ?? 1, layout: channelsFirst }),
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

function cut({ node, tensor }: Operand): Meaning {
	const told = (name: string, place: number) => wholes(node, name) ?? tensor(place)?.wholes;
	const [starts, ends] = [told('starts', 1), told('ends', 2)];
	const axes = told('axes', 3) ?? starts?.map((_, axis) => axis);
	if (starts === undefined || ends === undefined || axes === undefined) {
		return unknown('what is cut out must be in the file: it is computed while the net runs');
	}
	return slice({ starts, ends, axes, steps: tensor(4)?.wholes ?? [] }, channelsFirst);
}

/** A map of other sides, by whole scales or by its new sides, each as `[batch, channels, height, width]`. */
function enlarged({ tensor }: Operand): Meaning {
	const [scales, sides] = [tensor(2)?.wholes, tensor(3)?.wholes];
	const given = sides ?? scales;
	if (given?.length !== 4) {
		return unknown('new sides, or whole scales, must be in the file: they are not there');
	}
	const [, , down = 1, along = 1] = given;
	return resized((height, width) => (sides ? [down, along] : [height * down, width * along]));
}
