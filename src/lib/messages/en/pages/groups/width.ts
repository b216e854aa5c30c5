/** The cell on what the saving is spent on. Strings only; every number is put in by the cell. */
export const width = {
	name: 'Same budget',
	title: 'What is the saving spent on?',
	prose: [
		'With $g|g$ groups a 1×1 layer takes one $g|g$-th of the multiplications. ShuffleNet does not keep that saving. Its authors fix the work of the whole network and ask how many channels it pays for: the more groups, the more channels.',
		'Choose a budget and a number of groups; ShuffleNet’s budget is what it takes without groups. For each, all widths have been tried, layer by layer, and the widest network within the budget is shown.',
	],
	note: 'A width has to be a multiple of $4g|four g$: inside each unit the channels shrink to a quarter, and that quarter is split into the groups, too.',
	dials: {
		budget: 'Budget',
		budgets: { half: 'half the budget', own: 'ShuffleNet’s budget', double: 'twice the budget' },
		groups: 'Groups g',
		option: 'g = {g}',
	},
	strips: {
		title: 'Channels of stage {stage}, for at most {budget} million multiply–accumulates',
		name: 'g = {g}',
		channels: '{width} channels',
		said: 'Strips as long as stage {stage} has channels. {parts}.',
		part: 'g = {g}: {width} channels in groups of {size}',
		legend: 'Each piece is a group. The marked strip is the chosen one.',
	},
	caption:
		'With {g} groups at most {budget} million multiply–accumulates pay for *{width} channels* in stage {stage}, {times} as many as without groups. Each group is {size} channels wide.',
	captionOne:
		'Without groups at most {budget} million multiply–accumulates pay for *{width} channels* in stage {stage}.',
	table: {
		title: 'Beside what the paper prints',
		caption: 'ShuffleNet, budget of the network without groups; printed in {source}',
		groups: 'groups',
		counted: 'channels, found here',
		printed: 'channels, printed',
		macs: 'MACs without classifier',
		millions: 'millions, printed',
		covered: 'covered',
		agrees: '✓ {number}',
		differs: '{number}, differs',
	},
	describe: {
		caption: 'Channels of stage {stage} by budget and number of groups',
		groups: 'groups',
		half: 'half the budget',
		own: 'the budget',
		double: 'twice the budget',
	},
	check: {
		question:
			'ShuffleNet is published with up to {most} groups. Does it become cheaper with {most} groups than with {least}?',
		names: {
			cheaper: 'yes, {most} times cheaper',
			same: 'no, it takes about as much',
			dearer: 'no, it takes more, for it has more channels',
		},
		answer:
			'{macsLeast} million multiply–accumulates with {least} group, {macsMost} million with {most}. What the groups save is spent on channels: {widthMost} instead of {widthLeast} in stage {stage}.',
		wrong: {
			cheaper:
				'A 1×1 layer *of the same width* would be {most} times cheaper. The width was raised until the work was the same again, {widthMost} channels instead of {widthLeast}.',
			dearer:
				'There are more channels, but the groups pay for them: {macsMost} million now, {macsLeast} million before.',
		},
	},
	code: {
		printed: 'Channels of the second stage as printed, and the groups that go with them.',
		unit: 'A unit of that stage: down to a quarter, depthwise, and up again.',
	},
};
