/** Cell 3.6. Strings only; every number is put in by the cell. */
export const limits = {
	name: 'Where it loses',
	title: 'Can splitting cost more than it saves?',
	prose: [
		'Splitting puts two layers in the place of one. The depthwise part leaves $\\frac{1}{N}|one over N$ of the work, the pointwise part $\\frac{1}{D_K^2}|one over D K squared$. Where the two together come to more than the whole, the trick costs more than it saves. Work out one such layer before you look at the map.',
	],
	note: 'The map counts multiplications and nothing else. A split layer also writes one more map, between its parts, and reads much for the little that its depthwise part computes: fewer multiplications are not yet less time. Nor does the map say whether the result is as good.',
	choose: '$N|N$ = {N} and kernels of {D_K}\u00a0×\u00a0{side}: {sum} = {fraction} of the work. {reading}.',
	live: { outChannels: 'Output channels N', kernel: 'Kernel side D_K' },
	reading: {
		fewer: '{percent} remain, {fewer} fewer multiplications',
		more: '{percent} remain, {more} as many multiplications',
	},
	map: {
		label: 'What splitting does to the work, by filters and kernel',
		filters: 'N',
		kernelName: '{side}×{side}',
		said: 'N = {N}, {side}×{side}: {fraction} of the work. {reading}',
		wins: '÷ the work is divided: splitting wins',
		loses: '× the work is multiplied: splitting loses',
		border: '$\\frac{1}{N} + \\frac{1}{D_K^2} = 1|one over N plus one over D K squared equals one$',
	},
	caption:
		'Splitting loses along two edges: where there is a single filter, and where the kernel has a single tap. Everywhere else it wins, but never by as much as the smaller of the two sizes: here by less than {N}, the filters, and by less than {taps}, the taps.',
	captionLoss:
		'Splitting loses along two edges: where there is a single filter, and where the kernel has a single tap. There one of the parts already is the whole work, and the other comes on top.',
	code: {
		products: 'Multiplications for one place and one input channel.',
		lost: 'Where this is above zero, splitting loses.',
	},
	oneFilter: {
		question:
			'A layer with a single filter and 3×3 kernels makes a mask, say, or a depth map. At each place and on each input channel the standard convolution multiplies {standard} times. How often does the split layer?',
		answer:
			'{depthwise} times in the depthwise part, as often as before, and {pointwise} more in the pointwise part: {fraction} of the work, which is {percent}.',
		wrong: {
			same: '“Never worse” would be good to have. But these {standard} are the depthwise part alone; the mixing of the channels comes on top.',
			pointwiseOnly:
				'{pointwise} is the pointwise part. Each channel still has to be filtered by a 3×3 kernel of its own.',
			twice: '{twice} would be two layers of 3×3. The second has 1×1 kernels.',
			other:
				'Count the taps of the kernel for this channel; then count how often its result is mixed into the one output.',
		},
	},
	oneTap: {
		question: 'And 1×1 kernels: for how many filters does splitting such a layer save work?',
		names: {
			many: 'for many: with enough filters it pays',
			same: 'it is never worse: at worst it costs the same',
			none: 'for none: it always costs more',
		},
		answer:
			'The pointwise part already is the whole convolution. The depthwise part comes on top, so $1 + \\frac{1}{N}|one plus one over N$ remains: with {house} filters {houseFraction}, which is {housePercent}. There is nothing to split.',
		wrong: {
			many: 'With {many} filters it is still {fraction}, which is {percent}. What is too much shrinks, but it never goes.',
			same: 'It would cost the same if the depthwise part did nothing. It multiplies every value of the input by a weight: with {house} filters {houseFraction} of the work.',
		},
	},
	dial: { name: 'Filters', symbol: '$N|N$', number: 'Filters, as a number' },
	bars: {
		limit: 'limit',
		now: 'now',
		said: 'N = {N}: {fewer} fewer; asked for are {times}, the limit is {limit}.',
	},
	now: '{depthwiseShare} + {floor} = {fraction}: {fewer} fewer',
	puzzle: {
		question:
			'Kernels of {side}×{side}, and at least {times} fewer multiplications: with how many filters? Find just enough, and find more than enough.',
		constraints: { saves: 'at least {times} fewer: at most {target} of the work remains' },
		ways: {
			enough: '$N|N$ = {least}: exactly {times}. With {before} it would be {beforeFewer}.',
			more: 'Every $N|N$ above {least}: {max} give {maxFewer}, and the limit is {limit}.',
		},
		moral:
			'{target} may remain and {floor} does in any case, which leaves {target} − {floor} = {room} for $\\frac{1}{N}|one over N$: every $N|N$ from {least} on will do. With {houseSide}×{houseSide} kernels none would, as their limit is {houseLimit}; {smallest}×{smallest} is the smallest kernel that can save {times}.',
	},
};
