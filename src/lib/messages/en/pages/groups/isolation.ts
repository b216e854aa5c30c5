import { measuredMixing } from '../mixing';

/** The cell on what groups lose. Strings only; every number is put in by the cell. */
export const isolation = {
	name: 'What is lost',
	title: 'Does a second layer bring the groups together?',
	prose: [
		'Which inputs does an output know of? That can be measured on any network, without a formula: add {nudge} to one input channel, run it, and see which outputs are no longer what they were. Do so for every channel, and the answers fill a matrix, column by column.',
		'Here {C} channels go through grouped 1×1 layers, one after the other, each with {g} groups. All that you see has been run: a batch of {images} images, one as it is and one for each nudge.',
	],
	note: 'All inputs and weights are whole and above zero. So whatever a nudge adds on one path, no other path takes away again: an output that stands still is not linked.',
	dials: {
		title: 'Channels, groups and layers',
		channels: { label: 'Channels', name: 'Channels C', number: 'Value of C' },
		groups: { label: 'Groups', name: 'Groups g of each layer', number: 'Value of g of each layer' },
		layers: 'Layers one after the other',
		layersOption: '{layers} layers',
		struck: '{g} does not divide {C}',
	},
	nudging: {
		label: 'Nudged so far',
		name: 'Input channels nudged so far',
		number: 'Number of input channels nudged so far',
		next: 'Nudge channel {next}',
		all: 'Nudge all',
		again: 'Start again',
	},
	net: {
		caption: 'The running network',
		channel: 'channel',
		input: 'input',
		after: 'after layer {layer}',
		moved: '{from} → {to}',
		covered: 'covered',
	},
	matrices: {
		...measuredMixing,
		one: 'After one layer',
		several: 'After {layers} layers',
		covered: 'Covered until the question below is answered.',
		table: {
			...measuredMixing.table,
			caption: 'What each output channel depends on, {C} channels in {g} groups, all channels nudged',
			one: 'after one layer',
			several: 'after {layers} layers',
		},
	},
	captions: {
		none: 'Nothing is nudged yet: the numbers are those of the image as it is. Nudge the first channel.',
		some: 'Channel {channel} was nudged. After the last layer these outputs had moved: {reached}. They are the channels of its own group; no other knows of it.',
		all: '*The blocks stay.* After one layer {linked} of {pairs} pairs are linked, after {layers} layers {linkedLast}: {share}, one $g|g$-th. Each layer passes on what its own group knows, so no number of further layers would link a single pair more.',
		one: '*One group is one block:* after one layer already every output depends on every input.',
		covered:
			'After one layer {linked} of {pairs} pairs are linked. What a second layer makes of that is the question below.',
	},
	check: {
		question:
			'{C} channels, {g} groups, and two such layers one after the other. What share of the pairs of an input and an output is linked? In per cent.',
		answer:
			'{linked} of {pairs} pairs, {answer}\u202f%, as after one layer, and so for any number of them: the outputs of a group are the inputs of the same group. To reach further, channels have to change their seats between the layers. That is the next page.',
		wrong: {
			doubled:
				'{doubled}\u202f% would be twice the reach. But the second layer reads only channels of the same group, and they know of nothing else.',
			full: '{full}\u202f% would need a path from every input to every output. Two layers make paths longer, not wider: no path leads out of a group.',
			squared:
				'{squared}\u202f% would mean that the second layer cuts links of the first. It passes on everything that its group knows.',
			pairs: '{pairs} is the number of all pairs, and {linked} of them are linked; asked is the share.',
			other: 'Count the outputs that a single input reaches, and divide by all outputs.',
		},
	},
	code: {
		batch: 'The image as it is, and then with each channel nudged.',
		layer: 'A grouped layer: split, convolve, join.',
		moved: 'Where an output is no longer what it was: a row for each output, a column for each input.',
	},
};
