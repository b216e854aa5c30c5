import { trained } from '../trained';

const { garments, kinds, wide, grouped, unshuffled, bars, turned, retry } = trained;

/** The words of cell 1.4. */
export const machine = {
	name: 'On this machine',
	title: 'A small network runs on this machine, and the picture stays here',
	prose: [
		'Large networks win on accuracy. The three of this course give a little of it up for much less work, so that an old laptop or a phone can run them, with no server behind it.',
		'Here is the smallest of those that were trained for this course, {net}. It tells {share} of {tested} test pictures rightly, with {macs} multiply–accumulates each. A network of standard convolutions at full width tells {rivalShare}, with {rivalMacs}.',
	],
	note: 'The networks were trained on Fashion-MNIST, small grey pictures of {classes} kinds of garment.',
	run: 'Classify it here',
	running: 'Running …',
	meters: {
		title: 'Meters',
		macs: 'MACs',
		weights: 'weights',
		ms: 'time here',
		sent: 'pictures sent away',
	},
	ms: '{ms}\u00a0ms',
	none: '–',
	built:
		'These shares were worked out when the page was built. Press the button, or choose another picture, and your machine works them out.',
	ran: 'Your machine did it: the time is the median of {runs} passes after {warmUps} to warm up, on WebAssembly in a worker.',
	caption:
		'The shares of {classes} garments make up one whole. The network knows nothing else: whatever you show it, it names one of them.',
	garments,
	kinds,
	wide,
	grouped,
	unshuffled,
	bars,
	turned,
	lost: {
		offline:
			'The weights, {file}, could not be had: no server answered. Look whether you are online and try again.',
		unreachable: 'The weights, {file}, could not be had: the server answered {reason}. Try again.',
		broken:
			'The weights, {file}, cannot be used: {reason}. Try again; what was worked out when the page was built stays.',
	},
	retry,
	code: {
		means: 'The last step of the network: the mean of each of its last maps, for this picture …',
		scores: '… is weighed for each garment and added up …',
		shares: '… and the scores become shares that add up to one whole.',
	},
	check: {
		question:
			'MACs, weights, milliseconds and a picture: which of them must never leave the device on which a network runs?',
		answer:
			'It may show what is nobody else’s business. The network has come to the picture, not the picture to the network: nothing is uploaded.',
		names: {
			macs: 'the MACs',
			weights: 'the weights',
			ms: 'the milliseconds',
			picture: 'the picture itself',
		},
		wrong: {
			macs: 'They follow from the layers, are the same for everybody, and stand in every paper.',
			weights: 'They came here with the page, and are the same for all who open it.',
			ms: 'A time says how fast your machine is. It stays here, too, and is shared only if you copy it; but no harm is done if you do.',
		},
	},
};
