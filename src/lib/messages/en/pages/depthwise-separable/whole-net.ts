import { kinds, totals } from '../printed';

/** Cell 3.7. Strings only; every number is put in by the cell. */
export const wholeNet = {
	name: 'The whole net',
	title: 'Where does a whole MobileNet work?',
	prose: [
		'MobileNet is one standard convolution, {blocks} separable ones, and a classifier: {layers} layers when both halves of a separable convolution are counted. Maps shrink from {first} to {last} pixels a side while channels grow from {firstChannels} to {lastChannels}.',
		'Every row below is counted from its sizes. Press the head of a column to put the rows in order by it; press it again to turn the order round.',
	],
	note: 'Widths and strides are those of {stridesSource}, but for one misprint, which you are to find.',
	net: { legend: 'Network', separable: 'MobileNet', 'full-convolution': 'its twin of standard convolutions' },
	table: {
		caption: '{title}, for {input}',
		order: 'layer',
		kind: 'kernel',
		stride: 'stride',
		side: 'output',
		macs: 'MACs',
		weights: 'weights',
		total: 'together',
		none: '–',
	},
	kinds,
	caption:
		'{title}: {macs} multiply–accumulates and {weights} weights. The twin with standard convolutions has {twinMacs} and {twinWeights}: splitting each layer leaves {macsRemain} of the work and {weightsRemain} of the weights.',
	check: {
		question: 'Which kind of layer does the largest part of MobileNet’s multiply–accumulates?',
		names: {
			conv: 'the standard 3×3 convolution',
			pointwise: 'the 1×1 convolutions',
			depthwise: 'the depthwise 3×3 convolutions',
			dense: 'the fully connected layer',
		},
		answer:
			'The 1×1 convolutions do {pointwiseMacs} of the work and hold {pointwiseWeights} of the weights; the depthwise layers do {depthwiseMacs}. To make this network cheaper still, one has to attack the 1×1 layers, which is what ShuffleNet does with groups.',
		wrong: {
			conv: 'A 3×3 kernel is bigger, but there is only one such layer, on three input channels: {convMacs} of the work.',
			depthwise:
				'The {depthwiseLayers} depthwise layers look at every neighbour, but each output channel reads one input channel only: {depthwiseMacs} of the work.',
			dense: 'It holds {denseWeights} of the weights, but uses each of them once: {denseMacs} of the work.',
		},
	},
	shares: {
		title: 'Share of each kind of layer',
		macs: 'multiply–accumulates',
		weights: 'weights',
		said: '{what}: {parts}.',
		part: '{kind} {share}',
	},
	totals: {
		...totals,
		note: 'The paper’s table counts the classifier of MobileNet, but not that of the twin; with it the twin has {twinMacs}. The accuracies are the paper’s: splitting the layers cost {points} points there.',
	},
	detective: {
		title: 'Detective: two misprints',
		prose:
			'The paper prints how the work is shared among the kinds of layers. The column of the work adds up to {sum}\u202f%, not to {whole}\u202f%.',
		printed: {
			title: 'As printed in {source}',
			kind: 'kind of layer',
			macs: 'MACs',
			weights: 'weights',
			recomputed: 'MACs, recomputed',
			together: 'together',
		},
		share: {
			question: 'Recompute from the table above: which printed share of the work is wrong?',
			names: {
				pointwise: '1×1',
				depthwise: '3×3 depthwise',
				conv: '3×3 standard',
				dense: 'fully connected',
			},
			answer:
				'The first layer does {convMacsCount} of {macs} multiply–accumulates, which is {convRecomputed}\u202f%. Printed is {convPrinted}\u202f%: two digits have changed places. With the right ones the column adds up.',
			wrong: {
				pointwise: '{pointwiseMacsCount} of {macs} is {pointwiseRecomputed}\u202f%, as printed.',
				depthwise: '{depthwiseMacsCount} of {macs} is {depthwiseRecomputed}\u202f%, as printed.',
				dense: '{denseMacsCount} of {macs} is {denseRecomputed}\u202f%, as printed.',
			},
		},
		stride: {
			question:
				'{source} prints stride {halving} for these layers. One of them cannot have it: sort by the output and look at the maps before and after. Which?',
			answer:
				'{wrongLayer} reads maps of {side}\u00a0×\u00a0{side}, and so does the layer after it. With stride {halving} its maps would be {literal}\u00a0×\u00a0{literal}; the stride is {stride}. Some implementations copied the misprint and built another network.',
			wrong: {
				conv1: '{conv1} takes the picture from {first} to {conv1Side} pixels a side.',
				'block2.dw': '{block2} halves its maps to {block2Side} pixels a side.',
				'block4.dw': '{block4} halves its maps to {block4Side} pixels a side.',
				'block6.dw': '{block6} halves its maps to {block6Side} pixels a side.',
				'block12.dw': '{block12} halves its maps to {block12Side} pixels a side.',
			},
		},
	},
	code: {
		columns: 'Side of the output, channels in and out, side of the kernel, groups.',
		total: 'All layers together.',
	},
};
