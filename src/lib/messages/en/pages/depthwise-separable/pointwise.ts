/** Cell 3.3. Strings only; every number is put in by the cell. */
export const pointwise = {
	name: 'Pointwise',
	title: 'One small matrix, applied at every place',
	prose: [
		'The depthwise stage is done: each of the {M} channels has been filtered alone. A 1×1 convolution now mixes them into {N} maps, $Y[n,i,j] = \\sum_m W[n,m] \\cdot X[m,i,j]|Y of n, i, j is the sum over m of W of n, m times X of m, i, j$. Its weights are a matrix of {N} rows and {M} columns, and the same matrix is applied at each of the {places} places.',
		'Think of a mixing desk: a row of faders for each map that comes out, a fader for each channel that goes in. Move one and watch its row.',
	],
	note: 'Asked at fast.ai: does a 1×1 layer make very many maps and then pick one of each? It picks none. A map is a *sum* in which every channel has its weight, and a weight of zero is how a channel is left out.',
	between: 'Between',
	betweenShape: '{D_F} × {D_F} × {M}, made by the depthwise stage',
	channel: 'channel {channel}',
	channelSaid: 'Channel {channel} of the depthwise stage; at row {row}, column {column} it has {value}.',
	desk: {
		title: 'Pointwise',
		shape: '{N} × {M} faders',
		label: 'Mixing desk: a row for each map, a fader for each channel',
		fader: 'Map {map}, channel {channel}',
		times: '× {value}',
		equals: '= {value}',
		keys: 'Drag a fader up or down, or use the keyboard: the Tab key comes to one fader, ← and → go to the next, Page Up and Page Down to the row above or below. ↑ and ↓ move the fader, Home and End all the way; a digit sets it, − turns its sign, Delete puts it to zero.',
		less: 'Fader down',
		more: 'Fader up',
		number: 'Weight of map {map}, channel {channel}',
		reset: 'Back to the example',
	},
	output: 'Output',
	outputShape: '{D_F} × {D_F} × {N}',
	map: 'map {map}',
	mapSaid: 'Output map {map}; at row {row}, column {column} it has {value}.',
	seek: 'Place in the map: row {row}, column {column}. Arrow keys move it.',
	maps: 'The map that is shown large',
	tile: 'Map {map}',
	sumAt: 'Map {map} at row {row}, column {column}:',
	caption:
		'The numbers above the columns are what the {M} channels have at row {row}, column {column}. Each row of the desk multiplies them by its faders and adds up: {N} rows, {N} new numbers. At the next place the faders stand the same; only the numbers are others. *No neighbour takes part.*',
	describe: {
		caption: 'The desk at row {row}, column {column}: weights, and what each row adds up to',
		map: 'map',
		channel: 'channel {channel}, {value}',
		sum: 'sum',
	},
	colour: {
		title: 'The same on a picture',
		prose:
			'The channels of a photograph are red, green and blue, so a mix of channels can be seen. {colours} rows and {colours} columns: each row makes one colour of the result.',
		presets: 'Set all faders',
		preset: {
			same: 'as it is',
			grey: 'grey',
			sepia: 'sepia',
			swap: 'swap red and blue',
			edges: 'edges of one channel',
		},
		filter: 'Depthwise edge filter before the mixing, on',
		filters: { none: 'no channel', red: 'red', green: 'green', blue: 'blue' },
		names: { red: 'red', green: 'green', blue: 'blue' },
		diagonal: 'force the off-diagonals to zero',
		before: 'Picture',
		beforeShape: '{side} × {side} × {colours}',
		beforeSaid: 'The picture: {picture}',
		depthwise: 'Depthwise',
		depthwiseShape: 'one kernel for each channel',
		kernelSaid: 'Kernel for {colour}',
		desk: 'Pointwise',
		deskShape: '{colours} × {colours} faders',
		label: 'Colour desk: a row for each colour of the result, a fader for each colour of the picture',
		fader: 'New {row} from {column}',
		number: 'Weight of new {row} from {column}',
		row: 'new {row}',
		after: 'Result',
		afterShape: '{side} × {side} × {colours}',
		afterSaid: 'The result, on average red {red}, green {green}, blue {blue}.',
		afterSame: 'The result: the picture as it is',
		afterOpen: 'The result, not computed yet',
		clipped: 'rounded; {clipped} of {values} values clipped',
		open: 'not computed yet',
		ownNotLinked: 'A link to this cell does not hold your own picture.',
		findings: {
			same: 'Ones on the diagonal, zeros elsewhere: every colour goes through as it came. Choose another mix, or move a fader.',
			grey: 'Three equal rows make three equal channels, and equal channels are grey. The weights are the luma of [{lumaName}](luma).',
			sepia:
				'Every row is a brightness; that for red weighs most, that for blue least, so the picture turns brown. This is the sepia of the standard [{sepiaName}](sepia).',
			swap: 'Red is made of blue, and blue of red. The matrix only puts channels in another order.',
			edges:
				'*A 1×1 convolution alone never makes an edge: it sees no neighbour.* The depthwise filter in front has found the edges of one channel, and the matrix has picked that channel for all three colours. Filter first, then mix: together that is a depthwise separable convolution. The bright frame is where the zeros of the padding begin.',
			filtered:
				'The depthwise filter works on one channel by itself. The matrix then decides which colours its edges go to.',
			own: 'Every place of the result is made of the one pixel at the same place, by the same {weights} weights. Edges stay where they were: *a 1×1 convolution sees no neighbour.*',
			diagonal:
				'Is a 1×1 convolution just a scalar per channel, as was asked on Stack Exchange? Only now it is: with zeros off the diagonal each channel is multiplied by a number of its own, and no colour can reach another channel. That is a 1×1 *depthwise* layer: {scalarWeights} weights and {scalarMacs} multiplications in place of {weights} and {macs}.',
		},
		shown:
			'A colour goes from zero to {white}. What comes out is rounded, and what lies outside is clipped for showing only; the next layer would get the number itself.',
	},
	cost: {
		title: 'What it costs',
		sentence:
			'{M} input channels, {N} output channels and a map side of {D_F} come to {macs} multiplications and {weights} weights.',
	},
	derivation: {
		product: 'One fader times one number of its channel, added to the sum.',
		value: 'A row has a fader for each of the {M} input channels. This makes one value.',
		place:
			'The {N} rows of the desk, at one place. So many weights there are, too: they are used again at every place.',
		output: 'And the desk is applied at each of the {D_F} × {D_F} places.',
	},
	hint: 'Multiply the line above by the size that is new.',
	code: {
		place: 'The same at one place, as a matrix times a vector.',
		picture: 'The colours of the picture, mixed and made fit to be shown.',
	},
	check: {
		question:
			'The depthwise stage of the house example hands on {D_F}\u00a0×\u00a0{D_F} maps of {M} channels, and the pointwise stage makes {N} channels of them. How many multiply–accumulates does the pointwise stage take?',
		answer: '{N} · {M} = {weights} at each of the {places} places: {macs}.',
		wrong: {
			lostSide:
				'{lostSide} = {N} · {M} · {D_F}: one of the two sides of the map got lost, as in a Chinese translation of this formula. The desk is applied at {D_F}\u00a0×\u00a0{D_F} places, not along one edge.',
			weights: '{weights} is the number of weights, the work at one place. There are {places} places.',
			oneMap: '{oneMap} makes one output map; there are {N}.',
			oneChannel: '{oneChannel} reads one input channel only; each map is a sum over all {M}.',
			wholeWindow:
				'{wholeWindow} is the standard convolution with its whole window. Here the window is a single place.',
			other: 'Count the faders, then the places at which they are used.',
		},
	},
};
