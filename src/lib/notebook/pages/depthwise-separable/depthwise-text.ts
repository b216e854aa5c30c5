import type { Stage } from '../../../ops/stages';
import { asSlots } from '../../../messages/numbers';
import { depthwiseCheck, depthwiseNumbers, type DepthwiseNumbers } from './depthwise';
import { mixingSlots } from '../../mixing-text';
import { mixingOf, mixingOfBoth, type Mixer } from './depthwise-mixing';

/** What the captions are filled with. */
export function captionSlots(mixer: Mixer, depthwise: Stage): Record<string, string> {
	const { M, D_K, window } = depthwiseNumbers(depthwise);
	return {
		...mixingSlots(mixingOf(mixer, depthwise)),
		both: mixingSlots(mixingOfBoth(depthwise)).linked,
		...asSlots({ maps: M, kernel: D_K, window }),
	};
}

/** What the question and its replies are filled with. */
export function checkSlots(house: DepthwiseNumbers, filters: number): Record<string, string> {
	const wrong = depthwiseCheck(house, filters).parts.flatMap((part) => Object.entries(part.wrong));
	return asSlots({ ...house, filters, ...Object.fromEntries(wrong) });
}
