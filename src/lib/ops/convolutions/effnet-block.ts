import { defineConvolution } from '../convolution';
import { conv, depthwise, maxPool, pointwise } from '../layer';
import { dividedDown, literal } from '../size';

/** The narrowest bottleneck that the paper allows (§4.2). */
const narrowest = 6;

export default defineConvolution({
	order: 8,
	text: {
		en: {
			title: 'EffNet block',
			summary:
				'A bottleneck, the kernel as two strips with pooling between them, and a 2×1 convolution that halves the other side.',
			captions: [
				'A 1×1 convolution mixes the channels into a bottleneck of half the output, at least six.',
				'A strip of one row filters each channel from side to side.',
				'Max pooling keeps the larger of two neighbours: the columns are halved before the second strip runs.',
				'A strip of one column filters what is left, on half the places.',
				'A 2×1 convolution with a stride of two rows halves the height and makes the output channels.',
			],
		},
	},
	source: {
		paper: 'Freeman et al., EffNet',
		year: 2018,
		place: '§4.2 and Fig. 1a',
		link: 'https://arxiv.org/abs/1801.06434',
	},
	controls: { mapSide: { min: 2 }, inChannels: {}, outChannels: { default: 16 }, kernel: {} },
	hasPadding: false,
	layers: ({ inChannels, outChannels, kernel }) => {
		const isNarrow = outChannels.value < 2 * narrowest;
		const bottleneck = isNarrow ? literal(narrowest) : dividedDown(outChannels, 2);
		return [
			pointwise({ inChannels, outChannels: bottleneck, name: 'bottleneck' }),
			depthwise({ inChannels: bottleneck, kernel: [1, kernel], name: 'row' }),
			maxPool({ kernel: [1, 2], name: 'pool' }),
			depthwise({ inChannels: bottleneck, kernel: [kernel, 1], name: 'column' }),
			conv({
				inChannels: bottleneck,
				outChannels,
				kernel: [2, 1],
				stride: [2, 1],
				padding: 'valid',
				name: 'last',
			}),
		];
	},
});
