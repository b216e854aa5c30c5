import { cellNumber } from '../../page/course';
import type { Progress } from '../../page/progress.svelte';
import type { Grouping } from './mixing';
import { isAsked as isShareAsked } from './mixing-check';
import { isAsked as isOrderAsked } from './riffle-check';

const [riffle, mixing] = [cellNumber('shuffle', 'riffle'), cellNumber('shuffle', 'mixing')];

/** What the page asks of a grouping: in which cell, by which check, of which grouping. */
export const asked = {
	order: { cell: riffle, check: riffle, isAsked: isOrderAsked },
	share: { cell: mixing, check: `${mixing}.a`, isAsked: isShareAsked },
} as const;

/** Whether something of a grouping is asked and not yet answered; then every cell that could show it covers it. */
export function isStillAsked(what: keyof typeof asked, grouping: Grouping, progress: Progress): boolean {
	return asked[what].isAsked(grouping) && progress.answer(asked[what].check) === undefined;
}

/** A link to the cell that asks, and its number. */
export function askedIn(what: keyof typeof asked): {
	readonly slots: Readonly<Record<string, string>>;
	readonly links: Readonly<Record<string, string>>;
} {
	const { cell } = asked[what];
	return { slots: { cell }, links: { cell: `#${cell}` } };
}
