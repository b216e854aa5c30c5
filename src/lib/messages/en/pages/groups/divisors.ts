/** The cell on the group counts that are allowed. Strings only; every number is put in by the cell. */
export const divisors = {
	name: 'Who may divide?',
	title: 'g has to divide the channels on both sides',
	prose: [
		'All groups are alike: each takes $M/g|M over g$ of the input channels and has $N/g|N over g$ of the filters. So $g|g$ must divide *both* channel counts; the allowed group counts are the common divisors of {M} and {N}. Set $g|g$ to any number and see who finds a seat.',
	],
	note: '“{error}. Can you tell me the reason?” was asked [of one library](pyconv), and of [a ShuffleNet](shufflenet) whose last layers had channels to spare. The reason is the one in the picture.',
	dials: {
		inputs: { label: 'Input channels', name: 'Input channels M', number: 'Value of M' },
		outputs: { label: 'Output channels', name: 'Output channels N', number: 'Value of N' },
		groups: { label: 'Groups', name: 'Groups g', number: 'Value of g' },
	},
	struck: '{g} does not divide {broken}',
	tables: {
		inputs: 'in',
		outputs: 'out',
		table: 'group {group}',
		left: 'left over',
		said: '{inputs} input and {outputs} output channels dealt to {g} groups: {ins} inputs and {outs} outputs in each. {rest}',
		saidNone: 'Nobody is left over.',
		saidLeft: 'Left over: {leftIn} inputs and {leftOut} outputs.',
	},
	problem: {
		inputs:
			'{g} groups must divide both channel counts, and {g} does not divide {inputs}. Input channels without a group: {leftIn}.',
		outputs:
			'{g} groups must divide both channel counts, and {g} does not divide {outputs}. Output channels without a group: {leftOut}.',
		both: '{g} groups must divide both channel counts, and {g} divides neither {inputs} nor {outputs}. Channels without a group: input {leftIn}, output {leftOut}.',
		more: '{g} groups are more than there are channels: with {inputs} inputs and {outputs} outputs some groups would be empty.',
		near: 'Allowed near by:',
		take: 'take {near}',
	},
	captions: {
		fits: '*Nobody is left over.* Each of the {g} groups has {ins} of {inputs} input channels and {outs} of {outputs} filters. Allowed for {inputs} → {outputs}: {allowed}.',
		left: '*Somebody is left over.* A group may not be larger than another: all of them are computed as one array. Allowed for {inputs} → {outputs}: {allowed}.',
		covered:
			'Which group counts {inputs} → {outputs} allows is the question below; nothing is struck out until it is answered.',
	},
	table: {
		caption: 'All group counts up to {most} for {inputs} input and {outputs} output channels',
		groups: 'groups',
		inputs: 'inputs in each',
		leftIn: 'inputs left over',
		outputs: 'outputs in each',
		leftOut: 'outputs left over',
		verdict: 'allowed',
		yes: 'yes',
		no: 'no',
		covered: 'covered',
	},
	check: {
		question: 'A layer has {inputs} input channels and {outputs} filters. Which group counts are allowed?',
		names: {
			common: '{common}',
			inputs: '{ofInputs}',
			outputs: '{ofOutputs}',
			any: 'every one up to {inputs}',
		},
		answer:
			'{common} divide both {inputs} and {outputs}. With {largest} groups there are {ins} inputs and {outs} filters in each.',
		wrong: {
			inputs:
				'{badForOutputs} does not divide {outputs}: the filters have to be shared out as evenly as the inputs.',
			outputs: '{badForInputs} does not divide {inputs}: a group needs whole input channels to read.',
			any: 'Groups may not differ in size. With {badForInputs} groups, {leftIn} of the {inputs} inputs would belong to none of them.',
		},
	},
	code: {
		setting: 'The layer, and the number of groups that is asked for.',
		left: 'What is left over: input channels, output channels.',
		all: 'The same for every number of groups up to the smaller of the two; allowed where the sum is zero.',
	},
};
