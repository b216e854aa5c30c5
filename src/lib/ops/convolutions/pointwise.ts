import { defineConvolution } from '../convolution';
import { pointwise } from '../layer';

export default defineConvolution({
	order: 2,
	text: {
		en: {
			title: 'Pointwise convolution',
			summary: 'A 1×1 convolution mixes the channels at each place, and never looks at a neighbour.',
			captions: [
				'The same small matrix, one row per output channel, is applied to the channels of every place.',
			],
		},
	},
	source: {
		paper: 'Lin et al., Network In Network',
		year: 2013,
		place: '§3; as the second step in Howard et al. 2017, §3.1',
		link: 'https://arxiv.org/abs/1312.4400',
	},
	controls: { mapSide: {}, inChannels: {}, outChannels: {} },
	hasPadding: false,
	layers: ({ inChannels, outChannels }) => [pointwise({ inChannels, outChannels })],
});
