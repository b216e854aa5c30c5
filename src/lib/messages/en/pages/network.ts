import { totals } from './printed';
import { trained } from './trained';

/** The page of a network. Strings only; every number is put in by the page. */
export const network = {
	dials: {
		label: 'Dials',
		network: 'network',
		alpha: 'width α',
		groups: 'groups g',
		scale: 'scale s',
		resolution: 'resolution',
		classes: 'classes',
		value: {
			network: '{value}',
			groups: 'g\u00a0=\u00a0{value}',
			scale: '{value}×',
			alpha: 'α\u00a0=\u00a0{value}',
			resolution: '{value}',
			classes: '{value}',
		},
		builds: {
			paper: 'EffNet',
			paperTransposed: 'EffNet, turned',
			keras: 'EffNet, in Keras',
			baseline: 'baseline',
			mobilenet: 'MobileNet',
			shufflenet: 'ShuffleNet',
		},
		built: {
			paper:
				'As the paper describes its blocks: the pool halves the columns, and the last convolution, whose kernel spans two rows, halves the rows.',
			paperTransposed:
				'The same blocks turned by a quarter: the pool halves the rows, and the last convolution the columns. Elsewhere the paper pools so. The costs are the same.',
			keras:
				'As in the Keras code that others build on (keras-effnet): the pool halves the rows, but the last convolution spans two rows and steps over columns. It never reads every other column, at the same costs.',
			baseline:
				'Three standard convolutions, each with a pool behind it: what the paper holds the others against.',
			mobilenet:
				'The paper’s MobileNet of this size: the first convolution of the baseline, then two separable blocks that halve their maps.',
			shufflenet:
				'The paper’s ShuffleNet of this size: the first convolution of the baseline, then two blocks of grouped 1×1 convolutions around a depthwise one, without a shortcut.',
		},
		adjusted: {
			width:
				'The scale asks for {asked} channels in the first stage, and for a quarter of them, {quarter}, in its narrow layers. The {groups} groups must divide that quarter, so the width has to be a multiple of {step}: it is {given} here, and so much more in the later stages.',
			firstWidth:
				'The scale asks for {asked} filters in the first convolution. What the first unit puts beside their maps is made in {groups} groups, so their number has to be a multiple of {step}: it is {given} here.',
		},
		wayOut: 'To have nothing rounded, turn one dial to {ways}.',
		or: ', or to ',
		classesName: 'Number of classes',
		unreadable: 'That is no number; type a whole number such as {usual}.',
		beyond: 'A number of classes from {min} to {max}: {asked} is out of range, so it is now {given}.',
	},
	withoutScript:
		'This page runs the network and turns its dials with JavaScript; without it you see the layers and what they cost.',
	refused: 'The link asked for {key} = {asked}; the nearest that there is, {given}, is shown.',
	row: {
		title:
			'{title}, for pictures of {side}\u00a0×\u00a0{side}: {macs} multiply–accumulates, {weights} weights',
		millions: '{number} million',
		said: '{title}, {parts} blocks in a row: maps shrink from {firstSide} to {lastSide} pixels a side, channels grow from {firstChannels} to {lastChannels}. The block with the most work is {heaviest}.',
		legend:
			'Height: side of the maps that a block makes. Width: their number. Tone, from faint to full: its work. Outlines: the same blocks with the dials as they start.',
	},
	run: {
		title: 'What every layer makes of the picture',
		formula:
			'The weights are not trained: they are made by a formula from seed {seed}, smaller the more products a layer adds up. Shapes, costs and the time are those of the real network; what the maps find, and the classes at the end, mean nothing.',
		waiting: 'The network runs as soon as you move over this page, touch it or press a key.',
		running: 'Running …',
		ran: 'One forward pass of {layers} layers took {ms} ms here, on WebAssembly in a worker.',
		first:
			'The first {shown} maps of each layer as it hands them on, after its batch norm and activation if it has them; each layer on its own scale of colour.',
		retry: 'Try again',
	},
	layers: {
		block: 'block, to the stage',
		layer: 'layer',
		maps: 'maps',
		output: 'output',
		macs: 'MACs',
		weights: 'weights',
		strip:
			'The first {shown} of {channels} maps of {layer}, {height}\u00a0×\u00a0{width}, as it hands them on.',
		scale: ' Values from {least} to {most}, mean {mean}.',
		empty: ' Not run yet.',
		open: '{block} on the stage',
		kinds: {
			conv: '{kernel} standard',
			depthwise: '{kernel} depthwise',
			pointwise: '{kernel}',
			grouped: '{kernel}, {groups} groups',
			maxPool: '{kernel} max pool',
			avgPool: '{kernel} average pool',
			globalAvgPool: 'average pool',
			shuffle: 'shuffle of {groups} groups',
			add: 'sum',
			concat: 'side by side',
			dense: 'fully connected',
			batchNorm: 'batch norm',
			relu: 'ReLU',
			leakyRelu: 'leaky ReLU',
			flatten: 'flattened',
			softmax: 'shares',
		},
		stride: ', stride {stride}',
		input: 'the block’s input',
		reads: ', from {source}',
		joins: ': {main}, {branch}',
		shape: '{height}\u2009×\u2009{width}\u2009×\u2009{channels}',
	},
	stage: {
		waiting: 'The network has to run before its blocks can be put on the stage.',
	},
	classes: {
		title: 'The {shown} largest of {classes} shares',
		class: 'class',
		share: 'share',
		none: 'not run yet',
		grown:
			'One class takes nearly all, and that too means nothing. Values grow at each of the {sums} sums with a shortcut. Training has batch norm hold them back, with means and variances that it measures; here those come from the formula as well, so the scores at the end lie far apart.',
	},
	trained: {
		...trained,
		legend: 'Which network runs',
		full: 'full size, weights by formula',
		small: 'small, trained on Fashion-MNIST',
		which: 'The trained network',
		about:
			'These weights are trained: in {epochs} passes over the {trained} training pictures of Fashion-MNIST, by one recipe for all networks. Of the {tested} test pictures, which no training has seen, this network tells {correct} rightly, {share}; of the {subset} that come with this page, {ofSubset}. The network is a small one, for pictures of {side} × {side}, made of the same blocks.',
		loading: 'The weights are on their way …',
		code: 'The code has the layers of this network, with weights by the formula.',
		rivals: {
			title: 'The same picture through one network of each kind',
			lead: 'All have maps and widths of the same sizes and were trained alike: what they differ in is how they convolve.',
			run: 'Run all of them here',
			running: 'Running …',
			needsPicture: 'Choose a picture first.',
			caption: 'One picture, {nets} networks',
			columns: {
				net: 'network',
				answer: 'its answer',
				ms: 'time here',
				macs: 'MACs',
				weights: 'weights',
				accuracy: 'right in the test',
			},
			answer: '{garment}, {share}',
			right: '{garment}, {share} ✓',
			wrong: '{garment}, {share} ✗',
			ms: '{ms} ms',
			none: '–',
			how: 'Time: the median of {runs} forward passes after {warmUps} to warm up, on WebAssembly in a worker, one network after the other. It does not follow the MACs: in networks as small as these, what is done once for each layer takes its share. The time stays on this machine.',
		},
	},
	totals: { ...totals, title: 'Beside what is printed' },
	unprinted: 'For just these settings no source that we know prints a figure.',
	networks: {
		mobilenet: {
			description:
				'MobileNet runs in the browser, block by block: maps and costs of every layer, on your own picture, at any of its widths and resolutions.',
			lead: 'A standard convolution, then blocks of a depthwise and a pointwise one, an average over each map, and a classifier. Turn the dials, give it a picture, and look into any block.',
		},
		shufflenet: {
			description:
				'ShuffleNet runs in the browser, unit by unit: maps and costs of every layer and every shortcut, on your own picture, at any of its group counts and scales.',
			lead: 'A standard convolution and a pool, then three stages of units: a grouped 1×1 convolution, the shuffle, a depthwise one, and another grouped one. The first unit of a stage halves the maps, and puts the averages of its input beside what it makes; the others add their input to it. More groups make a layer cheaper, and the paper spends what is saved on more channels.',
		},
		effnet: {
			description:
				'EffNet and the networks that its paper compares it with run in the browser, block by block, on your own picture: maps and costs of every layer.',
			lead: 'Small networks for small pictures. EffNet has no standard convolution at its beginning: each block is a 1×1 convolution, a 1×3 depthwise one, a pool along one axis, a 3×1 depthwise one, and a convolution that halves the other axis. Turn the dials, give it a picture, and look into any block.',
		},
	},
};
