import type { Model } from '$lib/models/model';
import { layerTable, type Row } from '$lib/models/table';
import { dimensions } from '$lib/ops/shape';
import type { graphModel, Operation, Weight } from './graph-model';

const windowed = { padding: 'SAME', strides: [1, 1, 1, 1], dilations: [1, 1, 1, 1], data_format: 'NHWC' };
const scalar = (number: number): Weight => ({ wholes: [number], dims: [] });
const list = (...wholes: number[]): Weight => ({ wholes });

interface Part {
	readonly weights: Readonly<Record<string, Weight>>;
	readonly operations: readonly Operation[];
}

/**
 * A MobileNet as the converter writes that of Keras: zeros below and to the right before each stride of two, means that keep
 * their axes, classes by a 1×1 convolution, and a reshape whose sides are put together while the net runs.
 */
export function mobilenetGraph({ layers, input }: Model): Parameters<typeof graphModel> {
	const rows = layerTable({ layers, input }).rows;
	const convolutions = rows.filter(({ kind }) => ['conv', 'depthwise', 'pointwise'].includes(kind));
	const [fc] = rows.slice(-1);
	const parts = convolutions.map((row, index) =>
		step(row, `act${index}`, index === 0 ? 'x' : `act${index - 1}`),
	);
	const last = head(`act${convolutions.length - 1}`, fc?.input.at(-1) ?? 0, fc?.output.at(-1) ?? 0);
	const all = [...parts, last];
	return [
		[-1, ...dimensions(input)],
		{
			...{ pads: { wholes: [0, 0, 0, 1, 0, 1, 0, 0], dims: [4, 2] } },
			...Object.assign({}, ...all.map(({ weights }) => weights)),
		},
		all.flatMap(({ operations }) => operations),
	];
}

/** A convolution, its batch norm and its activation. */
function step({ kind, kernel, stride, input, output }: Row, name: string, read: string): Part {
	const [inChannels = 0, outChannels = 0] = [input.at(-1), output.at(-1)];
	const isByChannel = kind === 'depthwise';
	const isStrided = stride[0] > 1;
	const op = isByChannel ? 'DepthwiseConv2dNative' : 'Conv2D';
	const settings = isStrided ? { ...windowed, padding: 'VALID', strides: [1, 2, 2, 1] } : windowed;
	const norms = ['gamma', 'beta', 'mean', 'variance'].map((norm) => `${name}/${norm}`);
	return {
		weights: {
			[`${name}/k`]: [kernel[0], kernel[1], inChannels, isByChannel ? 1 : outChannels],
			...Object.fromEntries(norms.map((norm) => [norm, [outChannels]])),
		},
		operations: [
			...(isStrided ? [[`${name}/pad`, 'Pad', [read, 'pads']] as const] : []),
			[`${name}/conv`, op, [isStrided ? `${name}/pad` : read, `${name}/k`], settings],
			[
				`${name}/norm`,
				'FusedBatchNormV3',
				[`${name}/conv`, ...norms],
				{ data_format: 'NHWC', is_training: false },
			],
			[name, 'Relu6', [`${name}/norm`]],
		],
	};
}

function head(read: string, channels: number, classes: number): Part {
	return {
		weights: {
			...{ axes: list(1, 2), zero: list(0), one: list(1), classes: scalar(classes) },
			...{ 'fc/k': [1, 1, channels, classes], 'fc/bias': [classes] },
		},
		operations: [
			['gap', 'Mean', [read, 'axes'], { keep_dims: true }],
			[
				'fc',
				'_FusedConv2D',
				['gap', 'fc/k', 'fc/bias'],
				{ ...windowed, fused_ops: ['BiasAdd'], num_args: 1 },
			],
			['sides', 'Shape', ['fc']],
			['batch', 'StridedSlice', ['sides', 'zero', 'one', 'one'], { shrink_axis_mask: 1 }],
			['target', 'Pack', ['batch', 'classes'], { axis: 0 }],
			['flat', 'Reshape', ['fc', 'target']],
			['y', 'Softmax', ['flat']],
		],
	};
}
