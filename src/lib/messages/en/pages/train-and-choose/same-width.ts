import { desk } from './desk';
import { nets, runs } from './nets';

/** Cell 9.1. Strings only; every number is put in by the cell. */
export const sameWidth = {
	name: 'Same width',
	title: 'Same width: what does a restricted convolution cost?',
	nets,
	runs,
	desk,
	prose: [
		'Four small networks of one shape: the same number of channels after each stage, the same pictures, the same recipe. They differ only in how they convolve. Nobody can count how well they see; they have to be trained. The pictures are garments in grey, the ten kinds of Fashion-MNIST.',
		'Each leaves out part of what a standard convolution does. What does that cost in accuracy, and what does it save? Put them in order first.',
	],
	note: 'One run proves little: with another seed the first weights and the order of the pictures are others, and so is the result. So every network stands here with all its runs, and differences smaller than their spread are none.',
	check: {
		question:
			'All four with the same widths, trained on {trained} pictures and tested on {tested}: which is right most often? The best comes first.',
		answer:
			'By the mean over its runs, {first} is right in {firstScore} and {last} in {lastScore}. At the same width each restriction takes something away; but {last} does it with {share} of the work.',
		wrong: {
			reversed:
				'That is the order turned round. At the same width a restricted convolution can express less, and nothing makes up for it.',
			newest:
				'The newer, the better? The newer ones save more; at the same width that has its price in accuracy.',
			other:
				'Not quite. Think of what each leaves out: which channels a filter sees, and how many weights are left.',
		},
	},
	level: {
		pair: '{one} and {other}',
		pairs:
			'Level are {pairs}: their runs lie no further apart than chance puts them, so either may stand first.',
	},
	rows: {
		title: 'Four networks, the same widths',
		covered: 'How often they are right is covered until you have put them in order.',
		shown: 'Small dots: single runs. Bar: their mean. Dashed: where you had put the network.',
		macs: '{macs} MACs',
		weights: '{weights} weights',
		bet: 'your order: {place}',
	},
	captionCovered:
		'From {most} multiply–accumulates for one picture to {least}: {times} times fewer, {part} remain, at the same widths.',
	caption:
		'{first} is right in {firstScore}, {last} in {lastScore}: {gap} points less for {share} of the work.',
	spread: {
		several: 'The seed alone moves one of them by up to {spread} points.',
		one: 'So far each was trained once; another seed would move it.',
	},
	plane: {
		title: 'All runs: accuracy against work',
		live: 'Budget in thousand multiply–accumulates',
		prose:
			'All {runs} stored runs of {networks} networks, from the narrowest to the widest. Say that {budget} thousand multiply–accumulates are all that you can spend on a picture. Type your budget, or drag the line. What you train above is added.',
		axes: {
			macs: 'multiply–accumulates, in thousands; each line is twice the one before',
			accuracy: 'right on the test',
			dots: 'Networks, by what they cost and how often they are right',
		},
		line: {
			name: 'Budget line, in thousand multiply–accumulates',
			text: '{budget} thousand',
			said: '{budget} thousand: the best within the budget is {best}',
			saidNone: '{budget} thousand: no network is within the budget',
		},
		legend: {
			within: 'solid: within the budget',
			beyond: 'hollow: beyond it',
			spread: 'upright line: from the worst run to the best',
			front: 'dashes: the Pareto front, the most that any budget buys',
			own: 'small: your own runs, on {pictures} pictures',
		},
		net: {
			said: '{name}: {macs} thousand multiply–accumulates, {score} right on average, {low} to {high} in {runs} runs; {place} the budget.',
			saidOne:
				'{name}: {macs} thousand multiply–accumulates, {score} right in its one run so far; {place} the budget.',
			within: 'within',
			beyond: 'beyond',
			onFront: 'It is on the front: nothing cheaper is as good.',
			beaten: 'It is not on the front: no dearer and no worse is {by}.',
			own: 'Your run {number}: {name}',
			ownNote: 'It saw {pictures} pictures, where the stored runs saw {all}.',
		},
		caption:
			'{budget} thousand buy {score} at most, with {best}; {within} of {networks} networks are within the budget. On the front are {front}.',
		captionNone: '{budget} thousand buy none of the networks: the cheapest takes {least} thousand.',
	},
	describe: {
		caption: 'Every network and its runs, right out of {tested} pictures of the test',
		net: 'network',
		macs: 'MACs',
		weights: 'weights',
		runs: 'right, by seed',
		mean: 'mean',
	},
	code: {
		right: 'How many of the test each run told rightly: a row for each network, a column for each seed.',
		spread: 'From the worst run of a network to its best, in points.',
	},
};
