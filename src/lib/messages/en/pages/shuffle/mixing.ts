import { measuredMixing } from '../mixing';

/** Cell 6.2. Strings only; every number is put in by the cell. */
export const mixing = {
	name: 'How far it mixes',
	title: 'How much does one shuffle mix?',
	prose: [
		'Here it is measured: nudge one channel of the input, run the layers, and mark each output channel that moves. The grouped layers, with a shuffle between each two, have {C} channels in {g} groups of {n}. The underlined numbers can be dragged, typed, or changed with the arrow keys.',
		'The drawing follows the channel that is nudged; each matrix keeps what has been measured, a column for each channel. Sometimes the last matrix fills up, sometimes it does not. There is a law: find it.',
	],
	note: 'The layers are 1×1 with whole numbers above zero for weights, so that no two paths cancel. TensorFlow.js runs the input as it is and once more for each nudged channel.',
	live: { channels: 'Channels C', groups: 'Groups g' },
	dials: { channels: 'Channels', groups: 'Groups' },
	symbols: { channels: '$C|C$', groups: '$g|g$' },
	numbers: { channels: 'Channels C, as a number', groups: 'Groups g, as a number' },
	struck: 'the groups do not divide {value}',
	undivided:
		'{groups} groups must divide the channels: {groups} does not divide {asked}. {channels} is taken.',
	outside: 'From {min} to {max}: {asked} is not there. {taken} is taken.',
	depth: { legend: 'Grouped layers, a shuffle between each two', option: '{depth} layers' },
	figure: 'The nudge, channel by channel',
	stages: { layer: 'layer {layer}', shuffle: 'shuffle' },
	matrices: { one: 'After one layer', more: 'After {layers} layers' },
	measured: measuredMixing,
	chain:
		'The layers as links from channel to channel. The nudge of channel {channel} reaches {counts} channels, stage by stage.',
	chainCovered:
		'Where the shuffle takes the channels is asked in [{cell}](cell). It is drawn once you have answered.',
	sentence:
		'Nudge {at} of {of}. Channel {channel} moves {first} channels after one layer and {last} of {of} after {layers} layers.',
	sentenceCovered:
		'Nudge {at} of {of}. Channel {channel} moves {first} channels after one layer. What the next layers make of it is asked below.',
	captions: {
		whole:
			'*All {pairs} pairs are linked after {depth} layers:* every output channel hears from every input channel.',
		part: '*{linked} of {pairs} pairs are linked after {depth} layers, {share}:* a channel reaches {reach} of {C} outputs. {more}',
		needed: 'It would take {layers} layers to link them all.',
		never: 'With a single channel in each group no number of layers links more.',
		covered: '*What two such layers link is asked below;* it is measured once you have answered.',
	},
	map: {
		title: 'What you have measured, {depth} layers',
		label: 'Share of linked pairs by groups and channels per group, for {depth} layers',
		corner: 'g ↓ n →',
		unknown: '·',
		asked: '?',
		said: '{groups} groups of {perGroup}, {channels} channels: {share} linked',
		saidUnknown: '{groups} groups of {perGroup}, {channels} channels: not yet measured',
		saidAsked: '{groups} groups of {perGroup}, {channels} channels: asked below',
		whole: 'all pairs are linked',
		part: 'some pairs are not',
		note: 'Choose a cell to measure it. The rest is filled in once you have stated the law.',
		law: 'The line is the law: $n^{l-1} \\geq g|n to the power of l minus one is at least g$ for $l|l$ layers, here {depth}.',
	},
	share: {
		question:
			'{channels} channels in {groups} groups: two grouped layers, a shuffle between. What share of all pairs is linked, in whole per cent? And after how many grouped layers are all of them?',
		answer:
			'A group has {perGroup} channels. The shuffle deals them to {perGroup} of the {groups} groups, so that a channel reaches {reach} of {channels} outputs: {share}. The next shuffle and layer multiply that by {perGroup} again: after {layers} layers all are linked.',
		wrong: {
			whole:
				'{whole} per cent is what the shuffle is for, but one is not always enough: {perGroup} channels cannot be dealt to {groups} groups.',
			apart: 'That is what is linked without the shuffle, in one layer or in many.',
			two: 'After two layers a channel has come to {perGroup} groups of {groups}. One more shuffle is needed.',
			perGroup: 'It goes faster than group by group: each further layer multiplies what is reached.',
			other:
				'Follow one channel: its group has {perGroup} channels, each of which the shuffle puts into another group.',
		},
		names: { share: 'share in per cent', layers: 'layers' },
	},
	law: {
		question:
			'$C|C$ channels in $g|g$ groups of $n|n$. When do two grouped layers with one shuffle between link every input channel with every output channel?',
		names: {
			always: 'always, that is what the shuffle is for',
			twice: 'when each group has two channels or more',
			divides: 'when g divides n',
			square: 'when there are at least g² channels',
		},
		answer:
			'A group has to have a channel for every group: $n \\geq g|n is at least g$, which is $C \\geq g^2|C is at least g squared$. With fewer, $\\frac{n}{g}|n over g$ of all pairs are linked. ShuffleNet at its full width keeps to the law: with {netGroups} groups it never shuffles fewer than {netChannels} channels. At a quarter of the width it does not: there it shuffles {smallChannels}.',
		wrong: {
			always:
				'Measure {groups} groups of {perGroup}: {share}. There are too few channels in a group to send one to each of the others.',
			twice: 'Two are enough for two groups. Measure {thirdGroups} groups of {thirdPerGroup}: {thirdShare}.',
			divides: 'Enough, but not needed. Measure {fourthGroups} groups of {fourthPerGroup}: {fourthShare}.',
		},
	},
	table: {
		output: 'output channel',
		reads: 'depends on input channel',
		caption: 'Which input channels each output channel depends on, after {depth} layers',
	},
	code: {
		grouped: 'A grouped 1×1 layer: split, multiply, join. All its weights are one.',
		shuffled: 'The shuffle: reshape, transpose, flatten.',
		nudged: 'Each row nudges one channel.',
		moved: 'Whatever is not zero has moved.',
		share: 'The share of linked pairs.',
	},
};
