import { outputsByTaps } from '../../../ops/outputs-by-taps';
import type { ChoiceCheck } from '../../check/predict';
import { bothLanes, compared, type Compared, type Pushed } from './place';

/** Where the cell starts: the shuffle is pushed past the depthwise layer, and nothing else is changed. */
export const usualPlace: Pushed = { groups: 4, perGroup: 3, place: 'after', kernels: 'kept' };

/** What both lanes make, each value summed from its taps. */
export function comparedByTaps(pushed: Pushed): Compared {
	const calculation = bothLanes(pushed);
	return compared({ ...calculation, outputs: outputsByTaps(calculation) }, pushed);
}

/** Is it a bug to shuffle after the depthwise layer? Not if other kernels give the same, value for value. */
export function placeCheck(): ChoiceCheck {
	const { most, mostNext } = comparedByTaps({ ...usualPlace, kernels: 'reordered' });
	return {
		kind: 'choice',
		options: ['groups', 'kernels', 'same'],
		answer: most === 0 && mostNext === 0 ? 'same' : 'kernels',
	};
}
