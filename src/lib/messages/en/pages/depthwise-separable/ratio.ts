/** Cell 3.4. Strings only; every number is put in by the cell. */
export const ratio = {
	name: 'The ratio',
	title: 'Splitting leaves {percent} of the work, and never less than {limitPercent}',
	prose: [
		'A standard convolution multiplies four sizes: places, input channels, filters, taps. Split in two, the depthwise part no longer pays for the filters, and the pointwise part no longer pays for the taps. Set against the standard convolution, what *remains* is ${\\frac{1}{N} + \\frac{1}{D_K^2}}|one over N plus one over D K squared$.',
		'With $N|N$ = {N} and kernels of {D_K}\u00a0×\u00a0{side} that is {fraction}: {reading}. Change the underlined numbers, or take hold of the point and move it along its curve.',
	],
	note: 'The MobileNet paper says that its layers of 3×3 kernels take {low} to {high} times less computation ([{paper}, {year}](paper), {place}). The curve shows for which layers that is so. The sum of the warm-up was found in a blog; it stands here as it was printed.',
	live: { outChannels: 'Output channels N', kernel: 'Kernel side D_K' },
	reading: {
		fewer: '{percent} remain, {fewer} fewer multiplications',
		more: '{percent} remain, {more} as many multiplications',
	},
	chart: {
		group: 'What remains of the work',
		filters: 'filters N',
		remains: 'remain',
		fewer: 'fewer',
		kernel: 'kernel',
		limit: 'limit',
		whole: 'as much as the standard convolution',
		floor: 'never below {pointwiseShare} = {pointwisePercent}',
		point: 'N, along the curve of {side}×{side} kernels',
		said: 'N = {N}, {fraction} of the work: {reading}',
		kernels: 'Kernel',
		kernelName: '{side}×{side}',
	},
	bars: {
		standard: 'standard',
		split: 'split',
		depthwise: 'depthwise part',
		pointwise: 'pointwise part',
		depthwiseText: '{depthwise}, {depthwisePercent} of the standard convolution: {depthwiseShare}',
		pointwiseText: '{pointwise}, {pointwisePercent}: {pointwiseShare}',
		said: 'The standard convolution takes {standard} multiply–accumulates, the split one {split}: {depthwise} in the depthwise part and {pointwise} in the pointwise part.',
	},
	heavier: {
		depthwise: 'Here the depthwise part is the larger one: on this side the curve falls as $N|N$ grows.',
		pointwise:
			'Here the pointwise part is the larger one: the curve has bent, and more filters save little more.',
		neither: 'Here both parts are of one size: this is where the curve bends.',
	},
	caption:
		'Every line to the right is twice the filters, every line down is half the work. What remains never comes below $\\frac{1}{D_K^2}|one over D K squared$, the pointwise part: {never}.',
	never: {
		limit: 'with this kernel no layer saves {limit}',
		nothing: 'with this kernel no layer saves anything',
	},
	derivation: {
		costs: 'Both parts together, over the standard convolution.',
		depthwise: 'In the depthwise part everything cancels but the filters …',
		pointwise:
			'… and in the pointwise part everything but the taps. Neither the map nor the input channels matter.',
		together: 'This is what remains: {reading}.',
	},
	describe: {
		caption: 'What remains of the work with {side}×{side} kernels, by the number of filters',
		filters: 'filters N',
		exactly: 'remains, exactly',
		percent: 'remains',
		fewer: 'times fewer',
	},
	warmUp: {
		question:
			'A warm-up from a blog. It counts the weights of a layer with {channels} channels in and out and 3×3 kernels, “{channels}·{window} + {channels}·{channels} = {printed}, two orders less” than the standard one. The sum is wrong. What is the right one?',
		answer:
			'{depthwise} + {pointwise} = {sum}. The standard layer has {standard} weights, so {percent} of them remain: {fewer} fewer. The printed sum would make it {printedFewer}.',
		wrong: {
			printed: 'That is the sum as it was printed. One of its two terms alone is larger; work both out.',
			depthwiseOnly:
				'{depthwise} is only the depthwise part, {channels}·{window}. The mixing is still to be added.',
			pointwiseOnly:
				'{pointwise} is only the pointwise part, {channels}·{channels}. The kernels are still to be added.',
			oneEach:
				'{oneEach} has one mixing weight for each channel. Mixing needs one for each *pair* of channels, {channels}·{channels}.',
			standard:
				'{standard} is the standard layer, {channels}·{window}·{channels}. The split one adds where this one multiplies.',
			other: 'Work out the two products, then add them.',
		},
	},
	filters: {
		question:
			'For 3×3 kernels: with how many filters $N|N$ does splitting take exactly {times} fewer multiplications?',
		answer:
			'{share} is to remain, and {floor} does in any case. The rest, {rest}, has to be $\\frac{1}{N}|one over N$. With {below} filters it is {belowFewer}, with {above} {aboveFewer}, and with no number of filters is it {limit}. So “{low} to {high} times” holds from {answer} filters on.',
		wrong: {
			house:
				'With {house} filters the depthwise part alone leaves {houseShare}, and the pointwise part comes on top: {houseFewer} fewer.',
			window: 'With {window} filters each of the two parts leaves {floor}: {windowFewer} fewer.',
			below: 'Close: with {below} filters it is {belowFewer}.',
			above: 'That is beyond it: with {above} filters it is {aboveFewer}.',
			other:
				'Choose 3×3 and move the point until it reads {times}; or ask what $\\frac{1}{N}|one over N$ has to be.',
		},
	},
	example: {
		question:
			'In our example, {N} filters and 3×3 kernels, the ratio is {fraction} = {decimal}. What has splitting done to the work?',
		names: {
			always: 'made it {times} less, as for every 3×3 layer',
			window: 'made it {limit} less, as the kernel has {window} taps',
			by: 'reduced it by {decimal}',
			to: 'reduced it to {decimal}',
		},
		answer:
			'The ratio is what remains: {percent}, which is {fewer} fewer. What is saved is the other {saved}.',
		wrong: {
			always:
				'It is {times} at {answer} filters only. At {below} it is {belowFewer}, at {above} {aboveFewer}, and here {fewer}.',
			window:
				'That drops the depthwise part, {depthwiseShare}, which is here the larger of the two. {limit} is the limit that no 3×3 layer reaches.',
			by: 'That would leave {saved}. The ratio is the new cost over the old one, so it is what *remains*; {saved} are saved.',
		},
	},
	code: {
		layers: 'The same output in one step, and in two.',
		macs: 'Each value that is made takes as many products as a kernel has weights for it.',
	},
};
