import { defineConvolution } from '../convolution';
import { depthwise, pointwise } from '../layer';

export default defineConvolution({
	order: 7,
	text: {
		en: {
			title: 'Spatially separable convolution',
			summary:
				'The square kernel becomes two strips: one sweep along the rows, one along the columns; then channels are mixed.',
			captions: [
				'A strip of one row sweeps each channel from side to side.',
				'A strip of one column sweeps what the first made from top to bottom.',
				'A 1×1 convolution mixes the channels, place by place.',
			],
		},
	},
	source: {
		paper: 'Freeman et al., EffNet',
		year: 2018,
		place: '§3, without the pooling between the strips',
		link: 'https://arxiv.org/abs/1801.06434',
	},
	controls: { mapSide: {}, inChannels: {}, outChannels: {}, kernel: {} },
	hasPadding: true,
	layers: ({ inChannels, outChannels, kernel, padding }) => [
		depthwise({ inChannels, kernel: [1, kernel], padding, name: 'row' }),
		depthwise({ inChannels, kernel: [kernel, 1], padding, name: 'column' }),
		pointwise({ inChannels, outChannels, name: 'pointwise' }),
	],
});
