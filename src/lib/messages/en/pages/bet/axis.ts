/** The words of cell 1.3. */
export const axis = {
	name: 'Four ideas on one axis',
	title: 'Four ideas, and each of them cuts links',
	prose: [
		'A standard layer is generous with links: each of its {filters} output channels is linked with all {channels} input channels, and in each of them it reads all {window} taps of its window. Channel links times taps are the weights; every place of the map uses all of them again.',
		'So there are two ways to save: cut links *in space*, or cut links *between channels*. Press a switch and look at what is left; then press a second one.',
	],
	space: 'Cut links in space',
	channels: 'Cut links between channels',
	switches: {
		pointwise: 'only the place itself: 1×1',
		strips: 'two strips: 1×3, then 3×1',
		groups: '{groups} groups of channels',
		depthwise: 'every channel alone: depthwise',
	},
	page: 'page {number}: {title}',
	pageNotYet: 'page {number}: {title}, not there yet',
	figure: 'The links of the layer',
	legend:
		'In colour: all that one output value, in the first output channel, depends on. Dashed: what was cut.',
	layers: {
		all: '{kernel}, all channels together',
		groups: '{kernel}, in {groups} groups',
		alone: '{kernel}, every channel alone',
	},
	tap: 'tap',
	taps: 'taps',
	links: 'channel links',
	weights: 'weights',
	times: '×',
	equals: '=',
	places: 'places',
	macs: 'multiply–accumulates',
	spaceSaid:
		'{layer}, links in space: one output value reads {height}\u00a0×\u00a0{width} places of the map, of the {all} in the window.',
	channelsSaid:
		'{layer}, links between channels: {links} of {pairs} pairs of an input and an output channel; an output channel reads {depth} of {inputs} input channels.',
	bars: { whole: 'all links', now: 'as cut' },
	barsSaid: 'All links take {wholeMacs} multiply–accumulates; as cut there are {macs}, {remain} of them.',
	barText: '{macs} · {remain}',
	findings: {
		standard:
			'*All links are there:* each output value reads {seenPlaces} places of all {seenChannels} channels, which takes {macs} multiply–accumulates. This is the standard convolution, and the measure for all that follows.',
		grouped:
			'*Groups:* {remain} remain. Each output channel reads only the {seenChannels} input channels of its own group. Nothing passes from one group to the other, however many such layers follow.',
		depthwise:
			'*Depthwise:* {remain} remain, but half of the job is not done. Each channel is filtered alone, so there are {outs} output channels, not {filters}, and no channel ever learns of another. What is missing is something that mixes.',
		pointwise:
			'*1×1:* {remain} remain. All channels are mixed, but every place stays by itself: a network of such layers alone would never see an edge.',
		strips:
			'*Strips:* {remain} remain. A row, then a column: together they still see {seenPlaces} places, with {strip} taps each. Between the strips there are {channels} channels here. Every channel link is there, in both layers.',
		groupedPointwise:
			'*1×1 in groups:* {remain} remain. An output value sees only {seenChannels} channels and no neighbour.',
		groupedStrips:
			'*Strips in groups:* {remain} remain. Links are cut on both sides, and the groups still keep apart.',
		depthwiseSeparable:
			'*Depthwise, then 1×1:* {remain} remain, {fewer} fewer. One layer looks around, the other mixes; and through both of them an output value depends on {seenPlaces} places of all {seenChannels} channels again, as in the whole layer.',
		depthwiseStrips:
			'*Depthwise strips:* {remain} remain, but nothing mixes. There are {outs} output channels, each made from one input channel.',
		spatiallySeparable:
			'*Depthwise strips, then 1×1:* {remain} remain, {fewer} fewer. Three small layers, and an output value still depends on {seenPlaces} places of all {seenChannels} channels.',
	},
	/** Which network does so, told once the check is answered. */
	networks: {
		groupedPointwise:
			'ShuffleNet makes its 1×1 layers this way; so it shuffles the channels, and looks at neighbours in a depthwise layer between two of these.',
		groupedStrips: 'None of the three networks does just this.',
		depthwiseSeparable: 'This is MobileNet’s layer.',
		depthwiseStrips: 'EffNet looks around in this way, with a pooling step between the strips.',
		spatiallySeparable: 'This is EffNet’s idea, without its pooling.',
	},
	untold: 'Which network, if any, does so is told here once the question below is answered.',
	idle: 'A 1×1 has no window that could be cut into strips: here that switch changes nothing.',
	letGo: {
		groups:
			'Depthwise is grouping taken to its end, with one channel in each group; so the switch for groups has been let go.',
		depthwise:
			'Groups keep some channels together, depthwise none: there can be only one of the two, so depthwise has been let go.',
	},
	keys: { macs: 'multiply–accumulates', weights: 'weights', share: 'share of the whole layer' },
	check: {
		question: 'Which two switches together make MobileNet’s layer?',
		answer:
			'First depthwise, which looks around in each channel alone; then a 1×1, which mixes the channels at each place.',
		names: {
			groupsPointwise: 'groups and 1×1',
			depthwiseStrips: '1×3, 3×1 and depthwise',
			depthwisePointwise: 'depthwise and 1×1',
			groupsDepthwise: 'groups and depthwise',
		},
		wrong: {
			groupsPointwise:
				'That is what ShuffleNet does to its 1×1 layers: the mixing itself is cut into groups. MobileNet’s 1×1 mixes all channels.',
			depthwiseStrips:
				'That is how EffNet looks around, with strips in place of a square window. And still nothing mixes the channels.',
			groupsDepthwise:
				'These are two strengths of the same cut, both between channels, so only one of them can be on. And neither mixes what it has kept apart.',
		},
	},
};
