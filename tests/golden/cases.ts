import { checkText, type FileResult } from '../../scripts/golden/file';

/** 2×2 kernel of ones over 3×3 ones: each output is the number of taps on the map. */
export const layer = {
	name: 'ones',
	op: 'conv2d',
	attrs: {
		filters: 1,
		kernel: [2, 2],
		strides: [1, 1],
		dilations: [1, 1],
		padding: 'valid',
		groups: 1,
		useBias: false,
	},
	pads: [
		[0, 0],
		[0, 0],
	],
	inputs: { x: { shape: [1, 3, 3, 1], data: Array<number>(9).fill(1) } },
	weights: { kernel: { shape: [2, 2, 1, 1], data: [1, 1, 1, 1] } },
	output: { shape: [1, 2, 2, 1], data: [4, 4, 4, 4] },
	macs: 16,
	params: 4,
	paramsNonTrainable: 0,
};

/** x added to its ReLU. */
export const graph = {
	name: 'shortcut',
	op: 'graph',
	attrs: {},
	layers: [
		{ name: 'relu', op: 'relu', inputs: ['x'], attrs: {}, outputShape: [1, 1, 2, 1] },
		{ name: 'sum', op: 'add', inputs: ['x', 'relu'], attrs: {}, outputShape: [1, 1, 2, 1] },
	],
	inputs: { x: { shape: [1, 1, 2, 1], data: [-1, 3] } },
	weights: {},
	output: { shape: [1, 1, 2, 1], data: [-1, 6] },
	intermediates: { relu: { shape: [1, 1, 2, 1], data: [0, 3] } },
	macs: 0,
	params: 0,
	paramsNonTrainable: 0,
};

/** A kernel that is its own singular values. */
export const svd = {
	name: 'diagonal',
	op: 'svd',
	attrs: { rankTolerance: 1e-6 },
	inputs: { x: { shape: [2, 2], data: [2, 0, 0, 1] } },
	weights: {},
	output: {
		singularValues: [2, 1],
		rank: 2,
		separable: false,
		rank1: { shape: [2, 2], data: [2, 0, 0, 0] },
		rank1Unique: true,
		rank1Error: 1,
	},
	macs: 0,
	params: 4,
};

/** A network told by its settings. */
export const cost = {
	name: 'small',
	op: 'cost',
	attrs: { net: 'mobilenetV1', alpha: 0.25, inputShape: [32, 32, 3], classes: 10 },
	inputs: {},
	weights: {},
	output: { shape: [1, 10] },
	macs: 834688,
	params: 215642,
	paramsNonTrainable: 5472,
	macsWithoutDense: 832128,
};

/** What the reader finds in a file of these cases. */
export function run(...cases: readonly unknown[]): FileResult {
	return checkText(JSON.stringify({ cases }));
}

/** The sentences about these cases. */
export function failures(...cases: readonly unknown[]): readonly string[] {
	return run(...cases).cases.flatMap((result) => result.failures);
}

/** The layer case with other attributes. */
export function withAttrs(attrs: object): object {
	return { ...layer, attrs: { ...layer.attrs, ...attrs } };
}

/** The graph case with another second layer. */
export function withSecond(second: object): object {
	const [first, sum] = graph.layers;
	return { ...graph, layers: [first, { ...sum, ...second }] };
}

/** A whole sentence, or a part of one. */
export function pattern(sentence: string | RegExp): RegExp {
	if (typeof sentence !== 'string') return sentence;
	return new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
