/** Cell 7.4. Strings only; every number is put in by the cell. */
export const fairComparison = {
	name: 'Fair comparison',
	title: 'Half the work: is it the strips, or the pooling?',
	prose: [
		'Three ways to filter every channel of the house input, {input}, and to halve its rows. *3×3, then pool* is the plain way: filter every place, then keep the larger of two rows. *3×3 with stride* never computes every second row. *1×3, pool, 3×1* is EffNet’s: a row of taps, then the pool, then a column of taps on what is left.',
		'All three work with the same kernels: each square is the product of the column and the row that EffNet sweeps with. Were it not for the pool between them, the two sweeps would make exactly what the square makes. So whatever differs below comes from when the rows are dropped, and how.',
	],
	note: 'Trained layers do not share their kernels like this, and EffNet puts batch norm and leaky ReLU between its sweeps. To compare two values, as a pool does, is no multiply–accumulate; the table counts it apart.',
	figure: 'Three ways, one clock',
	keys: 'Arrow left and right step back and forward, Home and End go to the start and to the last stop, Space runs and pauses.',
	ways: {
		pooled: '3×3, then pool',
		factored: '1×3, 3×1, then pool',
		strided: '3×3 with stride',
		strips: '1×3, pool, 3×1',
	},
	hints: {
		pooled: 'filters every place, then keeps the larger of two rows',
		strided: 'never computes every second row',
		strips: 'EffNet: half of the rows are gone before the second sweep',
	},
	controls: {
		run: 'Run',
		pause: 'Pause',
		step: 'Step',
		back: 'Step back',
		by: 'by',
		stride: 'Step by',
		speed: 'Speed',
	},
	position: 'Clock',
	lane: { of: 'of {all}', stopped: 'stopped', waiting: 'not begun' },
	clock: {
		start: 'The clock stands at the start. At each tick every way does one multiply–accumulate.',
		running: 'After {ticks} multiply–accumulates each, of {all} output values are written: {list}.',
		written: '{done} by {way}',
		stopped: '{ways} stop here, at {stop}, with all {all} values.',
		over: '{way} stops here, at {stop}: {times} the work of the others, for as many values.',
	},
	and: ' and ',
	bars: {
		title: 'Multiply–accumulates for one place of one channel',
		text: '{perPlace} ({macs} in all)',
		said: 'Multiply–accumulates for one place of one channel: {parts}.',
		part: '{way} {perPlace}',
		covered: 'One bar is missing here; it comes with the answer to the question below.',
		steps:
			'Factoring alone takes {perWhole} to {perFactored}, pooling early takes {perFactored} to {perStrips}.',
	},
	outputs: {
		title: 'What they make',
		channel: 'Channel that is shown',
		channelOf: 'channel {channel}',
		numbers: 'Other numbers',
		full: '3×3, before the pool',
		mapSaid: '{what}, channel {channel}: {values}.',
		rowSaid: 'row {row}: {values}',
		shape: '{height} × {width}',
		legend: {
			kept: 'the larger of two rows, which the pool keeps',
			skipped: 'a row that the stride never computes',
			other: 'another value than {pooled} makes',
		},
		findings: [
			'*{strided}* keeps the rows {rows} whatever stands in the others. In {stridedSame} of {all} values the larger one happened to be there; the other {stridedSmaller} are smaller, and {stridedLarger} can be larger.',
			'*{strips}* does keep the larger one, but of the *row* sweep, before the column is added up, and the larger of two sums is not the sum of the larger ones: {stripsSame} values are the same, {stripsSmaller} smaller, {stripsLarger} larger.',
		],
		none: 'none',
	},
	check: {
		question:
			'From {pooled} to {strips} the work falls from {perWhole} to {perStrips} multiply–accumulates for each place and channel, by half. What part of the work would factoring *alone* save, {factored}?',
		names: { half: 'half', third: 'a third', sixth: 'a sixth', nothing: 'nothing' },
		answer:
			'A third: {window} taps become {taps}, and {perWhole} become {perFactored}. Pooling early takes the other {early}, because the second sweep then has only half of the rows to visit. And half the work can be had without any factoring: {strided} costs the same {perStrips}, but it computes something else, since it skips rows instead of taking the larger one.',
		wrong: {
			half: 'Half is what factoring and pooling early save together. Leave the pool at the end, and the second sweep has to visit every row: then there are two sweeps of {side} taps at every place.',
			sixth:
				'A sixth, {early} of {perWhole}, is what pooling early adds. Factoring comes before that: how many taps have a row and a column, and how many has the square?',
			nothing:
				'{strided} does cost as little without factoring. But that is another saving, by rows that are never computed; a row and a column of taps are fewer than a square whatever happens to the rows.',
		},
	},
	table: {
		caption: 'Four ways to filter {input} and to halve its rows',
		way: 'way',
		perPlace: 'MACs for a place of a channel',
		macs: 'MACs',
		comparisons: 'comparisons',
		weights: 'weights',
		remains: 'remain',
		fewer: 'fewer',
		outputs: 'values as {pooled} makes them',
		none: '–',
	},
	code: {
		square: 'The squares: for each channel, a column times a row.',
		whole: 'Without a pool the two sweeps make what the square makes: the largest difference is nothing.',
		same: 'How many values are those of the first way.',
	},
};
