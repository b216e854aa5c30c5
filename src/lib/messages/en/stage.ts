import { count, signed } from '../numbers';

/** A range of rows or columns as a reader counts them, from 1. */
interface Span {
	readonly from: number;
	readonly to: number;
}

/** A place as a reader counts it, from 1. */
interface Place {
	readonly channel: number;
	readonly row: number;
	readonly column: number;
}

function span(one: string, many: string, { from, to }: Span): string {
	return from === to ? `${one} ${from}` : `${many} ${from} to ${to}`;
}

/** The words of the stage: what the picture shows, said aloud. */
export const stage = {
	label: 'Stage',
	keys: 'Arrow left and right step back and forward, Home and End go to the first and last step, Space plays and pauses.',
	input: 'Input',
	output: 'Output',
	between: (layer: string) => `After ${layer}`,
	numbered: (name: string, number: number) => `${name} ${number}`,
	paths: {
		title: { main: 'Main path', branch: 'Shortcut' },
		names: { main: 'main path', branch: 'shortcut' },
		whatAndShape: (tensor: string, shape: string) => `${tensor}, ${shape}`,
		unchanged: (tensor: string) => `${tensor}, unchanged`,
		sign: { add: '+', concat: 'then' },
		value: (path: string, value: string) => `${path} ${value}`,
		from: (path: string) => `from the ${path}`,
		channels: (parts: readonly (Span & { readonly path: string })[]) =>
			parts.map(({ path, ...part }) => `${span('channel', 'channels', part)}: ${path}`).join('; '),
	},
	shape: (height: number, width: number, channels: number) => `${height} × ${width} × ${channels}`,
	channel: (channel: number) => `channel ${channel}`,
	slice: (slice: number) => `slice ${slice}`,
	filterOf: (filter: number, filters: number) => `Filter ${count(filter)} of ${count(filters)}`,
	mixing: 'Mixing matrix',
	mixingShape: (rows: number, columns: number) => `${rows} × ${columns}`,
	weights: (height: number, width: number, slices: number) => `${height} × ${width} × ${slices} weights`,
	matrixOf: (rows: number, columns: number) => `${rows} × ${columns} weights`,
	kernels: (kernels: number, height: number, width: number) =>
		kernels === 1 ? `1 kernel, ${height} × ${width}` : `${kernels} kernels, ${height} × ${width}`,
	filters: (filters: number, sides: readonly number[]) =>
		filters === 1 ? `1 filter, ${sides.join(' × ')}` : `${filters} filters, ${sides.join(' × ')}`,
	weightsOf: (layer: string) => `Weights of the layer ${layer}`,
	products: 'Products',
	values: 'Values',
	productsOf: (taken: number, all: number) => `${count(taken)} of ${count(all)}`,
	carried: (from: number, to: number) => `${span('channel', 'channels', { from, to })} gave`,
	ahead: (channels: number) => `${count(channels)} more channels to come`,
	aheadOne: '1 more channel to come',
	sumSoFar: 'sum so far',
	maxSoFar: 'largest so far',
	meanSoFar: 'mean so far',
	valueSoFar: 'value',
	becomes: (row: number, column: number) => `becomes row ${row}, column ${column}`,
	some: (from: number, to: number, channels: number) => `channels ${from}–${to} of ${channels}`,
	mapOf: (tensor: string, channel: number, channels: number) =>
		`${tensor}, channel ${channel} of ${channels}`,
	toCell: (channel: number) => `Output channel ${channel}. Arrow keys move to a cell; the steps follow.`,
	wheelOf: (at: number, of: number) => `${count(at)} of ${count(of)}`,
	wheels: {
		filters: 'filters',
		channels: 'channels',
		places: 'places',
		depth: 'input channels',
		paths: 'paths',
		taps: 'taps',
	},
	wheelProduct: (before: number, of: number, product: number) =>
		`${count(before)} × ${count(of)} = ${count(product)}`,
	doneBefore: (layer: string, macs: number) => `${layer}: ${count(macs)} done`,
	macsDone: (done: number, all: number) => ({ done: count(done), all: `of ${count(all)}` }),
	macsUnit: 'multiply–accumulates done',
	layers: {
		conv: 'convolution',
		maxPool: 'max pooling',
		avgPool: 'average pooling',
		shuffle: 'shuffle',
		batchNorm: 'batch norm',
		relu: 'ReLU',
		leakyRelu: 'leaky ReLU',
		add: 'sum with the shortcut',
		concat: 'concatenation with the shortcut',
		globalAvgPool: 'global average pooling',
		flatten: 'flatten',
		softmax: 'softmax',
		dense: 'fully connected',
	},
	named: {
		depthwise: 'depthwise',
		pointwise: 'pointwise',
		first: 'first convolution',
		second: 'second convolution',
		shuffle: 'shuffle',
		row: 'row sweep',
		column: 'column sweep',
		bottleneck: 'bottleneck',
		pool: 'pooling',
		last: '2×1 convolution',
		pw1: 'first 1×1',
		middle: '3×3',
		pw2: 'second 1×1',
		gconv1: 'first 1×1',
		gconv2: 'second 1×1',
		// As the tables of MobileNet write them.
		dw: 'depthwise',
		pw: 'pointwise',
		// As the networks write EffNet's, by their kernels.
		dw1x3: 'row sweep',
		dw3x1: 'column sweep',
		conv2x1: '2×1 convolution',
		conv1x2: '1×2 convolution',
	} as Readonly<Record<string, string>>,
	sentence: {
		step: (at: number, of: number) => `Step ${count(at)} of ${count(of)}.`,
		stepIn: (at: number, of: number, layer: string) => `Step ${count(at)} of ${count(of)}, ${layer}.`,
		output: (channel: number, row: number, column: number) =>
			`Output channel ${channel}, row ${row}, column ${column}.`,
		outputChannel: (channel: number) => `Output channel ${channel} is complete.`,
		outputLayer: (channels: number) =>
			channels === 1
				? 'The one output channel is complete.'
				: `All ${channels} output channels are complete.`,
		window: (rows: Span, columns: Span, channels: string) =>
			`Window ${span('row', 'rows', rows)}, ${span('column', 'columns', columns)}, ${channels}.`,
		windowPadded: (rows: Span, columns: Span, channels: string) =>
			`Window ${span('row', 'rows', rows)}, ${span('column', 'columns', columns)} and padding, ${channels}.`,
		allChannels: (channels: number) =>
			channels === 1 ? 'the one input channel' : `all ${channels} input channels`,
		someChannels: ({ from, to }: Span) => span('input channel', 'input channels', { from, to }),
		product: ({ channel, row, column }: Place, value: number, factor: number) =>
			`Input channel ${channel}, tap row ${row}, column ${column}: ${signed(value)} × ${signed(factor)} = ${signed(value * factor)}.`,
		productPadded: ({ channel, row, column }: Place, factor: number) =>
			`Input channel ${channel}, tap row ${row}, column ${column} lies on the padding: 0 × ${signed(factor)} = 0.`,
		reads: ({ channel, row, column }: Place, value: number) =>
			`Reads channel ${channel}, row ${row}, column ${column}: ${signed(value)}.`,
		readsOf: ({ channel, row, column }: Place, value: number, path: string) =>
			`Reads channel ${channel}, row ${row}, column ${column} of the ${path}: ${signed(value)}.`,
		readsPadding: 'Reads the padding, which takes no part.',
		onBranch: (layer: string) => `${layer} on the shortcut`,
		added: (main: number, branch: number) =>
			`${signed(main)} from the main path plus ${signed(branch)} from the shortcut.`,
		copied: (channel: number, path: string) => `It is channel ${channel} of the ${path}.`,
		bothAdded: (channel: number) => `It is channel ${channel} of the main path plus that of the shortcut.`,
		joined: (parts: readonly (Span & { readonly path: string })[]) =>
			`They are ${parts.map(({ path, ...part }) => `${span('channel', 'channels', part)} from the ${path}`).join(' and ')}.`,
		allAdded: 'Each is the sum of both paths.',
		sum: (sum: number) => `Sum so far ${signed(sum)}.`,
		largest: (largest: number) => `Largest so far ${signed(largest)}.`,
		value: (value: number) => `Value ${signed(value)}.`,
		macs: (done: number, all: number) => `${count(done)} of ${count(all)} multiplications done.`,
	},
	table: {
		caption: (channel: number, row: number, column: number) =>
			`Products of output channel ${channel}, row ${row}, column ${column}`,
		number: 'tap',
		path: 'path',
		channel: 'input channel',
		row: 'row',
		column: 'column',
		value: 'value',
		weight: 'weight',
		product: 'product',
		sum: 'sum',
		padding: 'padding',
	},
	controls: {
		first: 'First step',
		back: 'Step back',
		forward: 'Step forward',
		forwardShort: 'Step',
		last: 'Last step',
		play: 'Play',
		pause: 'Pause',
		position: 'Position',
		grain: 'One step is',
		grains: { product: 'product', cell: 'cell', channel: 'channel', layer: 'layer' },
		speed: 'Speed',
		speedOf: (speed: number) => `${speed}×`,
	},
	segments: {
		place: 'place the window',
		multiply: 'multiply',
		window: 'add over the window',
		channels: 'add over the channels',
		write: 'write the output',
	},
	describe: 'Describe this step',
};

export type StageWords = typeof stage;
