/** Cell 3.5. Strings only; every number is put in by the cell. */
export const microscope = {
	name: 'The separability microscope',
	title: 'Same result, only faster?',
	prose: [
		'With nothing between its two layers, a depthwise separable layer *is* a standard layer, one of a special kind: $W[n,m,u,v] = P[n,m] \\cdot K[m,u,v]|W at n, m, u, v equals P at n, m, times K at m, u, v$. Each input channel has *one* kernel, which all {filters} filters have to share; a filter can only choose how much of it to take.',
		'So put a standard layer under the microscope. All that it has for one input channel is a matrix with a row for each filter and a column for each tap: its *slice*. If the rows are multiples of one another, the slice has *rank one*, and a single singular value tells all of it. Every further value is something that no separable layer can do.',
	],
	note: 'Asked in a forum of deeplearning.ai: “Are the values the same as a standard conv?” Claimed in a pull request of DeepFaceLab: “both yield the same result mathematically”. Look before you believe either.',
	layer: 'Standard layer',
	layers: { random: 'random whole numbers', edges: 'edge set', separable: 'made of slices of rank one' },
	about: {
		random: '{weights} weights, drawn one by one.',
		edges:
			'{filters} filters for edges and spots: Sobel upright, Sobel on its side, Laplacian; over all channels, or over one channel minus another.',
		separable: 'A depthwise separable layer, multiplied out into {weights} weights.',
	},
	seed: 'Seed',
	seedField: 'Seed of the numbers',
	seedLess: 'Seed before',
	seedMore: 'Next seed',
	slices: 'One slice for each input channel',
	slicesShape: '{filters} filters × {taps} taps',
	channel: 'channel {channel}',
	colours: { red: 'red', green: 'green', blue: 'blue', grey: 'grey' },
	column: 'P',
	row: 'K',
	sliceSaid: 'Slice of {name}: {filters} rows, one for each filter, and {taps} columns, one for each tap.',
	twinSaid: 'Slice of {name} in the twin: a column P of {filters} numbers times a row K of {taps} numbers.',
	valuesSaid: 'Singular values of {name}: {values}.',
	energy: 'rank {rank} · σ₁ holds {share} of the energy',
	replace: 'replace the layer by its best twin',
	relu: 'BN + ReLU between its two layers',
	twinFormula:
		'$W[n,m,u,v] \\approx P[n,m] \\cdot K[m,u,v]|W at n, m, u, v is about P at n, m, times K at m, u, v$',
	exactFormula: '$W[n,m,u,v] = P[n,m] \\cdot K[m,u,v]|W at n, m, u, v equals P at n, m, times K at m, u, v$',
	captionApart:
		'Each slice has rank {ranks}, and its largest value holds {shares} of the energy. *No* depthwise separable layer computes the same.',
	captionExact:
		'Every slice has rank one: one bar, and it holds everything. This layer *is* depthwise separable, whatever it looks like.',
	captionTwin:
		'The twin keeps the first value of each slice, its column times its row, and drops the hollow ones. Its weights differ from those of the layer by {weightError}, and no separable layer comes nearer.',
	captionTwinExact:
		'The twin is the layer: P and K alone, {twinWeights} weights, make all {weights} of them. Nothing is lost but rounding.',
	captionRelu:
		'P and K are still those of the best twin, but with BN and ReLU between them they no longer multiply into one kernel.',
	energyNote: 'Energy is the sum of the squares of the singular values, which is that of the weights.',
	errorNote:
		'Each is the root of the sum of the squares of what differs, over the same of what the layer has.',
	outputs: 'What the layer makes of an input',
	outputsNote:
		'The layer reads four channels. Of a picture they are red, green, blue, and the grey of the three.',
	ownNotLinked: 'Your own picture stays on this page; a link to it shows whole numbers.',
	pick: 'Output channel',
	pickShape: '{channel} of {filters}',
	pickSaid: 'Output channel {channel} of {filters}',
	edgeFilter: '{pattern}, {mix}',
	patterns: { upright: 'Sobel, upright edges', level: 'Sobel, level edges', spots: 'Laplacian, spots' },
	mixes: { all: 'all channels', minus: '{first} minus {second}' },
	map: {
		layer: 'The layer',
		twin: 'Its twin',
		relu: 'Twin with BN + ReLU',
		difference: 'Difference',
	},
	weightsOf: '{weights} weights',
	notYet: 'not replaced yet',
	differs: '{error} of this map',
	mapSaid: '{title}, output channel {channel}: from {least} to {most}.',
	mapNotYet: '{title}: the layer is not replaced yet.',
	scale: 'All three in the colours of one scale.',
	errors: { weights: 'weights', output: 'output, all channels', map: 'output channel {channel}' },
	errorsTitle: 'What the twin misses',
	errorsShape: 'relative error',
	none: '–',
	outputApart: 'The twin gives another output: it differs by {outputError}.',
	outputEdges:
		'A slice can keep one pattern. Here it is the Laplacian, the strongest of the three; the Sobel filters find a kernel that has nothing for them, and go *blank*.',
	outputExact: 'The outputs are equal, up to rounding: {outputError} of difference.',
	outputRelu:
		'With BN and ReLU between, the output differs by {outputError}, whatever the rank of the slices.',
	test: 'Is the pair still a convolution?',
	testShape: 'an input and its negative have to cancel',
	testMaps: { pair: 'of the input', mirrored: 'of its negative', sum: 'their sum' },
	testNote:
		'For every convolution $f(a+b) = f(a)+f(b)|f of a plus b equals f of a plus f of b$. An input and its negative add up to nothing, so their outputs have to do the same.',
	testPassed:
		'The sum is zero everywhere: the two layers together are one convolution, with the kernel P · K.',
	testFailed:
		'The sum is *not* zero: it measures {sum} of the first map. ReLU cuts off what is negative between the layers, and for the negative of the input it cuts the other half. This is no convolution of the input any more, so it has no kernel to compare.',
	testBlank: 'This map is blank, so there is nothing to cancel. Choose another output channel.',
	conventions:
		'MobileNet has BN and ReLU after its depthwise layers ([Howard et al., MobileNets](mobilenet)). The layer {kerasLayer} of Keras has nothing there, only an activation at the end ([Keras documentation](keras)), and neither has Xception ([Chollet](xception)). Here BN has scale one and shift zero: by itself it would only scale and shift, and what bends is ReLU.',
	code: {
		layer: 'The standard layer.',
		twin: 'Its best twin: K and P are the first row and column of each slice, by singular value decomposition.',
		between: 'Batch normalisation that changes nothing, then ReLU.',
		product:
			'P times K, spread over all places of the kernel, is the kernel of the pair; what it misses of W:',
		mirrored: 'A convolution would make of the negative what cancels this.',
	},
	describe: {
		caption: 'Singular values of the slices, one for each input channel',
		channel: 'channel',
		value: 'value {index}',
		share: 'first holds',
		rank: 'rank',
	},
	twinTable: {
		label: 'The twin in numbers',
		caption: 'Kernel K and column P of each input channel; the largest number of K is one',
		channel: 'channel',
		tap: 'K {row}, {column}',
		filter: 'P {filter}',
	},
	sliceTable: {
		label: 'The slices in numbers',
		caption: 'The weights of the layer, slice by slice, a row for each filter',
		filter: 'slice and filter',
		of: '{name}, filter {filter}',
		tap: 'tap {row}, {column}',
	},
	mapTable: {
		label: 'This map in numbers',
		caption: 'Output channel {channel}, place by place',
		place: 'row, column',
		at: '{row}, {column}',
		layer: 'layer',
		twin: 'twin',
		difference: 'difference',
	},
	check: {
		question: 'When is the twin exactly the layer?',
		answer:
			'Each slice of {filters}\u00a0×\u00a0{taps} weights has to be one column times one row. Then the largest singular value holds everything, and the layer made of such slices has the error {separableError}.',
		names: {
			always: 'always: it is the same sum in another order',
			rank: 'when each slice has rank one',
			single: 'only when the layer has a single filter',
			never: 'never: {twinWeights} weights cannot do the work of {weights}',
		},
		wrong: {
			always:
				'The weights of the random layer and of its best twin differ by {randomError}. A product P · K has {twinWeights} numbers to choose; a layer has {weights}.',
			single:
				'With one filter each slice is a single row, so the twin is exact indeed (and costs more, as the next cell shows). But the layer made of slices of rank one has {filters} filters, and its twin is exact too.',
			never:
				'Choose the layer made of slices of rank one: its {weights} weights are made of {twinWeights} numbers, and its twin differs by {separableError}.',
		},
	},
};
