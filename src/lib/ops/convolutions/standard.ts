import { defineConvolution } from '../convolution';
import { conv } from '../layer';

export default defineConvolution({
	order: 1,
	text: {
		en: {
			title: 'Standard convolution',
			summary: 'Every filter looks at all input channels at once, and makes one output channel from them.',
			captions: [
				'At each place a filter multiplies its window with all input channels and adds everything into one number.',
			],
		},
	},
	source: {
		paper: 'Howard et al., MobileNets',
		year: 2017,
		place: '§3.1, eq. (1) and (2)',
		link: 'https://arxiv.org/abs/1704.04861',
	},
	controls: { mapSide: {}, inChannels: {}, outChannels: {}, kernel: {}, stride: {} },
	hasPadding: true,
	layers: (p) => [conv(p)],
});
