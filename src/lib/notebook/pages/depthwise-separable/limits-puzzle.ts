import { count, times } from '../../../messages/numbers';
import { fraction, sum } from '../../../ops/fraction';
import { fractionText } from '../../page/fraction-text';
import { houseDials, isFewer, kernels, leastFilters, partsAt, shareAt } from './split-ratio';

/** What is asked for: so many times fewer multiplications, with this kernel. */
const asked = { times: 20, kernel: 5 } as const;

/** How far the dial of the puzzle goes, and where it starts. */
export const puzzleRange = { usual: houseDials.outChannels, min: 1, max: 256 } as const;

/** The least number of filters that will do: every larger one does as well. */
function least(): number {
	const found = leastFilters(asked.times, asked.kernel);
	if (found === undefined) throw new RangeError('the puzzle has no solution');
	return found;
}

/** The two kinds of solution: just enough, and more than enough. */
export const puzzleWays = ['enough', 'more'] as const;

/** Which of them a number of filters is; none if too little is saved. */
export function puzzleWay(outChannels: number): (typeof puzzleWays)[number] | undefined {
	const { fraction } = shareAt({ outChannels, kernel: asked.kernel });
	if (!isFewer(fraction, asked.times)) return undefined;
	return outChannels === least() ? 'enough' : 'more';
}

/** How many times fewer multiplications it is, and what was asked for, as shares of what can be reached at most. */
export function puzzleShares(outChannels: number): { readonly now: number; readonly target: number } {
	const limit = partsAt({ outChannels, kernel: asked.kernel }).pointwise.fewer;
	return {
		now: shareAt({ outChannels, kernel: asked.kernel }).fewer / limit,
		target: asked.times / limit,
	};
}

/** What the words of the puzzle are filled with. */
export function limitPuzzleSlots(outChannels: number): Record<string, string> {
	const share = shareAt({ outChannels, kernel: asked.kernel });
	const { depthwise, pointwise } = partsAt({ outChannels, kernel: asked.kernel });
	const target = fraction(1, asked.times);
	const floor = pointwise.fraction;
	const room = sum(target, { ...floor, numerator: -floor.numerator });
	const smallest = kernels.find((kernel) => partsAt({ ...houseDials, kernel }).pointwise.fewer > asked.times);
	return {
		N: count(outChannels),
		side: count(asked.kernel),
		times: times(asked.times, 0),
		target: fractionText(target),
		depthwiseShare: fractionText(depthwise.fraction),
		floor: fractionText(floor),
		room: fractionText(room),
		fraction: fractionText(share.fraction),
		fewer: times(share.fewer),
		limit: times(pointwise.fewer, 0),
		least: count(least()),
		before: count(least() - 1),
		beforeFewer: times(shareAt({ outChannels: least() - 1, kernel: asked.kernel }).fewer),
		max: count(puzzleRange.max),
		maxFewer: times(shareAt({ outChannels: puzzleRange.max, kernel: asked.kernel }).fewer),
		smallest: count(smallest ?? asked.kernel),
		houseSide: count(houseDials.kernel),
		houseLimit: times(partsAt(houseDials).pointwise.fewer, 0),
	};
}
