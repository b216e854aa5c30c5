import { count, decimal, percent, signed } from '../../../messages/numbers';
import { leastShare } from '../../../models/divisible';
import { mobilenetWidths } from '../../../models/mobilenet';
import { alphas } from './dials';
import type { MultipliersWords } from './multipliers-text';
import {
	blockWidths,
	divisor,
	isUnruled,
	ruledShare,
	ruledWidth,
	ruledWork,
	type Rounding,
	type SweptPart,
} from './rounding';

/** The widths of MobileNet as the rules give them: a row for each rule, and whether it holds now. */
export function widthRows(alpha: number, rounding: Rounding, words: MultipliersWords['widths']) {
	const row = (name: string, widthOf: (width: number) => number, isNow = false) => ({
		name,
		cells: mobilenetWidths.map((width) => signed(widthOf(width))),
		isNow,
	});
	return [
		row(words.exact, (width) => ruledWidth(width, alpha)),
		row(words.cut, (width) => ruledWidth(width, alpha, 'cut'), rounding === 'cut'),
		row(words.multiple, (width) => ruledWidth(width, alpha, 'multiple'), rounding === 'multiple'),
	];
}

/** What the words about rounding are filled with. */
export function roundingSlots(alpha: number, rounding: Rounding): Record<string, string> {
	const [narrowest = NaN] = mobilenetWidths;
	const [from = NaN, to = NaN] = blockWidths;
	return {
		divisor: count(divisor),
		slack: percent(1 - leastShare, 0),
		alpha: signed(alpha),
		alphas: alphas.map((each) => signed(each)).join(', '),
		from: count(from),
		to: count(to),
		exactWidth: signed(ruledWidth(narrowest, alpha)),
		cutWidth: count(ruledWidth(narrowest, alpha, 'cut')),
		roundedWidth: count(ruledWidth(narrowest, alpha, 'multiple')),
		blockShare: percent(ruledShare('block', alpha, rounding)),
		blockExact: percent(ruledShare('block', alpha)),
		netShare: percent(ruledShare('net', alpha, rounding)),
		netExact: percent(ruledShare('net', alpha)),
	};
}

/** The finding about rounding. */
export function roundingFinding(
	alpha: number,
	rounding: Rounding,
	words: MultipliersWords['findings'],
): string {
	return isUnruled(alpha, rounding) ? words.same : words[rounding];
}

/** What is read below a diagram. */
export function readingSlots(part: SweptPart, alpha: number, rounding: Rounding): Record<string, string> {
	return {
		alpha: signed(alpha),
		macs: decimal(ruledWork(part, alpha, rounding) / million, 1),
		whole: decimal(ruledWork(part, 1) / million, 1),
		share: percent(ruledShare(part, alpha, rounding)),
		exactShare: percent(ruledShare(part, alpha)),
	};
}

const million = 1e6;
