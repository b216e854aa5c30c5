import { count, percent } from '../../../messages/numbers';
import type { ChoiceCheck, NumberCheck } from '../../check/predict';
import { fractionText } from '../../page/fraction-text';
import { houseDials, productsAt, ratioRanges, shareAt } from './split-ratio';

/** A layer that makes a single map. */
const oneFilter = { outChannels: 1, kernel: houseDials.kernel };
/** A layer that sees no neighbours, with as many filters as there are. */
const oneTap = { outChannels: ratioRanges.outChannels.max, kernel: 1 };

/** What the split layer with one filter takes; answered wrongly by those who leave out a part, or count one twice. */
export function oneFilterCheck(): NumberCheck {
	const { standard, depthwise, pointwise } = productsAt(oneFilter);
	const wrong = { same: standard, pointwiseOnly: pointwise, twice: 2 * standard };
	return { kind: 'numbers', parts: [{ name: 'products', answer: depthwise + pointwise, wrong }] };
}

/** What the words of that question are filled with. */
export function oneFilterSlots(): Record<string, string> {
	const { standard, depthwise, pointwise } = productsAt(oneFilter);
	const { fraction, remains } = shareAt(oneFilter);
	return {
		standard: count(standard),
		depthwise: count(depthwise),
		pointwise: count(pointwise),
		split: count(depthwise + pointwise),
		twice: count(2 * standard),
		fraction: fractionText(fraction),
		percent: percent(remains),
	};
}

/** For how many filters does splitting save anything on 1×1 kernels? */
export const oneTapCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['many', 'same', 'none'],
	answer: 'none',
};

/** What the words of that question are filled with. */
export function oneTapSlots(): Record<string, string> {
	const house = shareAt({ ...houseDials, kernel: oneTap.kernel });
	const { fraction, remains } = shareAt(oneTap);
	return {
		house: count(houseDials.outChannels),
		houseFraction: fractionText(house.fraction),
		housePercent: percent(house.remains),
		many: count(oneTap.outChannels),
		fraction: fractionText(fraction),
		percent: percent(remains, 2),
	};
}
