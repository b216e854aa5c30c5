/** Cell 2.1. Strings only; every number is put in by the cell. */
export const oneNumber = {
	name: 'One number',
	title: 'One number of the output is a weighted sum',
	prose: [
		'Take a single value of the output. A filter lies on one window of the input, and on *every* input channel at once. Each of its weights multiplies the value that it covers; all the products are added up, and their sum is the value.',
		'Step through it. The formula below the picture says the same in symbols, and the symbol that is turning lights up together with its cells. A click on another cell of the output shows how that one is made.',
	],
	note: 'Channels, rows and columns are counted from one. $u|u$ and $v|v$ are counted from the middle of the window, from {low} to {high}, so that $i+u|i plus u$ is the row that is read and $j+v|j plus v$ the column.',
	caption:
		'{taps} products, one sum, one number: {window} taps on each of {M} channels. What the channels give is not kept apart.',
	indices: {
		n: 'filter',
		i: 'row',
		j: 'column',
		m: 'input channel',
		u: 'rows from the middle',
		v: 'columns from the middle',
	},
	spoken: 'Y of n, i, j is the sum over m, u and v of W of n, m, u, v times X of m, i plus u, j plus v',
	spokenTurned:
		'Y of n, i, j is the sum over m, u and v of W of n, m, minus u, minus v times X of m, i plus u, j plus v',
	code: { padded: 'x is {shape}; around it lie zeros.' },
	turn: 'True convolution: turn W by half a turn',
	plain:
		'As it stands this is cross-correlation, and it is what frameworks compute where they say convolution.',
	turned:
		'Every slice of W is now turned by half a turn, as a true convolution has it, and the value is {value} in place of {plainValue}. Frameworks leave W as it is: they compute cross-correlation. Weights that are learned come out turned as needed, so nothing is lost.',
	check: {
		question: 'How many products go into one value of this output?',
		answer: '{window} taps in a slice, and a slice for each of the {M} input channels.',
		wrong: {
			oneSlice:
				'That is one slice of the filter. It has a slice for every input channel, and all of them feed the same sum.',
			allFilters:
				'That is all {N} filters together, so all weights of the layer. A single value is the work of a single filter.',
			other: 'Count the taps of one slice, and then the slices of the filter.',
		},
	},
};
