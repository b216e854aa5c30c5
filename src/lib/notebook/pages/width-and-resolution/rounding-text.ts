import { count, percent, signed } from '../../../messages/numbers';
import { leastShare } from '../../../models/divisible';
import { mobilenetWidths } from '../../../models/mobilenet';
import { alphas } from './dials';
import { alphaSteps } from './multipliers';
import type { MultipliersWords } from './multipliers-text';
import {
	blockWidths,
	divisor,
	isUnruled,
	roundings,
	ruledShare,
	ruledWidth,
	ruledWork,
	sweptParts,
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

/** The diagrams as a table: what remains at every fifth place of the dial, by each rule. */
export function sweepTable(words: MultipliersWords['sweep']) {
	const rules = ['exact', ...roundings] as const;
	const columns = sweptParts.flatMap((part) => rules.map((rule) => words[part][rule]));
	return {
		columns: [words.alpha, ...columns],
		rows: () =>
			alphaSteps
				.filter((_, index) => index % tableStride === 0)
				.map((alpha) => [
					signed(alpha),
					...sweptParts.flatMap((part) =>
						rules.map((rule) => percent(ruledShare(part, alpha, rule === 'exact' ? undefined : rule))),
					),
				]),
	};
}

const tableStride = 5;

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
		macs: count(ruledWork(part, alpha, rounding)),
		whole: count(ruledWork(part, 1)),
		share: percent(ruledShare(part, alpha, rounding)),
		exactShare: percent(ruledShare(part, alpha)),
	};
}
