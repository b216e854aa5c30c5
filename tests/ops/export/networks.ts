import {
	add,
	avgPool,
	batchNorm,
	block,
	concat,
	conv,
	dense,
	depthwise,
	flatten,
	globalAvgPool,
	leakyRelu,
	maxPool,
	pointwise,
	relu,
	shuffle,
	softmax,
	type Layer,
} from '$lib/ops/layer';
import { shape, type Shape } from '$lib/ops/shape';

/** Layers with a name and an input that they fit. */
export interface Network {
	readonly name: string;
	readonly layers: readonly Layer[];
	readonly input: Shape;
}

/** A unit of ShuffleNet (Zhang et al. 2017, Fig. 2b and 2c): added at stride 1, concatenated at stride 2. */
function shuffleUnit(name: string, inChannels: number, stride: 1 | 2): Layer {
	const [groups, made, middle] = [3, stride === 1 ? inChannels : inChannels * 2, 6];
	const narrow = stride === 1 ? made : made - inChannels;
	const join =
		stride === 1
			? add({ name: 'add' })
			: concat({ name: 'concat', branch: [avgPool({ kernel: 3, stride, padding: 'same', name: 'branch' })] });
	return block(name, [
		conv({ inChannels, outChannels: middle, kernel: 1, groups, name: 'compress' }),
		batchNorm({ name: 'compressNorm' }),
		relu(),
		shuffle({ groups, name: 'shuffle' }),
		depthwise({ inChannels: middle, kernel: 3, stride, name: 'depthwise' }),
		batchNorm({ name: 'depthwiseNorm' }),
		conv({ inChannels: middle, outChannels: narrow, kernel: 1, groups, name: 'expand' }),
		batchNorm({ name: 'expandNorm' }),
		join,
		relu(),
	]);
}

/** A head that turns a map into shares. */
const head = [globalAvgPool({ name: 'pool' }), dense({ units: 4, name: 'logits' }), softmax()];

const uneven = { top: 2, bottom: 0, left: 1, right: 2 };

