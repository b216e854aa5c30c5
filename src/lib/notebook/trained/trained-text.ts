import type { TrainedWords } from '../../messages/en/pages/trained';
import { count, percent, signed } from '../../messages/numbers';
import type { ShippedNetwork } from '../../models/shipped-networks';
import type { NdArray } from '../../ops/array';
import { largestShares } from '../largest-shares';
import { filled } from '../page/prose';
import { garmentSide } from './garment';
import type { TrainedFileError } from './trained-file';

/** What a trained network is called: `ShuffleNet, g = 4, without shuffle`. */
export function netName(
	{ options }: Pick<ShippedNetwork, 'options'>,
	words: Pick<TrainedWords, 'kinds' | 'wide' | 'grouped' | 'unshuffled'>,
): string {
	const { kind, alpha = 1, groups, withShuffle = true } = options;
	return [
		words.kinds[kind],
		alpha === 1 ? '' : filled(words.wide, { alpha: signed(alpha) }),
		groups === undefined ? '' : filled(words.grouped, { groups: count(groups) }),
		withShuffle ? '' : words.unshuffled,
	].join('');
}

/** What a class is called; an empty text for one that there is not. */
export function garmentName(label: number, { garments }: Pick<TrainedWords, 'garments'>): string {
	return garments[label] ?? '';
}

/** The class with the greatest share, from 0, and that share. */
export function answerOf(shares: NdArray): { readonly label: number; readonly share: number } {
	const [first = { class: 0, share: NaN }] = largestShares(shares, 1);
	return { label: first.class - 1, share: first.share };
}

/** The answer in a sentence, and what the label says of it. */
export function answerWords(
	shares: NdArray,
	label: number | undefined,
	words: Pick<TrainedWords, 'garments' | 'bars'>,
): string {
	const answer = answerOf(shares);
	const said = filled(words.bars.answer, {
		garment: garmentName(answer.label, words),
		share: percent(answer.share),
	});
	if (label === undefined) return said;
	if (label === answer.label) return `${said} ${words.bars.right}`;
	return `${said} ${filled(words.bars.wrong, { label: garmentName(label, words) })}`;
}

/** What is put into what is said of a trained network. */
export function recordSlots(network: ShippedNetwork): Record<string, string> {
	const { epochs, trained, tested, correct, subset, ofSubset } = network;
	return {
		epochs: count(epochs),
		trained: count(trained),
		tested: count(tested),
		correct: count(correct),
		share: percent(correct / tested),
		subset: count(subset),
		ofSubset: count(ofSubset),
		side: count(garmentSide),
	};
}

/** Why there are no trained weights: the rule, what was found and a way out. */
export function lostWords(
	{ rule, file, reason }: TrainedFileError,
	{ lost }: Pick<TrainedWords, 'lost'>,
): string {
	return filled(lost[rule], { file, reason });
}
