import { depthwise } from './depthwise-separable/depthwise';
import { limits } from './depthwise-separable/limits';
import { microscope } from './depthwise-separable/microscope';
import { pointwise } from './depthwise-separable/pointwise';
import { ratio } from './depthwise-separable/ratio';
import { split } from './depthwise-separable/split';
import { wholeNet } from './depthwise-separable/whole-net';

/** Page 3 of the course. Strings only; every number is put in by the page. */
export const depthwiseSeparable = {
	title: 'Depthwise separable convolution',
	lead: 'A standard convolution does two jobs at once: it looks at neighbouring places, and it mixes channels. MobileNet does one after the other. On the house example {standard} multiplications become {separable}, {remains} of the work; this page shows where that comes from, what is lost, and what a whole network gains.',
	description:
		'Depthwise separable convolution, step by step: filter space first, mix channels second. {standard} multiplications become {separable}; when the result is the same, where it loses, and the whole of MobileNet recomputed.',
	cells: { split, depthwise, pointwise, ratio, microscope, limits, wholeNet },
};
