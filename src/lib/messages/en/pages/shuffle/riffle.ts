/** Cell 6.1. Strings only; every number is put in by the cell. */
export const riffle = {
	name: 'The riffle',
	title: 'The shuffle is a fixed riffle, not a draw of lots',
	prose: [
		'Grouped layers, one after the other, never let their groups talk. ShuffleNet puts a *channel shuffle* between them. It lays the channels out as a table of $g|g$ rows, one for each group of $n|n$ channels, turns the table over, and reads it off row by row. Nothing in it is random, nothing is computed, and no channel is lost.',
		'Step through it. Each card is a channel, its shape and its colour are those of the group that made it. Channels, rows and columns are counted from {zero} here, as in the formula and in code.',
	],
	note: '{paper}, {year}, {place}. A permutation has no weights and takes no multiplication. That it moves memory, which takes time, is another matter.',
	dials: {
		groups: 'Groups g',
		perGroup: 'Channels per group n',
		groupsOf: 'g = {value}',
		perGroupOf: 'n = {value}',
	},
	figure: 'The shuffle, step by step',
	parts: {
		in: 'in: {groups} groups of {perGroup}',
		reshape: 'reshape {groups} × {perGroup}',
		transpose: 'transpose {perGroup} × {groups}',
		flatten: 'flatten: out',
	},
	step: 'Step {at} of {of}.',
	sentences: {
		in: 'The {channels} channels as the layer before has made them, group after group: {before}.',
		reshape:
			'Reshape: the row is cut into {groups} rows of {perGroup}. Row i is group i. In memory nothing has moved.',
		transpose:
			'Transpose: channel {input} of row {i}, column {j} goes to row {j}, column {i}. {dealt} of {channels} channels are there.',
		flatten: 'Flatten: the turned table is read off row by row. The channels come out as {after}.',
	},
	covered: 'What comes next is what is asked below; it is uncovered with your answer.',
	legend: {
		spoken: 'out at j times g plus i equals in at i times n plus j',
		indices: {
			j: 'column of the first table, row of the second',
			i: 'row of the first table, column of the second',
		},
		at: '{letter} = {value}',
		none: '{zero} to {last}',
		expression: 'out[{j} · {groups} + {i}] = in[{i} · {perGroup} + {j}]',
		result: 'out[{output}] = in[{input}]',
		parts: {
			in: 'Place k of the row is in[k].',
			reshape: 'in[i · n + j] stands in row i, column j.',
			flatten: 'Row j, column i is out[j · g + i].',
		},
	},
	captions: {
		usual:
			'*Transposed, the rows become columns:* every row of the second table has one channel of each group. The channels come out as {after}, whenever it is run.',
		square:
			'*With as many groups as channels in each, the shuffle undoes itself:* the channels come out as {after}, and a second shuffle puts each of them back in its place.',
		idle: '*A table of one row or one column changes nothing:* with a single group, or a single channel in each, all come out as they went in.',
		covered:
			'*Cut into {groups} rows of {perGroup}:* the table is ready to be turned over. What comes out is asked below.',
	},
	table: {
		caption: 'Where each channel of the output comes from: {groups} groups of {perGroup}',
		output: 'out',
		row: 'row j',
		column: 'column i',
		input: 'in',
		group: 'from group',
	},
	runs: {
		button: 'Run it {count} times',
		hide: 'Put the runs away',
		shuffle: 'The channel shuffle',
		shuffled: '{count} runs, {different} order',
		chance: 'Drawing lots, for comparison',
		drawn: '{count} runs, {different} different orders',
		drawnOne: '{count} runs, {different} order',
		said: '{title}: {result}. First run: {order}.',
	},
	stills: 'Before, reshape, transpose, flatten',
	check: {
		question:
			'{channels} channels, counted from {zero}, in {groups} groups. In which order do they leave the shuffle?',
		answer:
			'{groups} rows of {perGroup}, turned over: one channel of each group in turn. Whenever the shuffle runs, it is this order.',
		wrong: {
			unchanged: 'That is how they went in. The table of {groups} rows is turned over before it is read off.',
			swapsNeighbours:
				'That swaps neighbours. They are of one group, so each group would still keep to itself.',
			swapsGroups:
				'That swaps the two groups and leaves each of them whole: the next layer would find the same company in another place.',
			inverse:
				'That is the way back: the shuffle of {perGroup} groups of {groups}, which undoes this one. Lay out a row for each *group* first.',
			other:
				'An order that looks mixed is not enough: the shuffle is no random one. Lay out the {groups} groups as rows of {perGroup}, then read the columns.',
		},
		channel: 'channel {channel}',
	},
	code: {
		channels: 'Each channel holds its own number.',
		table: 'A row for each group.',
		turned: 'Rows become columns.',
		read: 'Row after row.',
	},
};
