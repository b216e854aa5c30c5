import { mixing } from '../mixing';

/** Cell 3.2. Strings only; every number is put in by the cell. */
export const depthwise = {
	name: 'Depthwise',
	title: 'One kernel per channel: {maps} maps in, {maps} maps out, none mixed',
	prose: [
		'This is the first stage alone. Each of the {M} channels has one kernel, {D_K}\u00a0×\u00a0{kernel}, that visits all {D_F}\u00a0×\u00a0{side} places of its own map and of no other. A standard filter would now add over the channels; here nothing is added, so as many maps come out as went in. The underlined numbers can be dragged, typed, or changed with the arrow keys.',
		'*Who reaches whom* stands beside the maps: a row for each output channel, a column for each input channel, a filled square where one depends on the other. Step on, and the row and the column of the channel at work light up. Then switch to the two other layers.',
	],
	captions: {
		depthwise:
			'*A diagonal:* {linked} of {pairs} pairs. Each output channel depends on the input channel of the same number and on no other. Put as many such layers one after the other as you like: the matrix stays a diagonal, and no channel ever learns of another.',
		pointwise:
			'*Full:* {linked} of {pairs} pairs. A 1×1 layer of {maps} filters reads all channels, at its own place only. Put after the depthwise layer it links what that has kept apart: together they link {both} of {pairs} pairs.',
		standard:
			'*Full:* {linked} of {pairs} pairs. With {maps} filters of {kernel}\u00a0×\u00a0{kernel} the standard convolution links every input channel with every output channel, {window} taps for each pair. This mixing is the part of its work that the depthwise layer leaves out.',
	},
	mixing: {
		...mixing,
		title: 'Who reaches whom',
		choice: 'Layer whose mixing matrix is shown',
		ways: { depthwise: 'depthwise', pointwise: 'pointwise', standard: 'standard' },
		table: {
			...mixing.table,
			caption: 'Which input channels each output channel depends on, {way}',
		},
	},
	derivation: {
		notes: {
			product: 'One weight times one value of the input.',
			value:
				'One kernel on its window. That is a whole output value already: over the channels nothing is added.',
			map: 'The kernel makes such a value at each of the {D_F}\u00a0×\u00a0{D_F} places. That is one map.',
			layer: 'And there is a kernel for each of the {M} channels.',
		},
		hint: 'Multiply the line above by the size that is new: how many kernels there are.',
	},
	names: {
		title: 'Depthwise is not depthwise separable',
		text: 'A layer with as many groups as channels is *depthwise*. Only with the 1×1 layer that follows does the pair become *depthwise separable*. Blogs and even manuals mix the two up.',
		caption: 'The two names, side by side',
		about: 'about',
		depthwise: 'depthwise',
		separable: 'depthwise separable',
		rows: {
			layers: 'layers',
			does: 'job',
			macs: 'MACs here',
			weights: 'weights here',
			pytorch: 'PyTorch',
			keras: 'Keras',
		},
		layers: { depthwise: 'one', separable: 'two: depthwise, then 1×1' },
		does: { depthwise: 'looks around', separable: 'looks around, then mixes' },
		pytorch: { depthwise: '{conv}, groups = in_channels', separable: 'that, then {conv} of 1×1' },
		keras: { depthwise: '{depthwiseLayer}', separable: '{separableLayer}' },
	},
	check: {
		question:
			'The depthwise layer of the house example has {M} channels of {D_F}\u00a0×\u00a0{D_F} and kernels of {D_K}\u00a0×\u00a0{D_K}. How many multiply–accumulates does it take?',
		answer:
			'{places} places, {M} channels, {window} taps: {macs}. The standard convolution takes {filters} times as many, since each of its {filters} filters does this for a map of its own.',
		wrong: {
			lostMapSquare:
				'{lostMapSquare} is D_F · M · D_K²: one square is lost. A kernel visits {places} places, not {D_F}.',
			lostKernelSquare:
				'{lostKernelSquare} is D_F² · M · D_K: one square is lost. A kernel has {window} taps, not {D_K}.',
			lostBoth:
				'{lostBoth} is D_F · M · D_K: both squares are lost. The Chinese translation of the article behind this course prints the cost that way. A map has two sides, and so has a kernel.',
			keptFilters:
				'{keptFilters} is the standard convolution, whose {filters} filters each read all channels. Here a channel has one kernel.',
			oneChannel: '{oneChannel} is one channel; there are {M}.',
			onePlace:
				'{onePlace} is the number of weights, the work at one place. The kernels go on to the others.',
			other: 'Count the places that a kernel visits, its taps, and the kernels; then multiply the three.',
		},
	},
};
