import { defineConvolution } from '../convolution';
import { conv } from '../layer';

export default defineConvolution({
	order: 9,
	text: {
		en: {
			title: 'Dilated convolution',
			summary:
				'The taps of the kernel are pulled apart: it sees a wider window for the same number of multiplications.',
			captions: [
				'The window has gaps: between two taps, rows and columns are passed over, and the cost stays that of a small kernel.',
			],
		},
	},
	source: {
		paper: 'Yu and Koltun, Multi-Scale Context Aggregation by Dilated Convolutions',
		year: 2015,
		place: '§2, eq. (2)',
		link: 'https://arxiv.org/abs/1511.07122',
	},
	controls: {
		mapSide: {},
		inChannels: {},
		outChannels: {},
		kernel: {},
		dilation: { default: 2 },
	},
	hasPadding: true,
	layers: (p) => [conv(p)],
});
