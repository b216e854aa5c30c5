/** Cell 3.1. Strings only; every number is put in by the cell. */
export const split = {
	name: 'Split the job',
	title: 'Filter space first, mix channels second',
	prose: [
		'A standard convolution does two jobs in one sum. It looks around: each output value reads {window} places of the map. And it mixes: it does so on all {channels} channels. That makes {wholeTaps} products for every single number. Here the two jobs are done one after the other.',
		'*Space first.* The depthwise stage filters each channel alone, with {depthwiseTaps} products a value, and turns {input} into {between}. *Channels second.* The pointwise stage mixes the channels at each place, with {pointwiseTaps} products a value, and turns that into {output}. It is the same shape that the standard convolution makes with {filters} filters.',
	],
	note: 'The idea is older than the networks that are known for it. Laurent Sifre worked it out at Google Brain in {tried} and in his thesis of {thesis}. [Xception](xception) (Chollet, {xception}), which tells the story in {place}, made it popular; [MobileNet](mobilenet) (Howard et al., {mobilenet}) built a small network of it.',
	caption:
		'What lies between the stages, {between}, is all that the second one ever reads. Both together take {macs} multiply–accumulates from {input} to {output}; the standard convolution takes {standard}.',
	check: {
		question: 'Which of the two stages can see a neighbouring place of the map?',
		names: {
			depthwise: 'the depthwise stage only',
			pointwise: 'the pointwise stage only',
			both: 'both',
			neither: 'neither',
		},
		answer:
			'A depthwise value reads {depthwisePlaces} places of {depthwiseChannels} channel; a pointwise value reads {pointwisePlaces} place of {pointwiseChannels} channels. The first looks around and never mixes, the second mixes and never looks around.',
		wrong: {
			pointwise:
				'It is the other way round. A 1×1 kernel lies on {pointwisePlaces} place: there is no tap for a neighbour.',
			both: 'What a pointwise value knows of its neighbours it has from the tensor between the stages, where the depthwise stage has put it. It reads {pointwisePlaces} place of that, its own.',
			neither:
				'Then no edge would ever be found. Count the places under the window of a depthwise value: there are {depthwisePlaces}.',
		},
	},
};
