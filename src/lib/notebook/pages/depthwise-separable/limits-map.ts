import { count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { doublingTicks } from '../../../viz/doubling-axis';
import type { FactorRow } from '../../../viz/factor-map';
import { filled } from '../../page/prose';
import { fractionText } from '../../page/fraction-text';
import { filterAxis } from './ratio-curves';
import { reading } from './ratio-text';
import { kernels, partsAt, shareAt, type RatioDials, type Share } from './split-ratio';

type Words = PageWords['depthwise-separable']['cells']['limits'];

/** The filters that have a row: every doubling, and the number that is chosen. */
export function mapFilters(chosen: number): number[] {
	return [...new Set([...doublingTicks(filterAxis), chosen])].sort((left, right) => left - right);
}

/** By how much the work is divided or multiplied. */
export function factorText({ remains, fewer }: Share): string {
	const factor = Math.max(remains, fewer);
	return factor.toFixed(decimals(factor));
}

/** Three figures, and one more where it would not be told from 1. */
function decimals(factor: number): number {
	if (factor >= 10) return 1;
	return factor < 1.01 ? 3 : 2;
}

/** The most that any cell of the map saves. */
const most = Math.max(...kernels.map((kernel) => shareAt({ outChannels: filterAxis.max, kernel }).fewer));

/** The map of all kernels, over the filters. */
export function limitRows(chosen: number, words: Words): FactorRow[] {
	return mapFilters(chosen).map((outChannels) => ({
		name: count(outChannels),
		cells: kernels.map((kernel) => {
			const share = shareAt({ outChannels, kernel });
			const slots = {
				N: count(outChannels),
				side: count(kernel),
				fraction: fractionText(share.fraction),
				reading: reading(share, words.reading),
			};
			return {
				key: String(kernel),
				sign: share.remains > 1 ? '×' : '÷',
				text: factorText(share),
				said: filled(words.map.said, slots),
				isLoss: share.remains > 1,
				shade: Math.max(Math.log(share.fewer) / Math.log(most), 0),
			};
		}),
	}));
}

/** What the words of the map are filled with. */
export function limitSlots(dials: RatioDials, words: Words): Record<string, string> {
	const share = shareAt(dials);
	return {
		N: count(dials.outChannels),
		side: count(dials.kernel),
		taps: count(dials.kernel ** 2),
		sum: Object.values(partsAt(dials))
			.map(({ fraction }) => fractionText(fraction))
			.join(' + '),
		fraction: fractionText(share.fraction),
		reading: reading(share, words.reading),
	};
}
