/** Cell 4.1. Strings only; every number is put in by the cell. */
export const width = {
	name: 'Width α',
	title: 'What does half the width save?',
	prose: [
		'The width multiplier α makes *every* layer thinner: *M* input channels become *αM*, and *N* output channels *αN*. It is not taken off: α of {half} leaves {half} of the channels.',
		'In the work of a separable layer the depthwise term has α once and the pointwise term twice. Turn it and watch which one gives way.',
	],
	formula:
		'The work of a separable layer: $D_F^2\\,\\alpha M\\,D_K^2 + \\alpha M\\,\\alpha N\\,D_F^2|D F squared times alpha M times D K squared plus alpha M times alpha N times D F squared$.',
	note: 'A thinner network is another network: its weights are not a part of the wide one’s, and it is trained from the start ({source}).',
	dial: 'Width multiplier α',
	row: {
		title: '{title}: {macs} million multiply–accumulates, {weights} million weights',
		said: 'The network as a row of {parts} blocks, as wide as they have channels and as high as their maps. Every block has {percent} of its channels; the maps are as high as before.',
		legend: 'Width: channels. Height: side of the map. Fuller tone: more work. Outlines: α = {one}.',
	},
	terms: {
		house: 'the house example',
		net: 'the whole network',
		depthwise: 'depthwise, once α',
		pointwise: 'pointwise, twice α',
		conv: 'first layer, once α',
		dense: 'classifier, once α',
		together: 'together',
		squared: 'α²',
		said: 'What remains of {what} at α = {alpha}: {parts}.',
		part: '{name} {remains}',
	},
	parts: {
		caption: 'The parts of {title}',
		part: 'part',
		side: 'side of its maps',
		channels: 'channels',
		macs: 'MACs',
		weights: 'weights',
		together: 'together',
		none: '–',
	},
	caption:
		'At α = {alpha} the pointwise work of the network falls to {pointwise}, the depthwise work to {depthwise}; all together {macs} remain, and {weights} of the weights.',
	check: {
		question:
			'At α = {half}, what part of its multiply–accumulates is left of the house example, a depthwise separable layer with {M} channels in and {N} out? In whole per cent.',
		answer:
			'{after} of {before} are left, {left}\u202f%: the pointwise term falls to {quadratic}\u202f%, the depthwise term only to {linear}\u202f%. In the whole network the pointwise layers weigh so much that {netLeft} remain, near the {quadratic}\u202f% of α².',
		wrong: {
			linear:
				'{linear}\u202f% is what is left of the channels, and of the depthwise term. The pointwise term has α twice.',
			quadratic:
				'{quadratic}\u202f% is what is left of the pointwise term. The depthwise term has α only once: each channel has its own kernel, whoever its neighbours are.',
			other: 'Halve the channels in each of the two terms, and add them up.',
		},
	},
	code: { full: 'The same layer at full width.', thin: 'Every width times alpha.' },
};
