/** Cell 7.5. Strings only; every number is put in by the cell. */
export const share = {
	name: 'Share of the block',
	title: 'Half of what? With {N} filters the depthwise part is {share} of a layer',
	prose: [
		'Half is saved of the *depthwise* part. Behind it stands the pointwise layer that mixes the channels, and it costs what it always did. For one place of one channel the depthwise part takes $D_K^2|D K squared$ products, the pointwise part one for each of the $N|N$ filters. So the share of the depthwise part is $\\frac{D_K^2}{D_K^2 + N}|D K squared over D K squared plus N$: with 3×3 kernels and $N|N$ = {N} it is {fraction}, {share}.',
		'MobileNet’s authors had said so beforehand: factoring space as well would save little, as so little is spent in the depthwise layers ([{paper}, {year}](mobilenet), {place}). EffNet’s answer is that it is built for networks that are slim already ([{effnet}, {effnetYear}](effnet), abstract). Drag the point: each of them is right about other layers.',
	],
	note: 'Counted for a layer of MobileNet, 3×3 depthwise and then pointwise. EffNet’s own block has a bottleneck before the strips as well; what is depthwise in it is counted below, as a part of the whole network.',
	live: 'Filters N',
	chart: {
		group: 'Parts of a layer, by its filters',
		filters: 'filters N',
		share: 'part of the layer’s work',
		depthwise: 'depthwise part',
		pointwise: 'pointwise part',
		saved: 'saved when the depthwise part is halved',
		text: 'N = {N}: {share}',
		point: 'N, along the edge between the parts',
		said: 'N = {N}: {share} depthwise, {rest} pointwise',
		saidSaved: 'N = {N}: {share} depthwise, {rest} pointwise; halving the depthwise part saves {saved}',
		reading: 'of the layer is depthwise, {rest} pointwise.',
		readingSaved: 'of the layer is depthwise. Halving that saves {saved}: {left} remain, {fewer} fewer.',
	},
	bars: {
		square: 'with 3×3',
		pair: 'with 1×3, pool, 3×1',
		halved: 'depthwise part',
		pointwise: 'pointwise part',
		halvedText: '{halved} of what the layer took',
		pointwiseText: '{pointwise} multiply–accumulates, {rest}: as before',
		said: 'With 3×3 kernels the layer takes {whole} multiply–accumulates, with EffNet’s pair {now}: {halved} of that in the depthwise part and {rest} in the pointwise part.',
	},
	caption:
		'Every line to the right is twice the filters. At $N|N$ = {even}, as many filters as taps, both parts are of one size; from there on whatever is done to the depthwise part is done to the smaller one.',
	table: {
		caption: 'The depthwise part of a layer with 3×3 kernels, by the number of filters',
		filters: 'filters N',
		exactly: 'depthwise, exactly',
		share: 'depthwise',
		saved: 'saved by halving it',
	},
	derivation: {
		depthwise: 'The depthwise part, on the house input: one kernel for each channel.',
		pointwise: 'The pointwise part on the same maps, with {N} filters.',
		together: 'Both together: the whole of which the first line is a share.',
	},
	hints: {
		depthwise: 'Places times channels times taps.',
		pointwise: 'Places times channels times filters.',
		together: 'Add the two lines above.',
	},
	nets: {
		title: 'The depthwise part of whole networks',
		names: {
			mobilenet: 'MobileNet',
			slimMobilenet: 'MobileNet, α = {alpha}',
			shufflenet: 'ShuffleNet {one}, g = {usual}',
			slimShufflenet: 'ShuffleNet {scale}, g = {groups}',
			rival: 'MobileNet as EffNet’s rival',
			effnet: 'EffNet',
		},
		network: 'network',
		share: 'depthwise',
		saved: 'halving it',
		wouldSave: 'saves {saved}',
		hasSaved: 'has saved {saved}',
		caption:
			'The same network made slim spends a larger part in its depthwise layers, as EffNet says; and a small part even then, as MobileNet says. EffNet and its rival are the networks that its authors compare on CIFAR-{classes}. In the rival one layer outweighs all others, the first; the next cell is about it.',
	},
	check: {
		question:
			'Halve the depthwise part of a layer. How much of the *layer* is saved with {few} filters, and how much with {many}?',
		names: {
			half: '{fewHalf} and {manyHalf}',
			share: '{fewShare} and {manyShare}',
			saved: '{fewSaved} and {manySaved}',
			ofPointwise: '{fewOfPointwise} and {manyOfPointwise}',
		},
		answer:
			'With {few} filters the depthwise part is {fewFraction} of the layer, with {many} only {manyFraction}; half of that is saved. Halving a part saves half of its share, so it pays where the part is large: in slim layers.',
		wrong: {
			half: 'That is what is saved of the depthwise part. The pointwise part remains as it is, and with {many} filters it is nearly all there is.',
			share: 'That is what the depthwise part *is* of the layer. Only half of it is saved.',
			ofPointwise:
				'That sets what is saved against the pointwise part alone. The layer is both parts together, which is why {fewOfPointwise} is too much.',
		},
	},
	code: {
		parts: 'Products for one place of one channel: depthwise, and pointwise.',
		pair: 'A row of taps at every place, a column of taps at half of the places.',
	},
};
