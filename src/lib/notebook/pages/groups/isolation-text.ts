import { asSlots, count, spelled } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { nudge } from '../../../ops/measured-mixing';
import type { Mixing } from '../../../ops/mixing';
import { linkedPairs, mixing } from '../../../ops/mixing';
import { stages } from '../../../ops/stages';
import { channelList, mixingRows, mixingSlots, reachedFrom } from '../../mixing-text';
import { askedGrouped, groupedLayers, isolationCheck, type Grouped } from './isolation';

export type IsolationWords = PageWords['groups']['cells']['isolation'];

/** What the words are filled with. */
export function groupedSlots({ channels, groups, layers }: Grouped): Record<string, string> {
	return {
		...asSlots({ nudge, C: channels, g: groups, images: channels + 1 }),
		layers: spelled(layers),
	};
}

/** What was measured: after one layer, and after the last; and which channel was nudged last. */
export interface Found {
	readonly grouped: Grouped;
	readonly one: Mixing;
	readonly last: Mixing;
	readonly seen: number;
	readonly isCovered: boolean;
}

/** Which finding stands below the figure. */
export function findingOf({ grouped, seen, isCovered }: Found, words: IsolationWords['captions']): string {
	if (isCovered) return words.covered;
	if (seen === 0) return words.none;
	if (seen < grouped.channels) return words.some;
	return grouped.groups === 1 ? words.one : words.all;
}

/** What the findings are filled with. */
export function findingSlots(
	{ grouped, one, last, seen }: Found,
	words: IsolationWords,
): Record<string, string> {
	return {
		...groupedSlots(grouped),
		...mixingSlots(one),
		linkedLast: mixingSlots(last).linked,
		channel: count(seen),
		reached: channelList(reachedFrom(last, seen - 1), words.matrices),
	};
}

/** A row for each output channel: what it depends on after one layer, and after the last. */
export function isolationRows({ one, last, isCovered }: Found, words: IsolationWords): string[][] {
	const after = mixingRows(last, words.matrices);
	return mixingRows(one, words.matrices).map((row, index) => [
		...row,
		isCovered ? words.net.covered : (after[index]?.[1] ?? ''),
	]);
}

/** What the check is filled with. */
export function isolationSlots(): Record<string, string> {
	const { layers, input } = groupedLayers(askedGrouped);
	const both = mixing(stages(layers, input));
	const [part] = isolationCheck().parts;
	return {
		...groupedSlots(askedGrouped),
		...asSlots({ answer: part?.answer ?? NaN, ...part?.wrong }),
		pairs: count(both.inputs * both.reads.length),
		linked: count(linkedPairs(both)),
	};
}
