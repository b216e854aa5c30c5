import { measuring } from './measuring';

/** Cell 8.2. Strings only; every number is put in by the cell. */
export const roofline = {
	name: 'Roofline',
	title: 'Why depthwise disappoints: {depthwise} FLOP for each byte',
	prose: [
		'A processor needs two things at once: numbers to compute with and time to compute. Divide the operations of a layer by the bytes that it moves and you know which of the two it will wait for. On maps of {side}\u00a0×\u00a0{side}\u00a0×\u00a0{channels} the standard layer does {standard} FLOP with each byte, the depthwise layer {depthwise}. What a pointwise layer does, the same in groups, and a shuffle, you can tell from the table.',
		'A device has a *ridge*: the FLOP per byte from which its arithmetic is the limit. Right of it a layer can reach the peak; left of it the layer waits for memory, on the slope of the *roof*. Drag the ridge, here {ridge}, and look which layers are left of it.',
	],
	note: 'Bytes are the least that a layer can move: each map and each weight once, from and to memory. Caches make some of it cheaper, clumsy code makes it dearer. The roof is a bound, not a forecast (Williams, Waterman and Patterson: Roofline).',
	live: 'Ridge, in FLOP per byte',
	layers: {
		standard: 'standard 3×3',
		pointwise: 'pointwise',
		grouped: 'grouped pointwise, g = {g}',
		depthwise: 'depthwise 3×3',
		shuffle: 'shuffle',
	},
	and: ', ',
	none: 'none of them',
	chart: {
		intensity: 'FLOP per byte',
		reached: 'part of the peak that can be reached',
		memory: 'memory is the limit',
		work: 'arithmetic is the limit',
		text: 'ridge {ridge}',
		name: 'Ridge of the device, in FLOP per byte',
		said: '{ridge} FLOP per byte; limited by memory: {bound}',
		saidCovered: '{ridge} FLOP per byte',
		label:
			'Layers under the roof, by FLOP per byte: standard {standard}, pointwise {pointwise}, grouped pointwise {grouped}, depthwise {depthwise}, shuffle {shuffle}.',
		labelCovered:
			'Layers under the roof, by FLOP per byte: standard {standard}, depthwise {depthwise}. The others are covered until you have answered.',
		left: '← {intensity}',
		measured: 'measured here',
	},
	caption:
		'With the ridge at {ridge}, memory limits: {bound}. Arithmetic limits: {free}. The depthwise layer can reach {reached} of the peak at best, however few its operations are.',
	captionCovered:
		'Each mark stands on the roof: as fast as a device with this ridge can run the layer. Three layers are missing; they come with your answer, and are then sorted here for any ridge.',
	table: {
		caption: 'Work and bytes of each layer',
		layer: 'layer',
		flops: 'FLOP',
		bytes: 'bytes',
		intensity: 'FLOP per byte',
		limit: 'limited by, at ridge {ridge}',
		covered: 'covered',
		memory: 'memory: {reached} of the peak',
		work: 'arithmetic',
		predicted: 'at least, in ms',
		measured: 'measured, in ms',
		none: '–',
	},
	device: {
		title: 'The ridge of this device',
		prose:
			'Both limits can be measured: the peak by the layer that computes fastest, the bandwidth by a ReLU on maps too large for any cache, which only moves values. Their quotient is the ridge, as TensorFlow.js finds it here.',
		button: 'Measure this device',
		measuring,
		result:
			'The fastest layer reached {peak} billion FLOP a second, moving reached {bandwidth} billion bytes a second: the ridge is at {measured} FLOP per byte.',
		take: 'Put the ridge at {rounded}',
		remark:
			'The hollow marks are what was measured. They may lie far below the roof, since TensorFlow.js pays for every layer that it starts; above it only where a map fits into a cache. A low ridge does not mean fast memory: in one thread of WebAssembly arithmetic is slow, so that hardly any layer has to wait for memory. A graphics processor has its ridge far to the right. The grouped layer is a special case: TensorFlow.js has no grouped convolution, so here it runs as one with zeros between the groups, and takes about as long as the pointwise layer does.',
	},
	check: {
		question:
			'Which of the five layers does memory limit on a device whose ridge is at {asked} FLOP per byte?',
		answer:
			'Depthwise does {depthwise} FLOP with each byte and the shuffle none, it moves everything and computes nothing; both lie left of {asked}. Even in {g} groups the pointwise layer does {grouped}, without groups {pointwise}.',
		wrong: {
			depthwise:
				'The depthwise layer, yes, but also the shuffle: it has no operations to wait for, so whatever time it takes goes into moving. No MACs are not no milliseconds.',
			grouped:
				'Grouping does push the pointwise layer towards the ridge, since work falls and the maps stay; but {grouped} is still more than {asked}.',
			pointwise:
				'A pointwise layer looks at one place only, but it uses every value {channels} times, once for each filter. That makes {pointwise} FLOP per byte, far right of {asked}.',
		},
	},
	code: {
		weights: 'Weights: standard, pointwise, grouped, depthwise, shuffle.',
		flops: 'Each weight is used at every place; a MAC is two operations.',
		bytes: 'One map is read, one written, and the weights are read once.',
		reached: 'The part of the peak that can be reached.',
	},
};
