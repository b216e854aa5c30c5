/** The words of cell 1.2. */
export const names = {
	name: 'Names of the parts',
	title: 'Seven names are enough to talk about any of these layers',
	prose: [
		'This is the standard lane of the bet, stopped in the middle of its work: {input} in, one of its {filters} filters, {output} out. Point at a part, or go through the names with the arrow keys.',
	],
	note: 'Many say “kernel” for the whole filter and for one sheet of it alike. Here a filter is the whole block, a kernel slice one sheet.',
	figure: 'A standard layer: input, filter, one multiply–accumulate, output',
	input: 'input',
	filter: 'filter {filter} of {filters}',
	work: 'one step',
	output: 'output',
	sum: '{before} + {value} × {weight} = {after}',
	negative: '({value})',
	mode: 'What to do',
	modes: { look: 'Look at them', label: 'Label them yourself' },
	choose: 'The parts',
	parts: {
		channel: 'channel',
		map: 'map',
		filter: 'filter',
		slice: 'kernel slice',
		tap: 'tap',
		weight: 'weight',
		mac: 'MAC',
	},
	sentences: {
		channel:
			'A *channel* is one layer of the depth of a tensor. The input has {channels} of them, the output {filters}.',
		map: 'A *map*, or feature map, is what one filter writes: {places} values, one for each place of the window. It becomes a channel of the output.',
		filter:
			'A *filter* is all weights that make one output channel: {weights} here, through all {channels} input channels. The layer has {filters} filters.',
		slice:
			'A *kernel slice* is the sheet of a filter that meets one input channel: {taps} weights. This filter has {channels} slices.',
		tap: 'A *tap* is one place that the window reads: one input value for one weight. Each output value here has {allTaps} taps.',
		weight:
			'A *weight* is one number of a kernel slice. It is learned, and the same wherever the window stands.',
		mac: 'A *MAC*, or multiply–accumulate, is a tap at work: the value times the weight, added to the sum so far. The whole layer takes {macs}.',
	},
	tray: 'Labels: press one, then a place; or drag it there.',
	place: 'Place {number}: {what}',
	placed: 'Place {number}: {part}',
	places: {
		channel: 'one of the {channels} layers of the input',
		map: 'one sheet that a filter has written',
		filter: 'all sheets of weights together',
		slice: 'one sheet of weights',
		tap: 'one input value under the window',
		weight: 'one number of a sheet of weights',
		mac: 'a product that is added to a sum',
	},
	held: 'Now the place of “{part}”.',
	tally: '{done} of {all} labels are in place.',
	right: 'Yes.',
	done: 'All labels are in place.',
	notHere: '“{part}” does not belong here: this is {what}.',
	startOver: 'Start over',
	show: 'Show the rest',
	/** A label and the place where it was dropped. */
	confusions: {
		filterOnSlice:
			'One sheet is only a part of the filter: a filter spans all {channels} input channels, so it has {channels} sheets.',
		sliceOnFilter:
			'That is more than one slice: here all {channels} sheets stand together, one for each input channel.',
		channelOnMap:
			'Not wrong, a map does become a channel of the output. But here it is the sheet that a filter has just written that is asked for; the depth of the input has the other place.',
		mapOnChannel:
			'Not wrong, the values of a channel make a map. But here one layer of the depth is asked for; what a filter writes has the other place.',
		tapOnWeight:
			'This number belongs to the filter and never moves. The tap is where the window reads, in the input.',
		weightOnTap:
			'This value comes from the input, and changes with every place of the window. A weight belongs to a filter.',
		macOnTap: 'The tap is only the place that is read. A MAC is what is done there: multiply, then add.',
		macOnWeight:
			'The weight is only one of two factors. A MAC multiplies it by a value and adds the product.',
		tapOnMac: 'This is already the work. The tap is the place that it reads.',
		weightOnMac: 'The weight is only one number in this line; the whole line is one step of work.',
		sliceOnWeight: 'That is one number; a slice has {taps} of them.',
		weightOnSlice: 'That is {taps} weights; one of them has another place.',
		sliceOnChannel:
			'This is data, {places} values of it. A slice is a small sheet of weights that slides over such a channel.',
		channelOnSlice:
			'This sheet is made of weights. It meets exactly one channel, which stands beside it in the input.',
		filterOnMap: 'The filter is what writes; this is what it has written.',
		mapOnFilter: 'The map is what is written; this is what writes it.',
		tapOnChannel: 'A tap is a single value of such a channel, the one that the window reads at this step.',
		channelOnTap: 'That is a single value. A channel has {places} of them.',
	},
	check: {
		question: 'How many kernel slices does one filter of our example have?',
		answer: 'One for each of the {channels} input channels; so a filter sees all of them at once.',
		wrong: {
			flat: 'A flat filter would see one channel only. This one goes through the whole depth of the input.',
			filters: 'That is how many filters there are: each of them makes one output channel.',
			taps: 'That is how many weights, and taps, one slice has.',
			other: 'Count the sheets of the filter in the drawing: each meets one input channel.',
		},
	},
};
