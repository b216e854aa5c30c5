import { kinds, totals } from './printed';

/** The page of a network. Strings only; every number is put in by the page. */
export const network = {
	dials: {
		label: 'Dials',
		alpha: 'width α',
		resolution: 'resolution',
		classes: 'classes',
		value: {
			alpha: 'α\u00a0=\u00a0{value}',
			resolution: '{value}',
			classes: '{value}',
		},
		classesName: 'Number of classes',
		unreadable: 'That is no number; type a whole number such as {usual}.',
		beyond: 'A number of classes from {min} to {max}: {asked} is out of range, so it is now {given}.',
	},
	withoutScript:
		'This page runs the network and turns its dials with JavaScript; without it you see the layers and what they cost.',
	refused: 'The link asked for {key} = {asked}; the nearest that there is, {given}, is shown.',
	row: {
		title:
			'{title}, for pictures of {side}\u00a0×\u00a0{side}: {macs} million multiply–accumulates, {weights} million weights',
		said: '{title}, {parts} blocks in a row: maps shrink from {firstSide} to {lastSide} pixels a side, channels grow from {firstChannels} to {lastChannels}. The block with the most work is {heaviest}.',
		legend:
			'Height: side of the maps that a block makes. Width: their number. Tone, from faint to full: its work. Outlines: the same blocks with the dials as they start.',
	},
	run: {
		title: 'What every layer makes of the picture',
		formula:
			'The weights are not trained: they are made by a formula from seed {seed}, scaled so that values keep their size from layer to layer. Shapes, costs and the time are those of the real network; what the maps find, and the classes at the end, mean nothing.',
		waiting: 'The maps appear once TensorFlow.js has run the network on the picture.',
		running: 'Running …',
		ran: 'One forward pass of {layers} layers took {ms} ms here, on WebAssembly in a worker.',
		first:
			'The first {shown} maps of each layer, after its activation, each layer on its own scale of colour.',
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
			'The first {shown} of {channels} maps of {layer}, {height}\u00a0×\u00a0{width}, after its activation.',
		scale: ' Values from {least} to {most}, mean {mean}.',
		empty: ' Not run yet.',
		open: '{block} on the stage',
		shape: '{height}\u2009×\u2009{width}\u2009×\u2009{channels}',
	},
	kinds,
	stage: {
		waiting: 'The network has to run before its blocks can be put on the stage.',
	},
	classes: {
		title: 'The {shown} largest of {classes} shares',
		class: 'class',
		share: 'share',
		none: 'not run yet',
	},
	totals: { ...totals, title: 'Beside what is printed' },
	unprinted: 'For just these settings no source that we know prints a figure.',
	networks: {
		mobilenet: {
			description:
				'MobileNet runs in the browser, block by block: maps and costs of every layer, on your own picture, at any of its widths and resolutions.',
			lead: 'A standard convolution, then blocks of a depthwise and a pointwise one, an average over each map, and a classifier. Turn the dials, give it a picture, and look into any block.',
		},
	},
};