/** Networks that together hold every layer in every role that exports tell apart. */
export const networks: readonly Network[] = [
	{
		name: 'strided row',
		layers: [
			conv({ inChannels: 3, outChannels: 4, kernel: 3, stride: 2, bias: true }),
			relu(),
			depthwise({ inChannels: 4, multiplier: 2, kernel: [3, 2], padding: 'valid', bias: true }),
			leakyRelu({ slope: 0.3 }),
			pointwise({ inChannels: 8, outChannels: 5, stride: 2 }),
		],
		input: shape(12, 9, 3),
	},
	{ name: 'ShuffleNet unit at stride 1', layers: [shuffleUnit('unit', 9, 1)], input: shape(5, 6, 9) },
	{ name: 'ShuffleNet unit at stride 2', layers: [shuffleUnit('unit', 9, 2)], input: shape(6, 5, 9) },
	{
		name: 'ShuffleNet in small',
		layers: [
			conv({ inChannels: 3, outChannels: 9, kernel: 3, stride: 2, name: 'stem' }),
			maxPool({ kernel: 3, stride: 2, padding: 'same', name: 'stemPool' }),
			block('stage2', [shuffleUnit('unit1', 9, 2), shuffleUnit('unit2', 18, 1), shuffleUnit('unit3', 18, 1)]),
			...head,
		],
		input: shape(16, 16, 3),
	},
	{
		name: 'padding of its own',
		layers: [
			conv({ inChannels: 2, outChannels: 6, kernel: [3, 5], stride: [2, 1], padding: uneven }),
			maxPool({ kernel: 3, stride: 1, padding: { top: 2, bottom: 2, left: 2, right: 2 } }),
			maxPool({ kernel: [3, 3], stride: [1, 2], padding: uneven }),
			avgPool({ kernel: [3, 3], stride: 2, padding: uneven }),
			avgPool({ kernel: 3, stride: 1, padding: { top: 1, bottom: 1, left: 1, right: 1 } }),
			avgPool({ kernel: 2, stride: 1, padding: 'same' }),
			maxPool({ kernel: 2, stride: 1, padding: { top: 0, bottom: 0, left: 0, right: 0 } }),
			conv({ inChannels: 6, outChannels: 4, kernel: 3, padding: { top: 1, bottom: 1, left: 1, right: 1 } }),
			conv({ inChannels: 4, outChannels: 4, kernel: 3, groups: 2, padding: uneven, bias: true }),
			depthwise({ inChannels: 4, kernel: 2, stride: [1, 2], padding: 'same' }),
		],
		input: shape(11, 10, 2),
	},
	{
		name: 'pools in a row',
		layers: [
			maxPool({ kernel: 3, stride: 2, padding: uneven }),
			avgPool({ kernel: [2, 1], stride: 1 }),
			maxPool({ kernel: [1, 2] }),
			avgPool({ kernel: 3, stride: 2, padding: 'same' }),
		],
		input: shape(9, 11, 3),
	},
	{
		name: 'dilated and grouped',
		layers: [
			conv({ inChannels: 4, outChannels: 6, kernel: 3, dilation: [2, 3], groups: 2 }),
			conv({ inChannels: 6, outChannels: 6, kernel: [2, 3], dilation: 2, padding: uneven }),
			depthwise({ inChannels: 6, kernel: 3, dilation: [1, 2], padding: 'valid', multiplier: 2 }),
			shuffle({ groups: 4 }),
			conv({ inChannels: 12, outChannels: 4, kernel: 2, stride: [3, 1], groups: 4 }),
			conv({ inChannels: 4, outChannels: 4, kernel: [1, 3], stride: [3, 1] }),
		],
		input: shape(9, 8, 4),
	},
	{
		name: 'flattened head',
		layers: [
			conv({ inChannels: 2, outChannels: 3, kernel: 3, padding: 'valid', name: 'features' }),
			batchNorm({ epsilon: 0.01 }),
			flatten(),
			dense({ units: 6, bias: false }),
			batchNorm(),
			relu(),
			dense({ units: 3 }),
			softmax(),
		],
		input: shape(5, 4, 2),
	},
	{
		name: 'plain flatten',
		layers: [flatten(), dense({ units: 5 }), leakyRelu({ slope: 0.1 }), flatten(), dense({ units: 2 })],
		input: shape(3, 4, 1),
	},
	{
		name: 'squeeze and expand',
		layers: [
			conv({ inChannels: 3, outChannels: 6, kernel: 3, padding: 'valid' }),
			globalAvgPool(),
			pointwise({ inChannels: 6, outChannels: 4 }),
			dense({ units: 8 }),
			concat({ branch: [globalAvgPool(), dense({ units: 2 })] }),
			shuffle({ groups: 5 }),
			globalAvgPool(),
		],
		input: shape(5, 5, 3),
	},
	{
		name: 'joins inside joins',
		layers: [
			block('outer', [
				conv({ inChannels: 4, outChannels: 4, kernel: 3 }),
				block('inner', [
					pointwise({ inChannels: 4, outChannels: 4 }),
					add({ branch: [depthwise({ inChannels: 4, kernel: 3 }), relu()] }),
				]),
				concat({ branchFirst: false, branch: [pointwise({ inChannels: 4, outChannels: 4 }), relu(), add()] }),
				maxPool({ kernel: 2, padding: 'same' }),
			]),
		],
		input: shape(4, 5, 4),
	},
	{
		name: 'sums of itself',
		layers: [add(), concat({ branchFirst: true }), concat({ branch: [add()], branchFirst: false }), relu()],
		input: shape(2, 3, 2),
	},
	{
		name: 'awkward names',
		layers: [
			pointwise({ inChannels: 2, outChannels: 2, name: 'forward' }),
			pointwise({ inChannels: 2, outChannels: 2, name: 'lambda' }),
			pointwise({ inChannels: 2, outChannels: 2, name: 'add' }),
			conv({ inChannels: 2, outChannels: 2, kernel: 2, name: '3x3 Größe' }),
			pointwise({ inChannels: 2, outChannels: 2, name: '卷积' }),
			pointwise({ inChannels: 2, outChannels: 2, name: 'a.b' }),
			pointwise({ inChannels: 2, outChannels: 2, name: 'aB' }),
			pointwise({ inChannels: 2, outChannels: 2, name: 'ab' }),
			conv({ inChannels: 2, outChannels: 2, kernel: 2, name: 'even' }),
			pointwise({ inChannels: 2, outChannels: 2, name: 'evenPad' }),
		],
		input: shape(3, 3, 2),
	},
	{ name: 'nothing', layers: [], input: shape(2, 2, 2) },
];
