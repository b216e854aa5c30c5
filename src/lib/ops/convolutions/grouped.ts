import { defineConvolution } from '../convolution';
import { conv } from '../layer';

export default defineConvolution({
	order: 5,
	text: {
		en: {
			title: 'Grouped convolution',
			summary: 'The channels are split into groups, and each group has a smaller convolution of its own.',
			captions: ['A filter sees only the input channels of its own group.'],
		},
	},
	source: {
		paper: 'Krizhevsky et al., AlexNet; Zhang et al., ShuffleNet',
		year: 2017,
		place: 'ShuffleNet §2 and §3.1; AlexNet 2012, §3.2',
		link: 'https://arxiv.org/abs/1707.01083',
	},
	controls: { mapSide: {}, inChannels: {}, outChannels: {}, kernel: {}, groups: {}, stride: {} },
	hasPadding: true,
	layers: (p) => [conv(p)],
});
