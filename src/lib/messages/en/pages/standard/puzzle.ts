/** Cell 2.6. Strings only; every number is put in by the page. */
export const puzzle = {
	name: 'Puzzle: half the work',
	title: 'Half the work by changing one symbol',
	prose: [
		'A map of side {mapSide} with {inChannels} input channels and {outChannels} filters of side {kernel} take {macs} multiply–accumulates. Change *one* of the four so that exactly {target} are left. Drag a number, type into it, or step it with the arrow keys.',
	],
	live: {
		mapSide: 'Map side D_F',
		inChannels: 'Input channels M',
		outChannels: 'Output channels N',
		kernel: 'Kernel side D_K',
	},
	symbols: { mapSide: '$D_F|D F$', inChannels: '$M|M$', outChannels: '$N|N$', kernel: '$D_K|D K$' },
	formula: '$D_F^2 \\cdot M \\cdot N \\cdot D_K^2|D F squared times M times N times D K squared$',
	bars: { house: 'example', now: 'now' },
	marks: { half: 'half', full: 'all' },
	said: 'Now {macs} multiply–accumulates, {percent} of the {house} of the example; half would be {target}.',
	reset: 'Back to the example',
	caption: '{macs} of {house}: {percent} remain.',
	captionAll:
		'Every value of each symbol, the others left alone. $M|M$ and $N|N$ count once and hit the half; $D_F|D F$ and $D_K|D K$ count squared and step over it.',
	strip: '{name}: {values}',
	stripValue: '{value} leaves {percent}',
	code: {
		macs: 'Each value of y takes as many products as a filter has weights.',
		share: 'What remains of the example.',
	},
	describe: {
		caption: 'What is left of the work, by the value of one symbol',
		symbol: 'symbol',
		macs: 'MACs',
		percent: 'remain',
	},
	puzzle: {
		question: 'Which single change leaves exactly half? There are {ways} ways.',
		constraints: {
			oneSymbol: 'exactly one symbol is another than in the example',
			half: 'exactly {target} MACs, half of {house}',
		},
		ways: {
			inChannels: '$M|M$ from {inChannels} to {inChannelsAfter}: half as many slices in every filter',
			outChannels:
				'$N|N$ from {outChannels} to {outChannelsAfter}: half as many filters, and half as many maps',
		},
		moral:
			'What counts once can be halved. The map side counts squared: it would have to be {mapSideRoot} ≈ {mapSideTarget}, which is not a whole number; {below} leaves {belowShare} and {above} leaves {aboveShare}. The kernel counts squared as well: going from {kernel} to {kernelBelow} leaves {kernelFraction}, which is {kernelShare}.',
	},
};
