/** Cell 7.1. Strings only; every number is put in by the cell. */
export const factor = {
	name: 'Factor space',
	title: 'One kernel of {kernel}×{kernel}, or two strips one after the other?',
	prose: [
		'A depthwise kernel reads rows and columns at once, {kernel}\u00a0×\u00a0{kernel} values. It can be taken apart along the two axes of space. A strip of one row, {rowStrip}, sweeps each channel from side to side; then a strip of one column, {columnStrip}, sweeps what the first has made, from top to bottom. Each of them reads {D_K} values.',
		'Step on and watch the second sweep. It reads {kernel} values one above the other, and each of those already stands for {kernel} values beside one another. Let the map have {D_F} rows and as many columns, and {M} channels; pad it or not, and look at what lies between the sweeps.',
	],
	note: 'No channel is mixed with any other, as in every depthwise layer. A 1×1 convolution would have to follow, and is left out here.',
	padding: 'Padding',
	paddings: { same: 'same padding', valid: 'no padding (valid)' },
	caption: {
		same: 'After both sweeps an output value depends on {seen} values of its channel, as many as under a single kernel. Neither strip sees that many: each reads {kernel}. Between them lies a map of {between}.',
		valid:
			'Without padding the first sweep takes away columns only, the second rows only: {input} becomes {between}, then {output}. After both, an output value depends on {seen} values of its channel, as under a single kernel.',
	},
	places: {
		title: 'Where each pass makes values',
		said: '{name}: {rows} rows and {columns} columns of the map, {places} places.',
	},
	table: {
		title: 'What each pass does in one channel',
		pass: 'pass',
		places: 'places',
		taps: 'taps',
		products: 'multiplications',
		row: 'row strip, {rowStrip}',
		column: 'column strip, {columnStrip}',
		both: 'both',
		whole: 'kernel, {kernel}×{kernel}',
		placesOf: '{rows} × {columns} = {places}',
		covered: '?',
		note: 'What is multiplied is covered until you have answered the question below.',
		found:
			'For an output value the strips take $2 \\cdot D_K|two times D K$ multiplications, a kernel $D_K^2|D K squared$. On the whole map both strips take {fraction} of what the kernel takes: {percent}.',
	},
	check: {
		question:
			'Take kernels of {kernel}×{kernel}. With same padding an output value takes {window} multiplications by the kernel: how many by the two strips? And without padding, on one channel of {side}×{side}, the kernel visits {places} places and multiplies {whole} times: how often do the two sweeps?',
		names: { same: 'same padding, for {window}', valid: 'no padding, for {whole}' },
		answer:
			'With same padding both sweeps visit every place: {same}/{window} of the work is left. Without padding the row strip still has {rowPlaces} places to visit, {side} rows of {out}: it loses columns, but no row, since the column strip is going to read them all. The column strip then visits {places}. {rowPlaces}\u00a0·\u00a0{kernel} + {places}\u00a0·\u00a0{kernel} = {valid}, and {valid}/{whole} is {share}.',
		wrong: {
			oneStrip: '{oneStrip} is one strip. The other one follows.',
			allTaps:
				'{allTaps} is the number of values that the pair depends on. The strips multiply fewer: the second reads sums that the first has already made.',
			sharedCentre:
				'{sharedCentre} would be a cross whose middle both strips share. But they do not read the same map: the second reads what the first has made.',
			sameShare:
				'{sameShare} is the same {same}/{window} as with padding. But the first sweep does not visit {places} places, it visits {rowPlaces}: the second needs every row of what it makes.',
			bothWide:
				'{bothWide} would be {rowPlaces} places for both sweeps. The second loses rows, and visits {places}.',
			padded: '{padded} is with same padding: every sweep visits all {allPlaces} places.',
			allWhole:
				'{allWhole} would mean that nothing is saved. Count the places of each sweep, times {kernel}.',
			other:
				'Count for each sweep the places that it visits, times the {kernel} taps of a strip; then add the two.',
		},
	},
};
