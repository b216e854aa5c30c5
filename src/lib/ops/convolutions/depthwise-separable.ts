import { defineConvolution } from '../convolution';
import { depthwise, pointwise } from '../layer';

export default defineConvolution({
	order: 4,
	text: {
		en: {
			title: 'Depthwise separable convolution',
			summary: 'MobileNet splits the job in two: filter each channel alone, then mix the channels.',
			captions: [
				'First each channel is filtered alone, with a kernel of its own.',
				'Then a 1×1 convolution mixes the filtered channels, place by place.',
			],
		},
	},
	source: {
		paper: 'Howard et al., MobileNets',
		year: 2017,
		place: '§3.1, eq. (5)',
		link: 'https://arxiv.org/abs/1704.04861',
	},
	controls: { mapSide: {}, inChannels: {}, outChannels: {}, kernel: {}, stride: {} },
	hasPadding: true,
	layers: (p) => [
		depthwise({ ...p, name: 'depthwise' }),
		pointwise({ inChannels: p.inChannels, outChannels: p.outChannels, name: 'pointwise' }),
	],
});
