import { count, percent, times } from '../../../messages/numbers';
import depthwiseSeparable from '../../../ops/convolutions/depthwise-separable';
import type { ChoiceCheck, NumberCheck } from '../../check/predict';
import { fractionText } from '../../page/fraction-text';
import { houseDials, leastFilters, partsAt, shareAt, splitWeights } from './split-ratio';

/** A wrong sum as a blog prints it, for the weights of a layer of 256 channels: `256·9 + 256·256 = 7424`. */
const misprint = { dials: { outChannels: 256, kernel: 3 }, sum: 7424 } as const;

/** What the paper says of its layers: so many times less computation (Howard et al. 2017, §3.1). */
const published = { low: 8, high: 9 } as const;

/** Numbers of filters that are close to the answer, and beyond it. */
const [below, above] = [64, 512];

const { kernel } = houseDials;

function fewerAt(outChannels: number): string {
	return times(
		shareAt({ outChannels, kernel }).fewer,
		outChannels === below || outChannels === above ? 1 : 2,
	);
}

/** The sum as it should be; answered wrongly by those who trust print, or one of the terms. */
export function warmUpCheck(): NumberCheck {
	const { standard, depthwise, pointwise } = splitWeights(misprint.dials);
	const wrong = {
		printed: misprint.sum,
		depthwiseOnly: depthwise,
		pointwiseOnly: pointwise,
		oneEach: depthwise + misprint.dials.outChannels,
		standard,
	};
	return { kind: 'numbers', parts: [{ name: 'sum', answer: depthwise + pointwise, wrong }] };
}

/** What the words of the warm-up are filled with. */
export function warmUpSlots(): Record<string, string> {
	const { outChannels } = misprint.dials;
	const { standard, depthwise, pointwise } = splitWeights(misprint.dials);
	const { remains, fewer } = shareAt(misprint.dials);
	return {
		channels: count(outChannels),
		window: count(depthwise / outChannels),
		printed: count(misprint.sum),
		depthwise: count(depthwise),
		pointwise: count(pointwise),
		oneEach: count(depthwise + outChannels),
		standard: count(standard),
		sum: count(depthwise + pointwise),
		percent: percent(remains),
		fewer: times(fewer, 1),
		printedFewer: times(standard / misprint.sum, 0),
	};
}

/**
 * The filters with which splitting saves exactly as much as the paper's lower figure says.
 * @throws RangeError if no number of filters does
 */
function exactFilters(): number {
	const least = leastFilters(published.low, kernel);
	const share = least === undefined ? undefined : shareAt({ outChannels: least, kernel }).fraction;
	if (least === undefined || share?.numerator !== 1 || share.denominator !== published.low) {
		throw new RangeError(`no layer of ${kernel}×${kernel} kernels saves exactly ${published.low} times`);
	}
	return least;
}

/** With how many filters is it exactly eight times? */
export function filtersCheck(): NumberCheck {
	const wrong = { house: houseDials.outChannels, window: kernel ** 2, below, above };
	return { kind: 'numbers', parts: [{ name: 'filters', answer: exactFilters(), wrong }] };
}

/** What the words of that question are filled with. */
export function filtersSlots(): Record<string, string> {
	const answer = exactFilters();
	const { pointwise, depthwise } = partsAt({ outChannels: answer, kernel });
	return {
		times: times(published.low, 0),
		low: count(published.low),
		high: count(published.high),
		answer: count(answer),
		share: fractionText(shareAt({ outChannels: answer, kernel }).fraction),
		floor: fractionText(pointwise.fraction),
		rest: fractionText(depthwise.fraction),
		limit: times(pointwise.fewer, 0),
		house: count(houseDials.outChannels),
		houseShare: fractionText(partsAt(houseDials).depthwise.fraction),
		houseFewer: fewerAt(houseDials.outChannels),
		window: count(kernel ** 2),
		windowFewer: fewerAt(kernel ** 2),
		below: count(below),
		belowFewer: fewerAt(below),
		above: count(above),
		aboveFewer: fewerAt(above),
	};
}

/** What does the ratio say of the house example? */
export const exampleCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['always', 'window', 'by', 'to'],
	answer: 'to',
};

/** What the words of that question, its options among them, are filled with. */
export function exampleSlots(): Record<string, string> {
	const share = shareAt(houseDials);
	const { depthwise, pointwise } = partsAt(houseDials);
	return {
		...filtersSlots(),
		N: count(houseDials.outChannels),
		fraction: fractionText(share.fraction),
		decimal: share.remains.toFixed(3),
		percent: percent(share.remains),
		saved: percent(1 - share.remains),
		fewer: times(share.fewer),
		depthwiseShare: fractionText(depthwise.fraction),
		pointwiseShare: fractionText(pointwise.fraction),
	};
}

const { paper, year, place, link: address } = depthwiseSeparable.source;

/** Where the paper says how much less its layers take, and what it says. */
export const noteSlots: Readonly<Record<string, string>> = {
	paper,
	year: String(year),
	place,
	low: count(published.low),
	high: count(published.high),
};

/** The address of the paper. */
export const link = address;
