import { measuring } from './measuring';

/** Cell 8.1. Strings only; every number is put in by the cell. */
export const meters = {
	name: 'Four meters',
	title: 'Four meters, and a unit that doubles one of them',
	prose: [
		'A layer can be put on four meters. *Work* is counted in multiply–accumulates, MACs. *Weights* have to be stored and sent. *Bytes* have to be moved between memory and processor: every map that is read or written, and the weights. *Milliseconds* are what you wait. The first three follow from the shapes; the last one nobody can count. Whoever says “{fewer} less” has read one of the four, so ask which.',
		'The first meter has two units besides. A MAC is a multiplication and an addition, which makes {perMac} floating-point operations, FLOP. Many papers write FLOPs and mean MACs. Switch the unit: every number of work in this cell is relabelled, and nothing has become slower.',
	],
	note: 'FLOPs with a small s is a count, FLOP/s a speed; the two are easily confused. Bytes are counted for values of {bytesPerValue} bytes, the usual floating-point numbers.',
	dials: { unit: 'Unit of work', size: 'Size of the layer' },
	units: { mac: 'MACs', flop: 'FLOP' },
	size: '{side} × {side} × {channels}',
	table: {
		caption: 'One layer of MobileNet’s, {size}, made in two ways',
		meter: 'meter',
		standard: 'standard 3×3',
		separable: 'depthwise separable',
		ratio: 'separable takes',
	},
	rows: {
		mac: 'work, in MACs',
		flop: 'work, in FLOP',
		weights: 'weights',
		bytes: 'bytes moved',
		ms: 'milliseconds here',
	},
	bars: {
		title: 'What the separable layer takes of the standard one',
		whole: 'standard layer',
		said: 'The separable layer takes, of the standard one: {bars}.',
	},
	less: '{times} less',
	more: '{times} more',
	notYet: 'not measured',
	measure: 'Measure both here',
	measuring,
	memory: {
		title: 'Values of the maps that take part',
		standard: 'standard',
		separable: 'separable',
		ends: 'input and output:',
		endsText: '{standardValues} values, as in the standard layer',
		between: 'the map between the two steps:',
		betweenText: '{between} values more',
		values: '{values} values',
		said: 'The standard layer reads one map and writes one, {standardValues} values; the separable layer has one more between its steps, {separableValues} values.',
	},
	caption:
		'At {size} the work falls from {standardWork} to {separableWork} {unit}, {fewer} less. The maps go the other way: {standardValues} values become {separableValues}, {more} as many, because the depthwise step writes a map that the pointwise step reads again. Fewer weights, more memory for the maps: both are true.',
	printed: {
		title: 'Who counts in what',
		paper: 'paper, network',
		prints: 'prints',
		count: 'counted here',
		unit: 'so it means',
		source: 'source',
		papers: {
			mobilenet: 'MobileNets: MobileNet, full width',
			shufflenet: 'ShuffleNet: its usual network',
			effnet: 'EffNet: its rival MobileNet',
		},
		calls: {
			mobilenet: '{printed} million mult-adds',
			shufflenet: '{printed} million FLOPs',
			effnet: '{printed} million FLOPs',
		},
		counted: '{macs} million MACs',
		remark:
			'The same word for two units: ShuffleNet’s FLOPs are MACs, EffNet’s are twice as many. Numbers from two papers can be compared only after looking.',
	},
	check: {
		question: 'A paper gives a network {net} million mult-adds. How much is that in FLOP?',
		names: {
			half: '{half} million',
			same: '{net} million, it is the same',
			twice: 'about {twice} billion',
			bytes: 'about {bytes} billion',
		},
		answer:
			'Each mult-add is one multiplication and one addition: {perMac}\u00a0×\u00a0{net} million are about {twice} billion.',
		wrong: {
			half: 'That goes the wrong way: one MAC holds {perMac} operations, so the number in FLOP is the larger one.',
			same: 'Many papers write it like that, and mean MACs when they say FLOPs. Counted one by one, the multiplications and the additions are {perMac} operations for each MAC.',
			bytes:
				'That multiplies by the bytes of a value. Bytes are another meter; operations do not depend on how wide a number is.',
		},
	},
	code: {
		weights: 'Weights: standard, then separable.',
		macs: 'Every weight is used once at each place.',
		maps: 'Maps of the same size: two for the standard layer, three for the separable one.',
		bytes: 'The map between is written and read again, so four maps are moved; a value has four bytes.',
	},
};
