import { asSlots, percent } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { shufflenet, shufflenetGroups } from '../../../models/shufflenet';
import type { Fraction } from '../../../ops/fraction';
import type { Mixing } from '../../../ops/mixing';
import { stages } from '../../../ops/stages';
import { reachedFrom } from '../../mixing-text';
import { filled } from '../../page/prose';
import { isWhole, layersNeeded, linkedShare, type Grouping } from './mixing';
import { asked, shareCheck } from './mixing-check';

export type MixingCellWords = PageWords['shuffle']['cells']['mixing'];

/** A share as a percentage without decimals. */
export function shareText({ numerator, denominator }: Fraction): string {
	return percent(numerator / denominator, 0);
}

/** What is said about a grouping. */
export function groupingSlots({ groups, perGroup }: Grouping): Record<string, string> {
	return asSlots({ groups, perGroup, channels: groups * perGroup });
}

/** The nudge of a channel as a sentence: how many channels it moves after the first layer, and after the last. */
export function nudgeSentence(
	{
		nudged,
		after,
		isCovered,
	}: { readonly nudged: number; readonly after: readonly Mixing[]; readonly isCovered: boolean },
	words: MixingCellWords,
): string {
	const [first, last] = [after[0], after.at(-1)].map((mixing) =>
		mixing === undefined ? 0 : reachedFrom(mixing, nudged).length,
	);
	const slots = asSlots({
		at: nudged + 1,
		channel: nudged + 1,
		of: after[0]?.inputs ?? 0,
		layers: after.length,
		first: first ?? 0,
		last: last ?? 0,
	});
	return filled(isCovered ? words.sentenceCovered : words.sentence, slots);
}

/** The finding: everything is linked, or what is and what it would take. */
export function mixingCaption(
	{
		grouping,
		depth,
		isCovered,
	}: { readonly grouping: Grouping; readonly depth: number; readonly isCovered: boolean },
	{ captions }: MixingCellWords,
): string {
	if (isCovered) return captions.covered;
	const share = linkedShare(grouping, depth);
	const channels = grouping.groups * grouping.perGroup;
	const needed = layersNeeded(grouping);
	const slots = {
		share: shareText(share),
		...asSlots({
			depth,
			C: channels,
			pairs: channels ** 2,
			linked: (share.numerator * channels ** 2) / share.denominator,
			reach: (share.numerator * channels) / share.denominator,
		}),
	};
	if (isWhole(share)) return filledMarks(captions.whole, slots);
	const more = needed === undefined ? captions.never : filled(captions.needed, asSlots({ layers: needed }));
	return filledMarks(captions.part, { ...slots, more });
}

/** With the values put in and the stress left as it is. */
function filledMarks(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

/** What the first question, its answer and its replies are filled with. */
export function shareSlots(): Record<string, string> {
	const share = linkedShare(asked, asked.depth);
	const { groups, perGroup } = asked;
	const [, layers] = shareCheck().parts;
	return {
		...groupingSlots(asked),
		share: shareText(share),
		...asSlots({
			whole: 100,
			reach: (share.numerator * groups * perGroup) / share.denominator,
			layers: layers?.answer ?? NaN,
		}),
	};
}

/** The law's wrong answers, each with a grouping that speaks against it, and what ShuffleNet does. */
export function lawSlots(): Record<string, string> {
	const third: Grouping = { groups: 3, perGroup: 2 };
	const fourth: Grouping = { groups: 3, perGroup: 4 };
	const whole = (grouping: Grouping): string => shareText(linkedShare(grouping, asked.depth));
	const most = Math.max(...shufflenetGroups);
	return {
		...groupingSlots({ groups: 4, perGroup: 2 }),
		share: whole({ groups: 4, perGroup: 2 }),
		...asSlots({
			thirdGroups: third.groups,
			thirdPerGroup: third.perGroup,
			fourthGroups: fourth.groups,
			fourthPerGroup: fourth.perGroup,
			netGroups: most,
			netChannels: fewestShuffled(most, 1),
			smallChannels: fewestShuffled(most, quarter),
		}),
		thirdShare: whole(third),
		fourthShare: whole(fourth),
	};
}

const quarter = 0.25;

/** The fewest channels that a ShuffleNet shuffles. */
export function fewestShuffled(groups: number, scale: number): number {
	const { layers, input } = shufflenet({ groups, scale });
	const shuffles = stages(layers, input).filter(({ layer }) => layer.op === 'shuffle');
	return Math.min(...shuffles.map((stage) => stage.output.channels.value));
}
