import { bets } from './bets';

/** The cell on networks without the shuffle. Strings only; every number is put in by the cell. */
export const ablation = {
	name: 'Does the shuffle pay?',
	title: 'Take the shuffle out: what does it cost?',
	prose: [
		'The shuffle costs no multiplication and has no weight. So there is a clean test of what it is worth: train the same network twice, once with its shuffles and once without. The authors did it for {nets} networks ([{source}](paper)).',
		'In each row, at which number of groups does the shuffle gain more? Bet first.',
	],
	note: 'Such a test is called an *ablation*: one part is taken out, all else stays as it was, and the difference is what the part was worth.',
	bets,
	row: {
		name: 'ShuffleNet {scale}×',
		text: '{without} → {with}',
	},
	legend: {
		title: 'Networks without and with the shuffle',
		row: 'width',
		covered: 'The errors are covered until you have bet.',
		shown:
			'Below each bar: errors in per cent, without → with. Height of the bar: points that the shuffle gains.',
	},
	captionCovered: 'The same {nets} networks, trained with and without one rearrangement of their channels.',
	caption:
		'The shuffle gains from {least} to {largest} points, and more with {winner} groups in every row. Without it, {most} groups are *worse* than {few}: at {scale} {mostWithout}\u202f% against {fewWithout}\u202f%. With it they are better: {mostWith}\u202f% against {fewWith}\u202f%. Many groups pay only because of the shuffle.',
	check: {
		question: 'Where does a shuffle gain more, in a network of {few} groups or of {most}, and why?',
		names: {
			parameters: 'with {most}: it adds weights, and more of them where there are more groups',
			mixing: 'with {most}: less is mixed there without it',
			work: 'with {most}: it makes the network do more work',
			chance: 'as much in either: a shuffle is a shuffle',
		},
		answer:
			'Without a shuffle, layers in {few} groups never link more than {fewLinked} of all pairs of channels, layers in {most} groups {mostLinked}. The less is mixed by itself, the more there is for a shuffle to do.',
		wrong: {
			parameters: 'A shuffle has no weights: with {most} groups there are {weights}, with it and without it.',
			work: 'A shuffle multiplies nothing: with {most} groups it is {macs} multiply–accumulates, with it and without it.',
			chance:
				'Think of which channels a group can see without it, where there are {few} of them and where there are {most}.',
		},
	},
	describe: {
		caption: 'Errors in per cent, first guess on ImageNet, {source}',
		width: 'network',
		groups: 'g',
		without: 'without shuffle',
		with: 'with shuffle',
		gain: 'points gained',
	},
	code: {
		order: 'In the order of the table: by width, then by groups.',
	},
};
