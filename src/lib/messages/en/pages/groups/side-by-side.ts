import { mixing } from '../mixing';

/** The cell on what a grouped convolution is. Strings only; every number is put in by the cell. */
export const sideBySide = {
	name: 'Side by side',
	title: 'Split the channels, convolve each part alone, join the maps',
	prose: [
		'Think of {groups} tables in a room. Who sits at one table hears everybody there and nobody else. A *grouped convolution* seats the channels like that: each of the {g} groups takes {ins} of the {inputs} input channels, has {outs} of the {outputs} filters, and is a small standard convolution of its own. Its maps are put one after the other, and nothing else happens.',
		'Step through it: a filter of the second group never touches an input channel of the first. In the matrix beside the maps the groups are blocks along the diagonal.',
	],
	note: 'Groups began as a makeshift. AlexNet did not fit into the memory of one graphics card, so [its authors](alexnet) put half of the channels of each layer on another, and let the two speak to each other in some layers only ({source}).',
	dial: 'Groups g',
	option: 'g = {g}',
	tables: {
		inputs: 'in',
		outputs: 'out',
		table: 'group {group}',
		left: '–',
		said: 'Each of the {g} groups has {ins} input and {outs} output channels, all linked with each other and with no others.',
		saidOne: 'One group: all {inputs} input channels are linked with all {outputs} output channels.',
	},
	matrix: {
		...mixing,
		title: 'Who reaches whom',
		blocks: 'blocks: {g}',
		table: {
			...mixing.table,
			caption: 'Which input channels each output channel depends on, with {g} groups',
		},
	},
	captions: {
		one: '*One group* is the standard convolution: every filter reads all {inputs} input channels, and the matrix is full.',
		groups:
			'*{g} blocks.* A filter has {ins} slices instead of {inputs}, one for each channel of its group. Between the blocks there is no weight at all, which is not a weight of zero: it is neither stored nor multiplied.',
		counted:
			'*{g} blocks.* A filter has {ins} slices instead of {inputs}. Of {pairs} pairs of channels {linked} are linked, so {linked} of {pairs} multiplications are made at each place and tap.',
	},
	derivation: {
		notes: {
			product: 'One weight times one value of the input.',
			slice: 'One slice of a filter on its window.',
			value:
				'A filter has a slice for each input channel of its group, $M/g|M over g$ of them. Their sum is an output value.',
			map: 'The filter makes such a value at each of the {D_F}\u00a0×\u00a0{D_F} places. That is one map.',
			group: 'Each group has $N/g|N over g$ filters.',
			layer: 'And there are $g|g$ groups, side by side.',
		},
		hint: 'Multiply the line above by what is new in this one.',
	},
	check: {
		question:
			'{inputs} input channels, {outputs} filters, {g} groups. Look at one place of the map and one tap of the kernel. How many multiply–accumulates happen there?',
		names: { group: 'in one group', both: 'in all groups', plain: 'without groups' },
		answer:
			'One group multiplies {ins} channels by the weights of {outs} filters: {one}. There are {g} such groups, {both} together. Without groups it is {inputs} · {outputs} = {plain}.',
		wrong: {
			whole:
				'A group does not have all channels: {ins} of the {inputs} inputs, {outs} of the {outputs} filters.',
			halved: 'Both sides are split: {ins} inputs *and* {outs} filters in each group.',
			forgotten:
				'{one} is one group. The Chinese translation of the article behind this course stops there; it leaves out the “times {g}”.',
			ungrouped: '{plain} is the layer without groups, where every filter reads every channel.',
			grouped: '{both} is what the groups come to together. Without them every filter reads every channel.',
			added: 'The two counts are multiplied, not added: each filter reads each channel.',
			other: 'Count the pairs of an input channel and a filter that reads it.',
		},
	},
	saving: {
		question: 'What does the split into {g} groups save, then?',
		names: { exactly: 'exactly half', atLeast: 'at least half', less: 'a little less than half' },
		answer:
			'{both} of {plain}, whatever the map and the kernel: $g|g$ groups cost $1/g|one over g$, for every layer and to the last multiplication.',
		wrong: {
			atLeast:
				'There is nothing more to be had: {both} of {plain} is half, no less. The article says “at least”; the count leaves no room for it.',
			less: 'Splitting and joining multiply nothing: channels are only told where they belong.',
		},
	},
};
