import type { FactorCell, FactorPlace, FactorRow } from '../../../viz/factor-map';
import { filled } from '../../page/prose';
import { depths, groupings, isWhole, linkedShare, most, type Depth, type Grouping } from './mixing';
import { isAsked } from './mixing-check';
import { groupingSlots, shareText, type MixingCellWords } from './mixing-text';

/** What is known: which groupings have been measured, and which questions have been answered. */
export interface Known {
	/** Groupings with a number of layers, by `foundKey`. */
	readonly found: readonly string[];
	readonly isShareAnswered: boolean;
	readonly isLawAnswered: boolean;
}

/** The name of what was measured of a grouping. */
export function foundKey({ groups, perGroup }: Grouping, depth: Depth): string {
	return `${groups}.${perGroup}.${depth}`;
}

/** Of everything that can be measured. */
export const foundKeys: readonly string[] = depths.flatMap((depth) =>
	groupings.map((grouping) => foundKey(grouping, depth)),
);

/** The map of all groupings for a number of layers: a row for each number of groups. */
export function mapRows(depth: Depth, known: Known, words: MixingCellWords['map']): FactorRow[] {
	return upTo(most).map((groups) => ({
		name: String(groups),
		cells: upTo(most).map((perGroup) => mapCell({ groups, perGroup }, { depth, known, words })),
	}));
}

/** Where a grouping stands in the map. */
export function placeOf({ groups, perGroup }: Grouping): FactorPlace {
	return { row: groups - 1, column: perGroup - 1 };
}

/** The grouping at a place of the map. */
export function groupingAt({ row, column }: FactorPlace): Grouping {
	return { groups: row + 1, perGroup: column + 1 };
}

/** The heads of the columns. */
export function mapColumns(): string[] {
	return upTo(most).map(String);
}

interface Told {
	readonly depth: Depth;
	readonly known: Known;
	readonly words: MixingCellWords['map'];
}

function mapCell(grouping: Grouping, { depth, known, words }: Told): FactorCell {
	const slots = groupingSlots(grouping);
	const open = { key: slots.perGroup ?? '', sign: '' as const, isLoss: undefined, shade: 0.15 };
	if (isAsked(grouping) && !known.isShareAnswered) {
		return { ...open, text: words.asked, said: filled(words.saidAsked, slots) };
	}
	const isKnown = known.isLawAnswered || known.found.includes(foundKey(grouping, depth));
	if (!isKnown) return { ...open, text: words.unknown, said: filled(words.saidUnknown, slots) };
	const share = linkedShare(grouping, depth);
	return {
		...open,
		text: shareText(share),
		said: filled(words.said, { ...slots, share: shareText(share) }),
		isLoss: !isWhole(share),
		shade: isWhole(share) ? 1 : 0,
	};
}

function upTo(last: number): number[] {
	return Array.from({ length: last }, (_, index) => index + 1);
}
