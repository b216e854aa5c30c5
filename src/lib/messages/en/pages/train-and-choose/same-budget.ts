import { desk } from './desk';
import { nets, runs } from './nets';

/** Cell 9.2. Strings only; every number is put in by the cell. */
export const sameBudget = {
	name: 'Same budget',
	title: 'Same budget: spend what is saved on width',
	nets,
	runs,
	desk,
	prose: [
		'At the same width the comparison is unfair: {cheap} does {share} of the work of the standard network. A fair one gives all the same budget. Widen one of them until it does the {budget} multiply–accumulates of the standard network.',
		'A wider network is another network: it is trained from scratch, by the same recipe.',
	],
	note: '“I put separable convolutions in place of the standard ones, and it got worse”: that is asked again and again. At the same width it is a smaller network. The question is what you do with what you save.',
	dials: {
		net: 'Network to widen',
		alpha: 'Width multiplier α',
		name: 'Width multiplier α, in eighths',
		number: 'α',
		unreadable: 'α must be a number; type one such as {usual}.',
	},
	bars: {
		standard: 'Standard',
		now: '{net}, {alpha}',
		text: '{macs} MACs',
		mark: 'budget',
		said: '{net} with {alpha} takes {macs} multiply–accumulates, {share} of the budget',
	},
	state: {
		over: 'Too wide: {more} above the budget. Take α down.',
		under: 'Within the budget, {left} are left. It can be wider still.',
		matched:
			'As wide as the budget allows: {widths} channels in its stages, where it had {before}. This network was trained.',
	},
	caption: '{net} at {alpha}: {macs} multiply–accumulates and {weights} weights, {share} of the budget.',
	check: {
		question:
			'MobileNet, ShuffleNet and EffNet are widened until they do the work of the standard network, and trained again. What changes?',
		names: {
			worse: 'nothing: separable convolutions are just worse, at any width',
			flips: 'the order: one of them overtakes the standard network',
			level: 'the lead: it is gone, the best of them draws level with the standard network',
			closer: 'the gaps: they come closer, but the standard network stays ahead',
			further: 'the gaps: wider networks fall further behind',
		},
		answer:
			'Cheap layers buy channels. At the same width the best of the three, {bestNarrow}, was {gapNarrow} points behind the standard network; at the same budget {bestWide} is {gapWide} points {side}. {chance}',
		sides: { ahead: 'ahead', behind: 'behind' },
		chance: {
			level: 'So close, nobody can say which is better: seeds and chance move them as much.',
			apart: 'That is more than seeds and chance explain.',
		},
		wrong: {
			worse:
				'Not so: each of the three gains when its savings are spent on width, by {least} points at the least. “Just worse” compared a small network with a large one.',
			flips:
				'Look at the means: {bestWide}, the best of the widened ones, has {bestScore}; the standard network has {standardScore}.',
			level:
				'The means say otherwise: {bestWide}, the best of the widened ones, has {bestScore}; the standard network has {standardScore}.',
			closer:
				'They come closer indeed, and further: {bestWide} has {bestScore}, the standard network {standardScore}.',
			further:
				'The other way round: more channels for the same work make up for what the kernels cannot see.',
		},
	},
	shift: {
		title: 'From the same width to the same budget',
		legend:
			'Hollow: at the width of the standard network. Solid: widened to its work. Small dots: single runs.',
		row: '{from} → {to}',
		detail: '{alpha}, {macs} MACs',
		caption:
			'By the means {winner} is first at the same budget, with {winnerScore}. And turned round: standard convolutions made so narrow that they do no more work than MobileNet are right in {narrowScore}, MobileNet in {mobileScore}.',
	},
	describe: {
		caption:
			'At the same width and at the same budget: right on {tested} pictures of the test, mean of all runs',
		net: 'network',
		width: 'same width',
		alpha: 'α for the budget',
		macs: 'MACs',
		budget: 'same budget',
	},
	code: {
		outputs: 'Values that each layer makes, and multiply–accumulates for each of them.',
	},
};
