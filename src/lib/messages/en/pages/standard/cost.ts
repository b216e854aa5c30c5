/** Cell 2.5. Strings only; every number is put in by the cell. */
export const cost = {
	name: 'The cost, fully worked',
	title: 'Where do {macs} multiplications come from?',
	prose: [
		'Each of the {N} filters visits all {D_F}\u00a0×\u00a0{side} places; at each it multiplies {D_K}\u00a0×\u00a0{kernel} taps on each of the {M} channels and adds everything into *one* number. Step through it: the part of the formula that is turning lights up with its cells.',
		'The underlined numbers can be dragged, typed, or changed with the arrow keys.',
	],
	note: 'With a stride above one a filter visits fewer places than the input has: count with the side of the *output* in place of $D_F|D F$.',
	caption:
		'Four wheels, one inside the other. The taps turn fastest, the filters slowest, and the cost is the product of all four.',
	derivation: {
		product: 'One weight times one value of the input, added to the sum.',
		slice: 'One slice of the filter on its window: all its taps.',
		value: 'A filter has a slice for each of the {M} input channels. This makes one value of the output.',
		map: 'The filter makes such a value at each of the {D_F}\u00a0×\u00a0{D_F} places. This makes one map.',
		output: 'And each of the {N} filters makes a map of its own.',
	},
	hint: 'Multiply the line above by the size that is new.',
	check: {
		question:
			'The house example has maps of {D_F}\u00a0×\u00a0{D_F}, {M} input channels, {N} filters and kernels of {D_K}\u00a0×\u00a0{D_K}. What does it cost, and how many weights does it have to keep?',
		names: { macs: 'multiply–accumulates', weights: 'weights' },
		answer:
			'Every weight is used again at each of the {places} places: {weights} weights, {macs} multiplications.',
		wrong: {
			oneMap:
				'{oneMap} is one filter on one channel: the places times the taps. The {M} channels and the {N} filters are still to come.',
			oneFilter: '{oneFilter} is what one filter costs; there are {N}.',
			oneChannel: '{oneChannel} counts one input channel for each filter; a filter reads all {M}.',
			oneValue: '{oneValue} products make one value; there are as many values as the output has cells.',
			onePlace:
				'{onePlace} is the number of weights, the work at one place. The filters go on to the other places.',
			flatFilters:
				'{flatFilters} weights would be filters of one slice each. A filter has a slice for every input channel.',
			oneFilterKept: '{oneFilterKept} weights are one filter; there are {N}.',
			oneSlice: '{oneSlice} weights are one slice of one filter.',
			everyPlace:
				'{everyPlace} weights would be new ones for every place. The same filter visits them all: its weights are shared.',
			other:
				'Multiply the four sizes for the multiplications; for the weights leave out the one that only says how often they are used.',
		},
	},
};
