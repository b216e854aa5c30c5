import { mobilenetWidths, scaledWidth } from '../../../models/mobilenet';
import type { Row } from '../../../models/table';
import { fullNet } from './dials';
import { alphaSteps } from './multipliers';

/** What becomes of a width that is no whole number: it is cut, or rounded to a multiple. */
export const roundings = ['cut', 'multiple'] as const;
export type Rounding = (typeof roundings)[number];

/** Widths are rounded to multiples of this. */
export const divisor = 8;

/** What is counted: one block with narrow layers, or the whole network. */
export const sweptParts = ['block', 'net'] as const;
export type SweptPart = (typeof sweptParts)[number];

/** The width of a layer as a rule gives it; without a rule it may be no whole number. */
export function ruledWidth(width: number, alpha: number, rule?: Rounding): number {
	if (rule === undefined) return width * alpha;
	return scaledWidth(width, { alpha, divisor: rule === 'multiple' ? divisor : undefined });
}

/** The layers that are counted, at full width. */
const rowsOf: Readonly<Record<SweptPart, readonly Row[]>> = {
	block: fullNet.table.rows.filter(({ name }) => name.startsWith('block1.')),
	net: fullNet.table.rows,
};

/** The channels of the narrow block, in and out, at full width. */
export const blockWidths: readonly number[] = [
	rowsOf.block[0]?.input[2] ?? NaN,
	rowsOf.block.at(-1)?.output[2] ?? NaN,
];

/** Multiply–accumulates of a part of MobileNet where its widths follow a rule; counted from those at full width. */
export function ruledWork(part: SweptPart, alpha: number, rule?: Rounding): number {
	return rowsOf[part].reduce((sum, row) => sum + rowWork(row, (width) => ruledWidth(width, alpha, rule)), 0);
}

/** What part of the work at full width that is. */
export function ruledShare(part: SweptPart, alpha: number, rule?: Rounding): number {
	return ruledWork(part, alpha, rule) / ruledWork(part, 1);
}

/** What remains of a part at each place of the dial, for a rule. */
export function sweep(part: SweptPart, rule?: Rounding) {
	return alphaSteps.map((alpha) => ({ x: alpha, y: ruledShare(part, alpha, rule) }));
}

/** Whether a rule leaves every width of the network as it is. */
export function isUnruled(alpha: number, rule: Rounding): boolean {
	return mobilenetWidths.every((width) => ruledWidth(width, alpha, rule) === width * alpha);
}

/** The first layer reads colours and the last makes classes, which have no multiplier. */
function rowWork({ kind, macs, input, output }: Row, widthOf: (width: number) => number): number {
	const [inWidth = NaN, outWidth = NaN] = [input[2], output[2]];
	switch (kind) {
		case 'conv':
		case 'depthwise':
			return (macs / outWidth) * widthOf(outWidth);
		case 'pointwise':
			return (macs / inWidth / outWidth) * widthOf(inWidth) * widthOf(outWidth);
		case 'dense':
			return (macs / inWidth) * widthOf(inWidth);
		default:
			return macs;
	}
}
