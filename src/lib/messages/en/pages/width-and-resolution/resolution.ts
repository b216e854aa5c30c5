/** The cell on resolution. Strings only; every number is put in by the cell. */
export const resolution = {
	name: 'Resolution ρ',
	title: 'What does a smaller picture save?',
	prose: [
		'The resolution multiplier $\\rho|rho$ makes the picture smaller, and with it every map: $D_F|D F$ becomes $\\rho D_F|rho D F$. Nobody sets ρ itself: one feeds a smaller picture, and ρ is its side over {full}.',
		'The work of a separable layer becomes $D_K^2\\,\\alpha M\\,(\\rho D_F)^2 + \\alpha M\\,\\alpha N\\,(\\rho D_F)^2|D K squared times alpha M times rho D F squared plus alpha M times alpha N times rho D F squared$ ([{source}](paper), equation {equation}): ρ squared in *both* terms. Its weights are $D_K^2\\,\\alpha M + \\alpha M\\,\\alpha N|D K squared times alpha M plus alpha M times alpha N$. Look for $D_F|D F$ in them.',
	],
	note: 'The sides {sides} are multiples of {step}. MobileNet halves its maps {halvings} times, so with these sides nothing is left over, and each map is smaller by exactly ρ.',
	check: {
		question:
			'The picture shrinks from {full} to {small} pixels a side, the network stays as it is. How much is left of its multiply–accumulates, and how much of its weights? In whole per cent.',
		names: { work: 'of the work', weights: 'of the weights' },
		answer:
			'{workLeft} of {workFull} million multiply–accumulates are left, {work}\u202f%: $\\rho^2|rho squared$ is {squared}. All {weightsCount} weights are left: a kernel is as large as before, there are only fewer places to put it.',
		wrong: {
			linear: '{linear}\u202f% is ρ itself, what is left of one side. A map has two.',
			saved: '{saved}\u202f% is what is *saved* of the work. The question is what is left.',
			fewer:
				'A smaller picture has fewer places for a kernel, not fewer kernels: the same numbers are used, each less often.',
			other:
				'How many of the places of a map are left, when both of its sides are {small} over {full} of what they were? And does a kernel know how large its map is?',
		},
	},
	dial: 'Side of the picture in pixels',
	reading: 'ρ = {side}/{full} = {rho}, ρ² = {squared}',
	row: {
		title: '{millions} million multiply–accumulates, {millionWeights} million weights',
		said: 'The network as a row of {parts} blocks, as wide as they have channels and as high as their maps. Every map has {percent} of its rows; every block has all of its channels.',
		legend: 'Height: side of the map. Width: channels. Fuller tone: more work. Outlines: ρ = {one}.',
	},
	bars: {
		macs: 'What remains of the work',
		weights: 'What remains of the weights',
		conv: 'first layer',
		depthwise: 'depthwise',
		pointwise: 'pointwise',
		dense: 'classifier',
		together: 'together',
		squared: 'ρ²',
		text: '{remains} of {whole}',
		said: '{what} at {side}×{side}: {parts}.',
		part: '{name} {remains}',
		frozen: 'At {sides} pixels a side: {counts}. The same weights, whatever the picture is.',
		classifier:
			'The classifier reads {channels} averages, however large the maps were: its {dense} multiply–accumulates stay.',
	},
	caption:
		'At {side}×{side} each map has {squared} of its places, and the network has {macs} of its work: not exactly ρ², because the classifier does not shrink. Of the weights, {weights} remain.',
	captionFull:
		'At {side}×{side} nothing is saved yet. Choose a smaller picture, and watch which of the two columns of bars moves.',
	describe: {
		caption: 'The parts of the network at {side}×{side}, and what remains of each since {full}×{full}',
		part: 'part',
		map: 'maps',
		macs: 'MACs',
		macsRemain: 'MACs that remain',
		weights: 'weights',
		weightsRemain: 'weights that remain',
		together: 'together',
		none: '–',
	},
	detective: {
		title: 'Detective: four times the same number',
		prose:
			'The reference of Keras has this table in [{source}](keras). All four networks have the same weights, and that is right. All four have the same work, and that cannot be.',
		printed: {
			title: 'As printed in {source}, in millions',
			side: 'picture',
			macs: 'multiply–adds',
			weights: 'weights',
			recomputed: 'multiply–adds, recomputed',
		},
		check: {
			question:
				'Correct the table. How many million multiply–accumulates does the network take at each size?',
			names: {
				side224: 'at {side224}×{side224}',
				side192: 'at {side192}×{side192}',
				side160: 'at {side160}×{side160}',
				side128: 'at {side128}×{side128}',
			},
			answer:
				'In millions they are {exact}. {paperSource} prints {paper}: where it differs from rounding, it has cut the decimals off; both are taken here. The {printed} is wrong even at {full}×{full}: it should be {first}.',
			wrong: {
				printed: '{printed} is what the table says, and not one of the four networks takes that.',
				scaled:
					'You have multiplied {printed} by ρ². The rule is right, but {printed} is not: count the network at {full}×{full} anew.',
				other: 'Turn the dial above to each size, and read the title of the row of blocks.',
			},
		},
	},
	code: {
		columns: 'Side of the output at full size, channels in and out, side of the kernel, groups.',
		classifier: 'All maps shrink by rho but the last: the classifier has one place.',
		weights: 'No side in it.',
	},
};
