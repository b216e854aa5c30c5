/** Cell 2.2. Strings only; every number is put in by the page. */
export const window = {
	name: 'Where can it go?',
	title: 'Where can the window go?',
	prose: [
		'Pictures and feature maps have three axes: rows, columns and channels. Why, then, is this called a *2D* convolution? Take hold of the window and try to move it along each of the three.',
		'A filter is as deep as its input: {slices} slices, one for each channel. At each place the window takes {taps} values from every channel at once.',
	],
	note: '“The kernel is 2D, so it does one channel at a time. Is it averaged over the channels?” is a question that returns on every forum. Try the three answers on the numbers below.',
	picture:
		'The input as {channels} maps one behind the other. The window is a box through all of them: rows {rows}, columns {columns}, channels {depths}.',
	handles: {
		x: 'Window along x, the columns',
		y: 'Window along y, the rows',
		channel: 'Window along the channels',
	},
	said: {
		x: 'column {at} of {places}',
		y: 'row {at} of {places}',
		channel: 'fixed: it spans channels {depths}',
	},
	axes: {
		caption: 'Where the window stands',
		axis: 'axis',
		at: 'stands at',
		places: 'places',
		x: 'x, columns',
		y: 'y, rows',
		channel: 'channels',
		try: 'Try to move it',
		less: '{axis}: one back',
		more: '{axis}: one on',
		field: '{axis}: stands at',
	},
	fixed:
		'It does not move: the filter has {slices} slices for {channels} channels, so it spans them all, and there is no other place for it.',
	volume: 'Input',
	volumeShape: '{shape}, one channel behind the other',
	patches: 'Under the window, times filter {filter}',
	patchesShape: '{filterShape}',
	channel: 'channel {channel}',
	patch: 'Channel {channel} under the window',
	slice: 'Slice {channel} of filter {filter}',
	gives: 'Channel {channel} gives {value}.',
	result: 'What becomes of the {channels} numbers?',
	combination: { average: 'average', stack: 'stack', sum: 'sum' },
	makes: {
		average: '({terms}) ÷ {channels} = {made}',
		stack: '{made}',
		sum: '{terms} = {made}',
	},
	verdict: {
		same: 'The output has {real} there: *the same*.',
		sameAtZero:
			'The output has {real} there: the same, but only because the sum is {real}. Move the window on.',
		other: 'The output has {real} there: *not the same*.',
		many: 'The output has only one number there, {real}: *not the same*.',
	},
	output: 'Output, map {filter}',
	outputShape: 'computed by TensorFlow.js',
	outputMap: 'Output map {filter}; the window makes row {row}, column {column}, which is {real}.',
	caption:
		'The window has {x} places along x, {y} along y and {depth} along the channels: {all} places, hence {all} numbers in the map.',
	code: {
		padded: 'Zeros lie around the map; at its edges the window stands out over them.',
		channels: 'Added up over rows and columns, each channel gives one number.',
		map: 'The layer does this at every place, and it takes the sum.',
	},
	describe: {
		caption: 'The {products} products under the window, filter {filter}',
		channel: 'channel',
		row: 'row',
		column: 'column',
		value: 'value',
		weight: 'weight',
		product: 'product',
		padding: 'padding',
	},
	captionSum:
		'At each of them what the {channels} channels give is *added*, neither averaged nor kept apart.',
	check: {
		question: 'What makes this convolution “2D”?',
		answer:
			'The window slides in two directions, x and y. The input has three axes and so has the filter, {filterShape}; neither of them is flat.',
		wrong: {
			image:
				'The picture is not flat: this input is {shape}, three axes. A colour photograph has three channels, and its convolution is called 2D as well.',
			kernel:
				'The kernel is not flat: it is {filterShape}, with a slice for every channel. Only the directions in which it can still slide are two.',
		},
		names: {
			image: 'the image is flat',
			kernel: 'the kernel is flat',
			directions: 'it has two directions to slide in',
		},
	},
};
