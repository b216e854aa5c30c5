/** Cell 7.6. Strings only; every number is put in by the cell. */
export const firstLayer = {
	name: 'First layer, last step',
	title: 'The first layer is swapped too, and the last step halves the other side',
	prose: [
		'MobileNet and ShuffleNet begin with an ordinary convolution, because it is cheap: {mobilenet} of MobileNet’s work, {shufflenet} of ShuffleNet’s. EffNet’s authors disagree: once all other layers have been cut, the first one weighs the more. So their network begins with a block like its others. They report that this saves about {printed} ([{source}](paper)).',
	],
	note: 'When they compare EffNet with {against} later in the same paper, the authors go back to an ordinary first convolution themselves ({back}).',
	check: {
		question: 'About {printed} of the computations are saved. {printed} of what?',
		names: { others: 'of every layer', layer: 'of the first layer', net: 'of the network' },
		answer:
			'Of the first layer, and of nothing else: from {before} to {after} multiply–accumulates, {layer} less in the network that the paper tabulates. Of the whole network it is {net}.',
		wrong: {
			others:
				'So says the Chinese translation of the article behind this course. But all the other layers are the same in both networks, and not a product of theirs is saved.',
			net: 'The whole network saves {net}. The first layer is {share} of its work to begin with, so that {printed} of the network could not even be saved by leaving it out.',
		},
	},
	swap: {
		legend: 'What stands first',
		firsts: { convolution: 'ordinary convolution', block: 'EffNet block' },
		title: 'First in the network: {input} become {output}',
		kinds: {
			conv: '{kernel} convolution',
			strided: '{kernel}, stride {stride}',
			maxPool: '{kernel} max pool',
			pointwise: '{kernel}',
			depthwise: '{kernel} depthwise',
		},
		layer: 'layer',
		made: 'makes',
		macs: 'MACs',
		weights: 'weights',
		together: 'together',
		bars: 'The whole network, in multiply–accumulates',
		parts: {
			first: 'what stands first',
			block2: 'second block',
			block3: 'third block',
			fc: 'classifier',
			together: 'together',
		},
		part: '{name} {macs}',
		said: 'Multiply–accumulates of the network that begins with the {first}: {parts}.',
		captions: {
			convolution:
				'A 3×3 convolution and a 2×2 pool: {first} multiply–accumulates, {share} of the network. Swap them for a block.',
			saved: 'That is {layer} less than the convolution took, and {net} less for the whole network.',
			block:
				'The block hands on maps of the same shape with {first} multiply–accumulates, {share} of the network. It does not save everything: it has {weights} weights where the convolution had {convolutionWeights}.',
		},
	},
	openings: {
		title: 'What the first layer is of the whole work',
		names: {
			mobilenet: 'MobileNet',
			slimMobilenet: 'MobileNet, α = {alpha}',
			shufflenet: 'ShuffleNet {one}, g = {usual}',
			slimShufflenet: 'ShuffleNet {scale}, g = {groups}',
			mobilenetRival: 'CIFAR-{classes}: MobileNet',
			shufflenetRival: 'CIFAR-{classes}: ShuffleNet',
			convolution: 'EffNet with convolution',
			block: 'EffNet',
		},
		part: '{name} {share}',
		said: 'What the first layer is of the whole work: {parts}.',
		caption:
			'In a wide network for large pictures the first layer is cheap; the slimmer the rest, the larger its part. In the small networks that EffNet is compared with it is more than everything else together. Both sides are right about the networks that they had before them.',
	},
	last: {
		title: 'The last step, and which side it halves',
		prose: [
			'A block of MobileNet ends with a 1×1 convolution, which mixes the channels. EffNet’s ends with a kernel of two values and a stride of two, across the side that the pool has left whole; after it both sides are halved. It has twice the taps of a 1×1 at half of the places, so it costs the same: {lastMacs} multiply–accumulates in the first block.',
			'But which side comes first? The paper says one thing where it tells of pooling and another where it tells of its experiments, and a program that follows the one and then the other halves the columns with a kernel that looks at rows. Choose a form, and move over what its last convolution makes.',
		],
		legend: 'Form of the block',
		forms: {
			paper: 'the paper’s experiments',
			paperTransposed: 'the same, turned',
			keras: 'the Keras code',
		},
		input: 'Into the block',
		read: 'Read by the last step',
		times: 'Times read',
		output: 'What it makes',
		seek: 'What the last step makes. Arrow keys move to another value.',
		shape: '{height} × {width}',
		mapSaid: '{what}: {values}.',
		rowSaid: 'row {row}: {values}',
		unread: 'never read',
		at: 'Row {row}, column {column}, is {terms} = {value}.',
		term: '{value} · {weight}',
		padding: '{value} · {weight} on the padding',
		plus: ' + ',
		whole:
			'The pool has halved the {pooled}, the last step halves the {stepped}. Every one of the {all} values is read exactly once.',
		gaps: 'The kernel looks at two {pooled} and steps over two {stepped}: {stepped} {lines} are never read, and of the other values {twice} are read twice. Of {swept} multiply–accumulates of the two sweeps, {wasted} made a value that nothing reads. The shapes are right all the same, and no error says a word.',
		axes: { rows: 'rows', columns: 'columns' },
		table: {
			caption: 'Who halves what, on the maps of the network’s first block: {input}',
			source: 'where',
			pool: 'pool, and what it leaves',
			last: 'last step, and what it leaves',
			read: 'values read',
			none: '–',
			pair: '{height}×{width}',
			step: '{kernel}, stride {stride}',
			steps: '{height}, {width}',
		},
		moral:
			'All of them cost the same, to the last multiply–accumulate. A count does not tell that a layer skips half of what it is given; to see that, one has to ask what it reads.',
	},
	code: {
		layers:
			'Height and width of what is made, channels out and in, and the two sides of the kernel, layer by layer.',
		walk: 'One channel through the block: a row of taps, the pool, a column of taps, the last step.',
		times: 'Each value that is made sends a one back to all that it has read.',
	},
};
