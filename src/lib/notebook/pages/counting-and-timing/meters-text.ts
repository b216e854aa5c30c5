import { count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { filled } from '../../page/prose';
import { inMs } from '../../timing/measuring-text';
import type { Measured } from '../../timing/stopwatch.svelte';
import { countedWay, fewer, flopsPerMac, usualSize, ways, type LayerSize, type Way } from './layers';
import { askedNet, extraValues, inUnit, printedWork, units, type Unit } from './meters';

export type MetersWords = PageWords['counting-and-timing']['cells']['meters'];

const million = 1e6;
const giga = 1e9;
const bytesPerValue = 4;

/** What the words of the cell are filled with. */
export function metersSlots(size: LayerSize, unit: Unit, words: MetersWords): Record<string, string> {
	const [standard, separable] = ways.map((way) => countedWay(way, size));
	const [whole = NaN, split = NaN] = [standard?.values, separable?.values];
	return {
		size: sizeName(size, words),
		unit: words.units[unit],
		standardWork: count(inUnit(standard?.macs ?? NaN, unit)),
		separableWork: count(inUnit(separable?.macs ?? NaN, unit)),
		fewer: times(fewer(size)),
		standardValues: count(whole),
		separableValues: count(split),
		between: count(extraValues(size)),
		more: times(split / whole, 1),
		usual: sizeName(usualSize, words),
		bytesPerValue: count(bytesPerValue),
		perMac: count(flopsPerMac),
	};
}

/** What the check is filled with. */
export function unitCheckSlots(): Record<string, string> {
	return {
		net: millions(askedNet),
		half: millions(askedNet / flopsPerMac),
		twice: signed((askedNet * flopsPerMac) / giga),
		bytes: signed((askedNet * bytesPerValue) / giga),
		perMac: count(flopsPerMac),
	};
}

/** A size as its button names it. */
export function sizeName({ side, channels }: LayerSize, words: MetersWords): string {
	return filled(words.size, { side: count(side), channels: count(channels) });
}

/** What was measured of a way, if it was. */
export type Result = (way: Way) => Measured | undefined;

/** The four meters, a row each: the standard layer, the separable one, and how they compare. */
export function meterRows(
	size: LayerSize,
	unit: Unit,
	{ words, result }: { words: MetersWords; result: Result },
) {
	const [standard, separable] = ways.map((way) => countedWay(way, size));
	if (standard === undefined || separable === undefined) throw new RangeError('there are two ways');
	const [slow, fast] = ways.map(result);
	return [
		row(words.rows[unit], [inUnit(standard.macs, unit), inUnit(separable.macs, unit)], words),
		row(words.rows.weights, [standard.weights, separable.weights], words),
		row(words.rows.bytes, [standard.bytes, separable.bytes], words),
		slow && fast
			? {
					name: words.rows.ms,
					standard: inMs(slow.median),
					separable: inMs(fast.median),
					ratio: ratioText(slow.median, fast.median, words),
				}
			: { name: words.rows.ms, standard: words.notYet, separable: words.notYet, ratio: words.notYet },
	];
}

/** What the separable layer takes of the standard one on each meter; the clock is empty before it was read. */
export function meterBars(
	size: LayerSize,
	unit: Unit,
	{ words, result }: { words: MetersWords; result: Result },
) {
	const [standard, separable] = ways.map((way) => countedWay(way, size));
	const [slow, fast] = ways.map(result);
	const parts = [
		[words.rows[unit], standard?.macs, separable?.macs],
		[words.rows.weights, standard?.weights, separable?.weights],
		[words.rows.bytes, standard?.bytes, separable?.bytes],
		[words.rows.ms, slow?.median, fast?.median],
	] as const;
	return parts.map(([name, whole, part], index) => {
		const share = whole === undefined || part === undefined ? 0 : part / whole;
		return { name, share, text: share === 0 ? words.notYet : percent(share), isNow: index === 0 };
	});
}

/** What papers print, and what it counts. */
export function unitRows(words: MetersWords): string[][] {
	return printedWork().map(({ paper, source, printed, macs }) => {
		const isFlops = Math.round(printed / (macs / million)) >= flopsPerMac;
		return [
			words.printed.papers[paper],
			filled(words.printed.calls[paper], { printed: signed(printed, 1) }),
			filled(words.printed.counted, { macs: signed(macs / million, 1) }),
			words.units[units[isFlops ? 1 : 0]],
			source,
		];
	});
}

function row(name: string, [standard, separable]: readonly [number, number], words: MetersWords) {
	return {
		name,
		standard: count(standard),
		separable: count(separable),
		ratio: ratioText(standard, separable, words),
	};
}

/** Both ways round: how many times less, or more, and what remains. */
function ratioText(standard: number, separable: number, words: MetersWords): string {
	const text = standard >= separable ? words.less : words.more;
	return filled(text, { times: times(Math.max(standard / separable, separable / standard)) });
}

function millions(macs: number): string {
	return signed(macs / million, 0);
}
