/** Cell 2.4. Strings only; every number is put in by the page. */
export const padding = {
	name: 'Padding and stride',
	title: 'How many places are there to land on?',
	prose: [
		'A kernel of side {kernel} moves over a map of side {side} in steps of {stride} with {padding} zeros put on at each of the four sides. Each place where it lands makes one number of the output. Change the four and watch the places.',
	],
	note: 'The four sides are padded alike, as PyTorch does it. TensorFlow’s “same” puts what does not divide evenly at the bottom and right.',
	live: {
		side: 'Map side D_F',
		kernel: 'Kernel side D_K',
		padding: 'Padding p',
		stride: 'Stride s',
	},
	dials: {
		label: 'Dials',
		number: 'Value of {name}',
		names: { side: 'Map side', kernel: 'Kernel side', padding: 'Padding', stride: 'Stride' },
		symbols: { side: '$D_F|D F$', kernel: '$D_K|D K$', padding: '$p|p$', stride: '$s|s$' },
		struck: 'Not {values}: {reason}.',
	},
	formula:
		'$D_{\\mathrm{out}} = \\left\\lfloor \\dfrac{D_F+2p-D_K}{s} \\right\\rfloor + 1|D out is D F plus two p minus D K, divided by s, rounded down, plus one$',
	tooLarge: 'a window of {covered} does not fit {padded}, the map with its padding',
	tooMuch: 'padding as wide as the window would let it land on nothing but zeros',
	reset: 'There is no layer with the numbers of this link; the usual ones are shown.',
	map: 'Map',
	mapShape: '{side} × {side}, padded {padded} × {padded}',
	mapSaid:
		'A map of {side} by {side} with {padding} rings of zeros. The window covers rows {rows}, columns {columns}; it lands at {out} places along each side.',
	output: 'Output',
	outputShape: '{out} × {out}',
	outputSaid: 'Output map. Arrow keys move to a place; the window follows.',
	outputValues:
		'Output map of {out} by {out}; the window makes row {row}, column {column}, which is {value}.',
	taps: 'Taps at each place',
	tapsSaid: 'Taps counted at each of {places} places, {total} in all.',
	countPadding: 'count padding taps',
	withPadding: '{places} places × {perPlace} taps = {all} taps per map and channel. Papers count like this.',
	withoutPadding: '{real} of {all} taps read the map; the other {ghosts} read a zero of the padding.',
	allReal: 'All {all} taps read the map, which has no padding.',
	caption: 'The window lands at {out} places along each side, and {places} numbers come out.',
	floors:
		'A stride of {stride} does not divide {span}, the way that the window has to go; frameworks refuse nothing, they round down.',
	gaps: 'The stride is longer than the window, which leaves gaps.',
	unreadOne: 'Row {list} and column {list} of the map are *never read*.',
	unreadMany: 'Rows {list} of the map, and the columns of the same numbers, are *never read*.',
	unreadPaddingOne: 'One row and one column of the padding are never read.',
	unreadPaddingMany: '{count} rows and {count} columns of the padding are never read.',
	allRead: 'Every row and column is read.',
	code: {
		side: 'The formula for the side of the output, rounded down.',
		taps: 'A kernel of ones over a map of ones counts its taps,',
		counted: 'and over ones of the padding it counts these too.',
		uncounted: 'and over zeros of the padding it counts nothing.',
	},
	describe: {
		caption: 'The landings of the window along one side',
		number: 'landing',
		covers: 'covers rows or columns',
		real: 'of them on the map',
	},
	check: {
		question:
			'A map of side {checkSide}, a kernel of {checkKernel}, padding {checkPadding}, stride {checkStride}: what is the side of the output?',
		answer: 'Rounded down: {worked}.',
		wrong: {
			unpadded:
				'That would be it without padding; {checkPadding} on either side makes the map {checkPadded} wide.',
			roundedUp: 'That rounds up. The last step would lead out of the padded map, so it is not taken.',
			unstrided: 'That is the side at a stride of one: the window visits only every other of those places.',
			other: 'Lay the window at the edge of the padded map and count the steps that it can take.',
		},
	},
};
