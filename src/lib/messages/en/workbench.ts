import { count, percent, signed, times } from '../numbers';

/** The words of a workbench. */
export const workbench = {
	dials: 'Dials',
	dial: {
		mapSide: { label: 'Map side', name: 'Map side D_F', number: 'Value of D_F' },
		inChannels: { label: 'Input channels', name: 'Input channels M', number: 'Value of M' },
		outChannels: { label: 'Output channels', name: 'Output channels N', number: 'Value of N' },
		kernel: { label: 'Kernel side', name: 'Kernel side D_K', number: 'Value of D_K' },
		groups: { label: 'Groups', name: 'Groups g', number: 'Value of g' },
		multiplier: { label: 'Channel multiplier', name: 'Channel multiplier μ', number: 'Value of μ' },
		stride: { label: 'Stride', name: 'Stride', number: 'Value of the stride' },
		dilation: { label: 'Dilation', name: 'Dilation', number: 'Value of the dilation' },
	},
	padding: 'Padding',
	paddings: { same: 'same', valid: 'valid' },
	unreadable: 'That is no number; type a whole number such as 4.',
	heldByPicture: (channels: number) =>
		channels === 1 ? 'The picture is grey: one channel.' : `The picture is in colour: ${channels} channels.`,
	changed: (dial: string, asked: number, given: number) =>
		`${dial} cannot be ${asked} here; it is now ${given}.`,
	changedWhy: (dial: string, given: number, reason: string) => `${dial} is now ${given}: ${reason}.`,
	refused: (key: string, asked: string, given: string) =>
		`The link asked for ${key} = ${asked}; the nearest that there is, ${given}, is shown.`,
	readouts: 'Costs',
	macs: 'MACs',
	weights: 'Weights',
	activations: 'Activations',
	compared: 'Compared with standard',
	fewer: (fewer: number, remains: number) => `${times(fewer)} fewer, ${percent(remains)} remain`,
	more: (more: number, remains: number) => `${times(more)} more, ${percent(remains)} of it`,
	equal: 'the same: 100\u202f% remain',
	table: {
		caption: (from: string, to: string, ways: number) =>
			ways === 1 ? `From ${from} to ${to}` : `The same ${from} → ${to}, ${ways} ways`,
		layer: 'layer',
		bar: 'multiply–accumulates',
		macs: 'MACs',
		weights: 'weights',
		activations: 'activations',
		share: 'of standard',
		remains: 'remain',
		fewer: 'fewer',
		nothing: '–',
		percent,
		times,
		count,
		standardDirect: (to: string) => `standard, straight to ${to}`,
		standardPooled: (side: number) => `standard, then ${side}× smaller by pooling`,
	},
	kernel: 'Kernels',
	kernels: {
		integers: 'small whole numbers',
		identity: 'identity',
		box: 'box blur',
		gauss: 'Gauss blur',
		sobel: 'Sobel edges',
		laplacian: 'Laplacian edges',
		sharpen: 'sharpen',
	},
	newNumbers: 'New numbers',
	seed: (seed: number) => `seed ${seed}`,
	editor: {
		title: 'Read or change the numbers',
		tensor: 'Tensor',
		input: 'input',
		kernelOf: (layer: string) => `weights, ${layer}`,
		outputOf: (layer: string) => `output, ${layer}`,
		channel: 'Channel',
		filter: 'Filter',
		slice: 'Slice',
		rows: 'row',
		columns: 'column',
		caption: (tensor: string, channel: number) => `${tensor}, channel ${channel}`,
		captionSlice: (tensor: string, filter: number, slice: number) =>
			`${tensor}, filter ${filter}, slice ${slice}`,
		hint: 'Type a number into a cell, or paste a grid from a spreadsheet. Escape takes a change back.',
		readOnly: 'Outputs are calculated; change the input or the weights instead.',
		clear: 'Take my numbers back',
		tooLarge: ([rows, columns]: readonly [number, number], [height, width]: readonly [number, number]) =>
			`The grid has ${rows} × ${columns} cells and the map ${height} × ${width}; the part that fits was taken.`,
		outOfRange: (value: number, limit: number) =>
			`${signed(value)} is too large to calculate exactly; keep to ${signed(-limit)} to ${signed(limit)}.`,
	},
	exports: {
		title: 'The same in code',
		framework: 'Framework',
		frameworks: { pytorch: 'PyTorch', keras: 'Keras', tfjs: 'TensorFlow.js' },
		download: (file: string) => `Download ${file}`,
		saved: (file: string) => `${file} is with your downloads.`,
		network:
			'A formula makes the image and the weights, so the file lists no numbers. It runs the network once, then checks the number of parameters and what comes out.',
	},
	source: 'Source',
	calculating: 'Calculating …',
	failed: 'The numbers could not be calculated.',
	notLoaded:
		'The numbers could not be calculated, because TensorFlow.js could not be loaded. Look whether you are online, and try again.',
	lost: 'A part of the page could not be loaded.',
	retry: 'Try again',
	broken: 'This part of the page has stopped working. The rest goes on.',
	ownPictureNotLinked:
		'It is not part of the link either: the address of this page brings back everything but your picture.',
	withoutScript: 'This page steps and turns its dials with JavaScript; without it you see the first step.',
};

export type WorkbenchWords = typeof workbench;
