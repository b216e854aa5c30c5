import { ideaOf, isIdle, type ChannelSwitch, type Idea, type SwitchesOn } from './axis';
import type { AxisWords } from './axis-layers';

/** Whether a sentence says which network works in this way, or that none does; it is told with the answer. */
export function isTold(idea: Idea, words: AxisWords): idea is keyof AxisWords['networks'] {
	return idea in words.networks;
}

/**
 * What the switches show, in sentences.
 * @param state.letGo the switch that gave way to the one that was pressed last
 * @param state.isAnswered whether the check of the cell is answered: before, no network is named
 */
export function axisFindings(
	state: { readonly on: SwitchesOn; readonly letGo: ChannelSwitch | undefined; readonly isAnswered: boolean },
	words: AxisWords,
): readonly string[] {
	const { on, letGo, isAnswered } = state;
	const idea = ideaOf(on);
	return [
		words.findings[idea],
		...(isTold(idea, words) ? [isAnswered ? words.networks[idea] : words.untold] : []),
		...(isIdle(on) ? [words.idle] : []),
		...(letGo ? [words.letGo[letGo]] : []),
	];
}
