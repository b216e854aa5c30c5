import { measuring } from './measuring';

/** Cell 8.3. Strings only; every number is put in by the cell. */
export const machine = {
	name: 'Your machine',
	title: 'Counted {counted} less. How much faster is that on your machine?',
	prose: [
		'Here is the layer that MobileNet repeats most, {side}\u00a0×\u00a0{side}\u00a0×\u00a0{channels}, as a standard and as a separable convolution. Counted, the separable one takes {counted} fewer multiply–accumulates. Bet how many times faster it will be on the device in front of you, then measure. Your bet stays on the chart.',
	],
	note: 'One time is no time: the first runs are slower, and a device has other things to do. So every run is warmed up, both layers take turns, and what counts is the median, with the range in which half of the samples lie. What is measured stays on this device; the link does not hold it.',
	ways: { standard: 'standard 3×3', separable: 'depthwise separable' },
	none: '–',
	measuring,
	bet: {
		label: 'How many times as fast as the standard layer?',
		commit: 'Bet',
		skip: 'Measure without a bet',
		again: 'Bet anew',
		placed: 'You bet {bet}.',
		skipped: 'You have not bet.',
		first: 'Bet first, or say that you do not want to; then it can be measured.',
		unreadable: 'That is no number; type one such as {counted}.',
		range: '{bet} cannot be measured here; bet something from {least} to {most}.',
	},
	measure: 'Measure both layers',
	bars: {
		title: 'How many times as fast as the standard layer',
		counted: 'counted',
		bet: 'your bet',
		measured: 'measured',
		measuredText: '{median} ({lower} to {upper})',
		even: 'standard layer',
		caption:
			'The upper bar is what counting promises. What the layer makes of it here is measured when you press the button.',
		said: 'Speed-up of the separable layer. {bars}.',
	},
	verdict: {
		less: 'Counted {counted}, measured {measured}: {part} of what the count promises. The rest goes into what is not counted: moving the map between the steps, and starting two layers instead of one.',
		more: 'Counted {counted}, measured {measured}. The count was exceeded: here the standard layer is slow for reasons of its own, such as weights that do not fit into a cache.',
		near: 'Your bet of {bet} was close.',
		off: 'You had bet {bet}.',
	},
	table: {
		caption: 'Both layers on this device',
		way: 'layer',
		macs: 'MACs',
		time: 'time of one pass',
		speed: 'billion MACs a second',
	},
	sweep: {
		title: 'From how many channels on is it worth it?',
		prose:
			'With few channels there is little to save: the depthwise step is a large part of the layer, and each of the two steps has to be started. Measure both ways at every width, and see where the curve crosses the line.',
		side: 'Side of the map',
		sideOption: '{side} × {side}',
		button: 'Measure all widths',
		channels: 'channels, as many in as out',
		speedUp: 'times as fast as the standard layer',
		even: 'as fast as the standard layer',
		legendCounted: 'dashed: counted',
		legendMeasured: 'with dots: measured, and how far it spreads',
		said: 'Speed-up over the channels: counted from {countedFirst} at {first} channels to {countedLast} at {last}. {caption}',
		captionEmpty:
			'The dashed curve is what counting foresees, nearly as many times fewer as a kernel has taps once the layer is wide. Nothing is measured yet.',
		captionAll:
			'Here the separable layer is the faster one at every width from {first} to {last} channels; at {last} it is {median} as fast, counted {counted}.',
		captionFrom:
			'From {from} channels on the separable layer is the faster one here; with fewer it loses or draws. At {last} it is {median} as fast, counted {counted}.',
		captionNone:
			'Here the separable layer is not the faster one at {last} channels either: {median} as fast, counted {counted}.',
		table: {
			caption: 'Counted and measured speed-up by channels',
			channels: 'channels',
			counted: 'counted',
			measured: 'measured',
			standard: 'standard, ms',
			separable: 'separable, ms',
		},
	},
	nets: {
		title: 'Whole networks',
		prose:
			'The same question for the three papers, with weights from a formula: time does not depend on what weights are good for. EffNet is made for pictures of {effnetSide}\u00a0×\u00a0{effnetSide}; here it is fed the same pictures as the others.',
		resolution: 'Side of the picture',
		resolutionOption: '{side} × {side}',
		button: 'Measure the networks',
		names: { mobilenet: 'MobileNet', shufflenet: 'ShuffleNet, g = {g}', effnet: 'EffNet' },
		caption: 'One picture of {side} × {side} through each network',
		network: 'network',
		macs: 'million MACs',
		weights: 'million weights',
		counted: 'counted against MobileNet',
		measured: 'measured against MobileNet',
		time: 'time of one picture',
		remark:
			'Measured against MobileNet: how many times as fast. Counted, all ShuffleNets take about a quarter of MobileNet’s work. Measured, more groups do not help here: TensorFlow.js has no grouped convolution, so they run as one kernel with zeros between the groups, and the more groups, the wider the maps and the more zeros. A library with grouped kernels would measure otherwise, which is the point: time belongs to a network, a library and a device together.',
	},
	record: {
		title: 'Take the figures along',
		empty: 'Once something is measured it can be copied or saved here. It goes nowhere else.',
		ready: 'All that was measured in this cell, with the name of your browser in the text.',
		copy: 'Copy as text',
		save: 'Save as CSV',
		copied: 'The figures are copied.',
		selected: 'The browser did not allow copying. The figures are selected: press Ctrl+C.',
		label: 'The measured figures',
		file: 'featherweight-times.csv',
		heading:
			'Times of one pass in milliseconds, {samples} samples of {leastMs} ms or more each, TensorFlow.js in {browser}',
		columns: {
			what: 'what',
			side: 'side',
			channels: 'channels',
			macs: 'MACs',
			weights: 'weights',
			bytes: 'bytes moved',
			median: 'median ms',
			lower: 'lower quartile ms',
			upper: 'upper quartile ms',
			least: 'least ms',
			most: 'most ms',
			samples: 'samples',
			passes: 'passes per sample, at least',
			backend: 'backend',
		},
	},
	phone: {
		caption:
			'What the authors measured on a phone: one picture of {resolution}\u00a0×\u00a0{resolution}, one thread of a {phone} ({source})',
		network: 'network',
		millions: 'million MACs',
		ms: 'ms',
		fewer: 'less work than {base}',
		faster: 'as fast as {base}',
		models: {
			shufflenetHalf: 'ShuffleNet at half scale',
			shufflenet: 'ShuffleNet',
			mobilenet: 'MobileNet',
			alexnet: 'AlexNet',
		},
		remark:
			'From ShuffleNet to half of it the work falls {phoneFewer} and the time {phoneFaster}, from {wholeMs} to {halfMs} ms. The authors’ rule of thumb: {ruleFewer} less work is about {ruleFaster} faster; against AlexNet {alexnetFewer} less in theory became {alexnetFaster} ({ruleSource}).',
	},
	check: {
		question: 'A layer takes {counted} fewer MACs than another. Is it {counted} as fast?',
		names: {
			yes: 'yes, work is what takes the time',
			bound: 'only if arithmetic is the limit, of both layers alike',
			never: 'no, fewer MACs are never faster',
			weights: 'no, time goes with the number of weights',
		},
		answer:
			'MACs become time only where arithmetic is what a layer waits for. As soon as memory, or the start of a layer, is the limit, time falls less than the count: the printed rule is {ruleFewer} for {ruleFaster}.',
		wrong: {
			yes: 'That holds where both layers wait for arithmetic, and equally well fed. The depthwise step waits for memory instead, as the roofline shows; measured on a phone, {ruleFewer} less work gave {ruleFaster}.',
			never:
				'They often are, just less than counted: on the phone {phoneFewer} less work was {phoneFaster} faster.',
			weights:
				'Weights are moved once for each picture; maps are moved as well, and at large maps they outweigh the weights by far.',
		},
	},
	code: {
		standard: 'A standard layer, at each width.',
		separable: 'Depthwise and pointwise together.',
		fewer: 'How many times fewer: the dashed curve.',
	},
};
