import type { Curve, DoublingAxis } from '../../../viz/doubling-axis';
import { wholesAlong } from '../../../viz/doubling-axis';
import { kernels, ratioRanges, shareAt } from './split-ratio';

/** The filters, along the diagram. */
export const filterAxis: DoublingAxis = ratioRanges.outChannels;

/** What remains, from twice the work down to a sixty-fourth: all that the dials can make lies in between. */
export const remainsAxis: DoublingAxis = { min: 1 / 64, max: 2 };

/**
 * What remains for each kernel, over the filters.
 * @param names what stands at the end of the curve of a kernel
 */
export function ratioCurves(
	chosen: number,
	names: (kernel: number) => Pick<Curve, 'name' | 'note'>,
): Curve[] {
	return kernels.map((kernel) => ({
		...names(kernel),
		points: wholesAlong(filterAxis).map((outChannels) => ({
			x: outChannels,
			y: shareAt({ outChannels, kernel }).remains,
		})),
		isChosen: kernel === chosen,
	}));
}
