import { bets } from './bets';

/** The cell on the number of groups. Strings only; every number is put in by the cell. */
export const whichGroups = {
	name: 'Which g?',
	title: 'More groups, more channels, the same work: which g errs the least?',
	prose: [
		'More groups make each layer cheaper, and what is saved buys channels: at the same work a network with more groups is wider. But each channel is then made from fewer others. Which of the two counts for more?',
		'The authors trained {nets} networks of about the same work at each of {widths} widths and printed how often the first guess was wrong ([{source}](paper)). Before you look: place a bet in each row on the network with the fewest errors.',
	],
	note: 'Each number is one network, trained once. A few tenths of a point may be luck; the authors do not say how large it is.',
	bets,
	row: {
		name: 'ShuffleNet {scale}×',
		note: 'about {millions} million MACs',
		gain: '{gain} points for {name}',
		and: ' and ',
		against: ' against ',
	},
	legend: {
		title: 'Networks by width and groups',
		row: 'width',
		covered: 'The errors are covered until you have bet.',
		shown: 'Below each bar: errors in per cent. Height of the bar: points fewer than with g = {one}.',
	},
	captionCovered:
		'Rows of equal work. The narrower the network, the less room there is for mistakes of design.',
	caption:
		'With the best g the error falls by {gains}: groups help the narrow networks most. But the best g is not the same in every row.',
	check: {
		question: '“{most} groups is best.” Is that what the table says?',
		names: {
			yes: 'yes, at each width',
			some: 'for some of the widths only',
			never: 'no, at no width',
		},
		answer:
			'{own} err least with {most} groups; {other} with {otherBest}: {otherError}\u202f% against {mostError}\u202f%. Wider networks that the authors published later, {later}, are better with {few} groups than with {most}: {laterErrors} ({laterSource}). And where a phone has to run it, they choose {phone} as a compromise ({phoneSource}).',
		wrong: {
			yes: 'Look at {other}: with {otherBest} groups it errs in {otherError}\u202f%, with {most} in {mostError}\u202f%.',
			never: 'Look at {own}: no bar is higher there than that of {most} groups.',
		},
	},
	describe: {
		caption: 'Errors in per cent, first guess on ImageNet, {source}',
		width: 'network',
		work: 'work',
		column: 'g = {groups}',
	},
	code: {
		errors: 'A row for each width, a column for each number of groups.',
		gains: 'Points fewer than without groups.',
	},
};
