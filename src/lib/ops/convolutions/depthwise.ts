import { defineConvolution } from '../convolution';
import { depthwise } from '../layer';

export default defineConvolution({
	order: 3,
	text: {
		en: {
			title: 'Depthwise convolution',
			summary: 'Each input channel has a kernel of its own; channels are filtered but never mixed.',
			captions: ['One kernel slides over one channel; no other channel takes part.'],
		},
	},
	source: {
		paper: 'Howard et al., MobileNets',
		year: 2017,
		place: '§3.1, eq. (3) and (4); the idea is credited to Sifre 2014',
		link: 'https://arxiv.org/abs/1704.04861',
	},
	controls: { mapSide: {}, inChannels: {}, kernel: {}, multiplier: {}, stride: {} },
	hasPadding: true,
	layers: (p) => [depthwise(p)],
});
