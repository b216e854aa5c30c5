/** The cell on the family of grouped layers, and on how their weights lie. Strings only; every number is put in by the cell. */
export const family = {
	name: 'One family',
	title: 'From standard to depthwise with one slider',
	prose: [
		'With one group a layer is the standard convolution. With as many groups as input channels it is depthwise. All that lies between is grouped, and it is *one* layer with one number, $g|g$. Slide it.',
		'Nothing asks for as many outputs as inputs. A depthwise layer with $N|N$ above $M|M$ has several kernels for each channel, $N/M|N over M$ of them: its *multiplier*.',
	],
	note: 'From {inputs} to {outputs} channels with {groups} groups: “is this depthwise?” was asked [in PyTorch’s forum](forum), and whether the groups are an axis of its weight. They are not: they make each filter shallow.',
	dials: {
		groups: { label: 'Groups', name: 'Groups g', number: 'Value of g' },
		inputs: { label: 'Input channels', name: 'Input channels M', number: 'Value of M' },
		outputs: { label: 'Output channels', name: 'Output channels N', number: 'Value of N' },
		struck: '{g} does not divide {broken}',
	},
	kinds: {
		standard: 'standard',
		grouped: 'grouped',
		depthwise: 'depthwise, multiplier {multiplier}',
		covered: 'covered until the question below is answered',
	},
	badge: '{inputs} → {outputs} channels, {g} groups:',
	costs:
		'{macs} multiply–accumulates and {weights} weights: {share} of the standard layer remain, {times} fewer.',
	costsStandard: '{macs} multiply–accumulates and {weights} weights: this is the standard layer.',
	tables: {
		inputs: 'in',
		outputs: 'out',
		table: 'group {group}',
		left: '–',
		said: '{g} groups, each with {ins} input and {outs} output channels.',
	},
	weights: {
		title: 'The same {weights} weights, twice',
		pytorch: 'PyTorch',
		keras: 'Keras and TensorFlow.js',
		shape: '[{shape}]',
		pytorchAxes: 'rows: filters; columns: slices; in each a kernel',
		kerasAxes: 'a block for each place of the kernel; in it rows: slices, columns: filters',
		kerasDepthwiseAxes:
			'a block for each place of the kernel; in it rows: channels, columns: their multiples',
		slider: 'Weight',
		name: 'Weight, in the order of PyTorch’s memory',
		number: 'Number of the weight in the order of PyTorch’s memory',
		said: '{framework}: weights of shape {shape}. The marked one has the indices {indices}, the value {value}, and place {place} in memory.',
		reading:
			'Filter {filter}, slice {slice}, row {row}, column {column}: *{value}*. In PyTorch it is weight[{pytorchIndices}], number {pytorchPlace} in memory; in Keras and TensorFlow.js kernel[{kerasIndices}], number {kerasPlace}.',
		table: {
			caption: 'All weights, filter by filter',
			filter: 'filter',
			slice: 'slice',
			reads: 'reads input channel',
			values: 'its kernel, row by row',
		},
	},
	captions: {
		standard:
			'*Standard.* One group: each of the {outputs} filters has {ins} slices, one for every input channel. The outlined filter lies in one piece in PyTorch; in Keras and TensorFlow.js it is scattered over all blocks.',
		grouped:
			'*Grouped.* {g} groups: each of the {outputs} filters has {ins} slices, and the second axis of PyTorch, the third of Keras, is $M/g|M over g$ = {ins}. The number of filters stays.',
		depthwise:
			'*Depthwise, multiplier {multiplier}.* As many groups as channels: each filter has a single slice. Keras has a layer of its own for it, whose last two axes are the channels, {inputs}, and the multiplier, {multiplier}; the numbers lie in memory as before.',
		covered: 'What this layer is called, and how its weights lie, are the questions below.',
	},
	check: {
		question: '{inputs} input channels, {outputs} filters, {g} groups. What is this layer?',
		names: {
			notAllowed: 'not allowed, for there are not as many outputs as inputs',
			grouped: 'grouped, but not depthwise',
			depthwise: 'depthwise, with multiplier {multiplier}',
			separable: 'depthwise separable',
		},
		answer:
			'As many groups as input channels: each channel is filtered alone. It has {multiplier} kernels and makes {multiplier} maps, {outputs} in all.',
		wrong: {
			notAllowed:
				'$g|g$ has to divide both counts, and {g} divides {inputs} and {outputs}. The two need not be equal.',
			grouped:
				'It is grouped, and it is the end of the family: each group has a single input channel, so no channel is mixed with another. That is what depthwise means.',
			separable:
				'Depthwise *separable* are two layers: this one, and a 1×1 layer after it that mixes the channels.',
		},
	},
	shapeCheck: {
		question:
			'And how large is the weight of that layer in PyTorch, with kernels of {D_K}\u00a0×\u00a0{D_K}? Its axes are filters, slices, rows, columns.',
		names: { filters: 'filters', slices: 'slices', rows: 'rows', columns: 'columns' },
		answer:
			'[{shape}]: {outputs} filters, each with {slices} slice of {D_K}\u00a0×\u00a0{D_K}. The {g} groups are no axis; they are the reason that there is only {slices} slice and not {inputs}.',
		wrong: {
			perChannel: '{perChannel} kernels belong to each input channel; the first axis counts all filters.',
			inputs: '{inputs} is the number of input channels. A filter reads only those of its group.',
			multiplier: 'The multiplier {multiplier} is $N/M|N over M$; the second axis is $M/g|M over g$.',
			other: 'The axes are $[N,\\,M/g,\\,D_K,\\,D_K]|N, M over g, D K, D K$: put the numbers in.',
		},
	},
};
