/** Which channels depend on which, wherever a page shows it. Strings only. */
export const mixing = {
	rows: 'out ↓',
	columns: 'in →',
	detail: '{linked} of {pairs} pairs',
	said: 'Mixing matrix: {linked} of {pairs} pairs of an input and an output channel are linked.',
	saidChannel:
		'Output channel {channel} depends on input channel {reads}; input channel {channel} reaches output channel {reaches}.',
	span: '{from} to {to}',
	table: {
		output: 'output channel',
		reads: 'depends on input channel',
	},
};

/** The same where it is measured, channel by channel. Strings only. */
export const measuredMixing = {
	...mixing,
	share: '{linked} of {pairs} pairs, {share}',
	soFar: '{linked} of {seen} pairs so far',
	saidSoFar:
		'Mixing matrix, measured for {columns} of {inputs} input channels: {linked} of {seen} pairs are linked.',
	saidInput: 'Input channel {channel} reaches output channel {reaches}.',
};

export type MixingWords = typeof mixing;
export type MeasuredMixingWords = typeof measuredMixing;
