import { count, percent } from '../messages/numbers';
import type { MeasuredMixingWords, MixingWords } from '../messages/en/pages/mixing';
import { linkedPairs, type Mixing } from '../ops/mixing';
import type { MixingMark } from '../viz/mixing-matrix';
import { filled } from './page/prose';

/** A matrix, of which so many columns are known; all, unless it is said. */
interface Seen {
	readonly mixing: Mixing;
	readonly seen?: number | undefined;
}

/** How many pairs of channels a matrix links, of how many. */
export function mixingSlots(of: Mixing): { linked: string; pairs: string; share: string } {
	const [linked, pairs] = [linkedPairs(of), of.inputs * of.reads.length];
	return { linked: count(linked), pairs: count(pairs), share: percent(linked / pairs, 0) };
}

/** What stands beside the name of a matrix: its pairs, or those of the columns that are known so far. */
export function mixingDetail({ mixing, seen = mixing.inputs }: Seen, words: MeasuredMixingWords): string {
	if (seen >= mixing.inputs) return filled(words.share, mixingSlots(mixing));
	return filled(words.soFar, seenSlots(mixing, seen));
}

/** What a screen reader says of a matrix. */
export function mixingSaid(of: Mixing, mark: MixingMark, words: MixingWords): string {
	const { output, input } = mark;
	const sentences = [filled(words.said, mixingSlots(of))];
	if (output !== undefined && input !== undefined) {
		const slots = {
			channel: count(output + 1),
			reads: channelList(of.reads[output] ?? [], words),
			reaches: channelList(reachedFrom(of, input), words),
		};
		sentences.push(filled(words.saidChannel, slots));
	}
	return sentences.join(' ');
}

/** What a screen reader says of a matrix whose columns come to be known one by one. */
export function measuredSaid(
	{ mixing, seen = mixing.inputs }: Seen,
	mark: MixingMark,
	words: MeasuredMixingWords,
): string {
	const isWhole = seen >= mixing.inputs;
	const slots = { ...mixingSlots(mixing), ...seenSlots(mixing, seen) };
	const sentences = [isWhole ? mixingSaid(mixing, {}, words) : filled(words.saidSoFar, slots)];
	if (mark.input !== undefined) {
		const reaches = channelList(reachedFrom(mixing, mark.input), words);
		sentences.push(filled(words.saidInput, { channel: count(mark.input + 1), reaches }));
	}
	return sentences.join(' ');
}

/** A row for each output channel: the input channels that it reads. */
export function mixingRows({ reads }: Mixing, words: Pick<MixingWords, 'span'>): string[][] {
	return reads.map((channels, output) => [count(output + 1), channelList(channels, words)]);
}

/** Channels as a reader counts them: `1 to 4`, `2`, `1, 3`. */
export function channelList(channels: readonly number[], words: Pick<MixingWords, 'span'>): string {
	const [from = 0, to = 0] = [channels[0], channels.at(-1)];
	const isRun = channels.length > 1 && to - from === channels.length - 1;
	if (isRun) return filled(words.span, { from: count(from + 1), to: count(to + 1) });
	return channels.map((channel) => count(channel + 1)).join(', ');
}

/** The output channels that an input channel reaches. */
export function reachedFrom({ reads }: Mixing, input: number): number[] {
	return reads.flatMap((channels, output) => (channels.includes(input) ? [output] : []));
}

function seenSlots(of: Mixing, seen: number): Record<string, string> {
	const known = of.reads.map((channels) => channels.filter((channel) => channel < seen));
	return {
		linked: count(linkedPairs({ inputs: seen, reads: known })),
		seen: count(seen * of.reads.length),
		columns: count(seen),
		inputs: count(of.inputs),
	};
}
