import { defineConvolution } from '../convolution';
import { conv, shuffle } from '../layer';

export default defineConvolution({
	order: 6,
	text: {
		en: {
			title: 'Grouped pair with channel shuffle',
			summary:
				'ShuffleNet puts a fixed shuffle between two grouped convolutions, so that the groups can talk.',
			captions: [
				'The first grouped convolution mixes channels only within a group.',
				'The shuffle deals the channels out to all groups, always in the same order.',
				'The second grouped convolution now sees channels from several groups.',
			],
		},
	},
	source: {
		paper: 'Zhang et al., ShuffleNet',
		year: 2017,
		place: '§3.1, Fig. 1',
		link: 'https://arxiv.org/abs/1707.01083',
	},
	controls: {
		mapSide: {},
		inChannels: { default: 9 },
		outChannels: { default: 9 },
		kernel: { default: 1 },
		groups: { default: 3 },
	},
	hasPadding: false,
	layers: ({ inChannels, outChannels, kernel, groups }) => [
		conv({ inChannels, outChannels, kernel, groups, name: 'first' }),
		shuffle({ groups, name: 'shuffle' }),
		conv({ inChannels: outChannels, outChannels, kernel, groups, name: 'second' }),
	],
});
