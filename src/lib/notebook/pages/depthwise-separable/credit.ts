import { convolution } from '../../../ops/convolutions';

const mobilenet = convolution('depthwise-separable').source;

/** Who had the idea, and when. Chollet, Xception, §2; Howard et al., MobileNets, §2. */
export const creditSlots = {
	tried: '2013',
	thesis: '2014',
	xception: '2016',
	place: '§2',
	mobilenet: String(mobilenet.year),
};

/** The papers that tell of it. */
export const creditLinks = { xception: 'https://arxiv.org/abs/1610.02357', mobilenet: mobilenet.link };
