/** Cell 9.5. Strings only; every number is put in by the cell. */
export const conclusions = {
	name: 'Conclusions, and a quiz for later',
	title: 'Three ways to spend less, none of them free',
	prose: [
		'All three networks put something cheaper in the place of the standard convolution, and all three count operations. MobileNet looks at space first and mixes channels afterwards; two dials then trade accuracy for work. ShuffleNet mixes the channels in groups and shuffles them in between, so that groups can learn of each other. EffNet takes even the depthwise kernel apart, pools half way, and does not spare the first layer.',
		'What they give up is what they do not compute. Kernels become a restricted family, channels stay apart for a while, and maps travel through memory more often: a count that falls ninefold need not be a clock that does.',
	],
	note: 'On the house example, with its {places} places, {inChannels} channels and {outChannels} filters, a standard convolution takes {standard} multiply–accumulates. The table says what is left of that.',
	table: {
		caption: 'The three networks, by what they cut',
		net: 'network',
		cut: 'what it cuts',
		left: 'left of the house example',
		dials: 'what can be turned',
		price: 'what it costs',
		leftOf: '{macs} of {standard}, {share}',
		nets: {
			mobilenet: 'MobileNet',
			shufflenet: 'ShuffleNet',
			effnet: 'EffNet',
		},
		cuts: {
			mobilenet: 'all channel links of the spatial kernel: depthwise, then pointwise',
			shufflenet: 'channel links between groups, here in a spatial kernel of {groups} groups, then a shuffle',
			effnet:
				'the kernel along its rows and columns, first layer included; its pool between would save more, but halve the map',
		},
		dialled: {
			mobilenet: 'α for the channels, ρ for space',
			shufflenet: 'the number of groups, the width',
			effnet: 'the width of the bottleneck',
		},
		prices: {
			mobilenet: 'a restricted family of kernels; a depthwise layer that waits for memory',
			shufflenet: 'isolation, until enough layers have shuffled; memory traffic of the shuffle itself',
			effnet: 'kernels of strips; little is saved where layers are wide',
		},
	},
	caption:
		'Each leaves a different part, and none leaves nothing: on the house example the work falls to {mobilenet}, {shufflenet} and {effnet}.',
	quiz: {
		title: 'In a week',
		prose:
			'What is recalled after some days stays. These three questions come from pages two to six with numbers that you have not seen; keep the link for a week, or take new numbers then.',
		link: 'Link to the quiz with these numbers',
		again: 'New numbers',
		numbers: 'Set of numbers',
	},
	standard: {
		question:
			'A standard convolution, stride one, same padding: maps of {D_F}\u00a0×\u00a0{D_F}, {M} input channels, {N} filters, kernels of {D_K}\u00a0×\u00a0{D_K}. What does it cost, and how many weights does it keep?',
		names: { macs: 'multiply–accumulates', weights: 'weights' },
		answer: 'Five factors for the work, without the places four for the weights: {macs} and {weights}.',
		wrong: {
			oneMap: '{oneMap} is one filter on one channel: M and N are missing.',
			oneFilter: '{oneFilter} is what a single filter costs; there are {N}.',
			onePlace: '{onePlace} is the number of weights: what is done at one place.',
			flatFilters:
				'{flatFilters} weights would be filters of one slice each; a filter reads all {M} channels.',
			everyPlace: '{everyPlace} weights would be new ones at each place; they are shared.',
			other: 'The work is places times taps times M times N; the weights are the same without the places.',
		},
	},
	separable: {
		question:
			'The same shape as a depthwise separable layer. What do the depthwise and the pointwise part cost *together*?',
		names: { macs: 'multiply–accumulates' },
		answer: '{depthwise} and {pointwise} make {macs}: {share} remain.',
		wrong: {
			depthwise: '{depthwise} is the depthwise part alone.',
			pointwise: '{pointwise} is the pointwise part alone.',
			standard: '{standard} is the standard convolution; N and the taps no longer multiply each other.',
			square: '{square} lost a square: both parts visit all {D_F}\u00a0×\u00a0{D_F} places.',
			saved: '{saved} is what is *saved*.',
			other: 'Depthwise: places times taps times M. Pointwise: places times M times N. Then add.',
		},
	},
	shuffle: {
		question:
			'{channels} channels in {groups} groups: two grouped 1×1 layers with one shuffle between. Which part of all pairs of an input and an output channel is linked, in per cent?',
		names: { share: 'share in per cent' },
		answer:
			'A group has {perGroup} channels, which come to {perGroup} of the {groups} groups: {perGroup} in {groups}, {share} per cent.',
		wrong: {
			all: 'Not all: a group of {perGroup} cannot send a channel to each of {groups} groups.',
			apart: '{apart} per cent is what is linked without the shuffle.',
			other: 'Follow one channel: how many groups do the channels of its group come to?',
		},
	},
	code: {
		standard: 'The standard layer, counted from its sizes.',
		separable: 'Depthwise and pointwise part.',
		shuffle: 'How many of the groups a group reaches.',
	},
};
