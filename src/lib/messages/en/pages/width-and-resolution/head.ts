/** Cell 4.4. Strings only; every number is put in by the cell. */
export const head = {
	name: 'Another size',
	title: 'Train at {trained}, use at {small}?',
	prose: [
		'A convolution does not care how large its map is; the classifier behind the last maps does. Between the two stands a *head*, and it decides whether a network that was made for pictures of {trained}\u00a0×\u00a0{trained} can be fed pictures of {small}\u00a0×\u00a0{small} at all.',
		'Three heads: *flatten* lays out every value of every map, a *fixed pool* takes the mean under a window of {window}\u00a0×\u00a0{window}, and *global average pooling*, GAP, takes the mean of each map, whatever its size. Feed each of them the smaller picture.',
	],
	note: 'The classifier stays fully connected: with GAP it holds {share} of MobileNet’s weights. GAP replaces the flatten, not the classifier. Here the classifier is written as a 1×1 convolution over a map of one pixel, which is the same sum and says how many numbers it needs.',
	dials: { head: 'Head', side: 'Side of the picture' },
	heads: { flatten: 'flatten', pool: 'fixed {window}×{window} pool', global: 'global average pool' },
	side: '{side} × {side}',
	chain: {
		body: 'the body',
		bodySaid: 'MobileNet, α = {alpha}, fed {side} × {side}',
		head: 'the head',
		headSaid: '{head}, numbers from each map: {each}',
		classifier: 'the classifier',
		classifierSaid: 'made for {expected} numbers, names {classes} classes',
		maps: '{channels} maps of {maps}',
		numbers: '{numbers} numbers',
		nothing: 'nothing',
		broken: 'does not fit',
		unreached: 'not reached',
		said: 'The last parts of the network: {parts}.',
	},
	bars: {
		title: 'Numbers at the classifier’s door',
		handed: 'handed over',
		expected: 'expected',
		said: 'Handed over {handed}, expected {expected}.',
	},
	engine: 'The engine says:',
	fits: 'Everything fits: {numbers} numbers arrive, as the classifier expects.',
	captions: {
		flattenFits:
			'Flatten hands over {maps}\u00a0×\u00a0{channels} = {handed} numbers, and a classifier for them has {weights} weights, {times} as many as behind GAP.',
		flattenBreaks:
			'Flatten hands over {maps}\u00a0×\u00a0{channels} = {handed} numbers. The classifier has one weight for each of {expected} and each class, so it cannot take them; a classifier for {handed} would have to be trained anew.',
		poolFits:
			'A window of {window}\u00a0×\u00a0{window} fits the maps of {maps} exactly once: {handed} numbers. It is GAP as long as the picture has the one size that the window was made for.',
		poolBreaks:
			'The maps have shrunk to {maps}, and a window of {window}\u00a0×\u00a0{window} does not fit in them.',
		globalFits:
			'The mean of each map: {channels} maps are {handed} numbers, from maps of {maps} as from any other. The classifier has {weights} weights; behind flatten it would have {flattenWeights}.',
	},
	table: {
		caption: 'Three heads, two sizes of pictures',
		head: 'head',
		side: 'picture',
		maps: 'last maps',
		handed: 'handed over',
		expected: 'expected',
		result: 'result',
		fits: 'fits',
	},
	run: {
		title: 'Run it',
		prose:
			'Run sends a picture through the whole network, here in your browser: {head}, {side}\u00a0×\u00a0{side}. To stay light it takes the narrowest published network, α = {alpha}, with {weights} weights. They come from a formula and are not trained, so the classes mean nothing. What counts is whether it runs, and what arrives.',
		button: 'Run',
		running: 'Running …',
		notLoaded:
			'TensorFlow.js could not be loaded, so nothing was run. Look whether you are online, and try again.',
		failed: 'The run broke off: {reason}',
		retry: 'Try again',
		ran: 'It ran: {numbers} numbers reached the classifier, which made shares for {classes} classes.',
		stopped: 'The body ran, then it broke: {sentence}',
		picture: 'picture',
		maps: 'the first {shown} of {channels} maps, with their means',
		map: 'Map {channel} of {maps}: mean {mean}, from {least} to {most}.',
		classes: 'the {shown} largest of {classes} shares',
		none: 'none: the classifier made nothing',
		class: 'class',
		shareOf: 'share',
		empty: 'Not run yet with these settings.',
	},
	accuracy:
		'Running is not recognising. The published {smallAccuracy} for pictures of {small}\u00a0×\u00a0{small} is for a network *trained* at that size ({source}); at {trained} the same network gets {accuracy}. How it does at a size that it was not trained for is not printed there, and there are no trained weights here to measure it with. That it does matter is known: at another size objects look larger or smaller than in training, and the values that the pool averages are spread differently, so that the classifier meets numbers that it was not made for ([{fixRes}](fixRes)).',
	check: {
		question:
			'A MobileNet with GAP was trained at {trained} and is fed {small}\u00a0×\u00a0{small}. Does GAP guarantee the same accuracy?',
		names: {
			fits: 'yes: the shapes fit, so it works as before',
			weights: 'yes: not one weight has changed',
			breaks: 'no: it cannot be run at that size',
			differs: 'no: it runs, but on something it was not trained for',
		},
		answer:
			'GAP guarantees a shape, {channels} numbers, and nothing more. The same object is smaller now, so other filters answer to it, and a mean over {smallMaps} is spread more widely than one over {maps}. The printed {smallAccuracy} at {small}\u00a0×\u00a0{small} took training at that size.',
		wrong: {
			fits: 'That the shapes fit means that it runs. Numbers of the right count can still be other numbers: objects look smaller than in training, and the means are spread differently.',
			weights:
				'The weights are the same, but what they are applied to is not: they were trained on objects as large as they look at {trained}\u00a0×\u00a0{trained}.',
			breaks:
				'It does run: from maps of {smallMaps}, too, GAP makes {channels} numbers, just as many as the classifier expects. Try it above.',
		},
	},
	code: {
		maps: 'The last maps for this picture; what is in them does not matter here.',
		flat: 'Flatten: as many numbers as there are values.',
		windows: 'Fixed pool: in how many places the window fits, along one side.',
		global: 'GAP: one number for each map.',
		made: 'What a classifier behind flatten was made for.',
	},
};
