import { count, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { LayerError } from '../../../ops/error';
import type { Landings } from '../../../ops/landing';
import type { NumberCheck } from '../../check/predict';
import { filled } from '../../page/prose';
import { paddingFormula, paddingStage, usualPadding, type PaddingDials } from './padding';

type Words = PageWords['standard']['cells']['padding'];

/** The output side with these dials. */
export function outputSide(dials: PaddingDials): number {
	return paddingStage(dials).output.width.value;
}

/** The formula with its numbers: `⌊(6 + 2·1 − 3) / 2⌋ + 1 = ⌊2.5⌋ + 1 = 3`. */
export function workedFormula(dials: PaddingDials): string {
	const { side, kernel, padding, stride } = dials;
	const { quotient } = paddingFormula(dials);
	const asked = `⌊(${side} + 2·${padding} − ${kernel}) / ${stride}⌋ + 1`;
	return `${asked} = ⌊${signed(quotient)}⌋ + 1 = ${count(outputSide(dials))}`;
}

/** Why a value of a dial is struck out, in the reader's words. */
export function obstacleText(error: LayerError | undefined, dials: PaddingDials, words: Words): string {
	if (error === undefined) return '';
	const { side, kernel, padding } = dials;
	const values = { covered: count(kernel), padded: count(side + 2 * padding) };
	return filled(error.rule === 'padding-below-window' ? words.tooMuch : words.tooLarge, values);
}

/** The sentences below the figure: how often the window lands, and what it never reads. */
export function paddingFindings(dials: PaddingDials, { windows, unread }: Landings, words: Words): string[] {
	const { side, kernel, stride } = dials;
	const onMap = unread.filter((line) => line >= 0 && line < side);
	const onPadding = unread.length - onMap.length;
	const { isWhole } = paddingFormula(dials);
	return [
		words.caption,
		...(isWhole ? [] : [words.floors]),
		...(stride > kernel && windows.length > 1 ? [words.gaps] : []),
		...(onMap.length === 0 ? [] : [onMap.length === 1 ? words.unreadOne : words.unreadMany]),
		...(onPadding === 0 ? [] : [onPadding === 1 ? words.unreadPaddingOne : words.unreadPaddingMany]),
		...(unread.length === 0 ? [words.allRead] : []),
	];
}

/** What these sentences are filled with. */
export function paddingSlots(dials: PaddingDials, { unread }: Landings): Record<string, string> {
	const { side, padding } = dials;
	const out = outputSide(dials);
	const onMap = unread.filter((line) => line >= 0 && line < side);
	return {
		out: count(out),
		places: count(out ** 2),
		padded: count(side + 2 * padding),
		span: count(paddingFormula(dials).span),
		list: onMap.map((line) => count(line + 1)).join(', '),
		count: count(unread.length - onMap.length),
		...checkSlots(),
	};
}

/** The layer of the question: the usual one with a stride of 2. */
const asked: PaddingDials = { ...usualPadding, stride: 2 };

function checkSlots(): Record<string, string> {
	return {
		checkSide: count(asked.side),
		checkKernel: count(asked.kernel),
		checkPadding: count(asked.padding),
		checkStride: count(asked.stride),
		checkPadded: count(asked.side + 2 * asked.padding),
		worked: workedFormula(asked),
	};
}

/** The output side of the layer in question. */
export function paddingCheck(): NumberCheck {
	const wrong = {
		unpadded: outputSide({ ...asked, padding: 0 }),
		roundedUp: Math.ceil(paddingFormula(asked).quotient) + 1,
		unstrided: outputSide({ ...asked, stride: 1 }),
	};
	return { kind: 'numbers', parts: [{ name: 'side', answer: outputSide(asked), wrong }] };
}

/** Each landing of the window: its number, what it covers, and how much of that is on the map. */
export function landingRows(
	{ side }: PaddingDials,
	{ windows }: Landings,
	span: (from: string, to: string) => string,
): string[][] {
	return windows.map(({ first, last }, index) => {
		const real = Math.max(Math.min(last, side - 1) - Math.max(first, 0) + 1, 0);
		return [count(index + 1), span(signed(first + 1), signed(last + 1)), count(real)];
	});
}
