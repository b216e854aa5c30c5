import { count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { conv, pointwise } from '../../../ops/layer';
import { linkedPairs, mixing, type Mixing } from '../../../ops/mixing';
import { stages, type Stage } from '../../../ops/stages';
import type { Step } from '../../../ops/trace';
import type { MixingMark } from '../../../viz/mixing-matrix';
import { filled } from '../../page/prose';

/** The layers whose mixing matrices are set side by side. */
export const mixers = ['depthwise', 'pointwise', 'standard'] as const;
export type Mixer = (typeof mixers)[number];

type MixingWords = PageWords['depthwise-separable']['cells']['depthwise']['mixing'];

/** The matrix of a layer with as many channels out as in, on the map of the depthwise one. */
export function mixingOf(mixer: Mixer, depthwise: Stage): Mixing {
	return mixing(stagesOf(mixer, depthwise));
}

/** The matrix of the depthwise layer and a pointwise one after it. */
export function mixingOfBoth(depthwise: Stage): Mixing {
	const channels = depthwise.output.channels;
	const mixer = pointwise({ inChannels: channels, outChannels: channels });
	return mixing(stages([depthwise.layer, mixer], depthwise.input));
}

function stagesOf(mixer: Mixer, depthwise: Stage): readonly Stage[] {
	const { input, loops } = depthwise;
	const channels = { inChannels: input.channels, outChannels: input.channels };
	switch (mixer) {
		case 'depthwise':
			return [depthwise];
		case 'pointwise':
			return stages([pointwise(channels)], input);
		case 'standard':
			return stages([conv({ ...channels, kernel: [loops.kernelHeight, loops.kernelWidth] })], input);
	}
}

/** The channel at work, once as an output and once as an input; a whole layer lights up none. */
export function markOf({ grain, cell }: Step): MixingMark {
	return grain === 'layer' ? {} : { output: cell.channel, input: cell.channel };
}

/** How many pairs of channels a matrix links, of how many. */
export function mixingSlots(of: Mixing): { linked: string; pairs: string } {
	return { linked: count(linkedPairs(of)), pairs: count(of.inputs * of.reads.length) };
}

/** What a screen reader says of a matrix. */
export function mixingSaid(of: Mixing, mark: MixingMark, words: MixingWords): string {
	const sentences = [filled(words.said, mixingSlots(of))];
	if (mark.output !== undefined && mark.input !== undefined) {
		const slots = {
			channel: count(mark.output + 1),
			reads: channelList(of.reads[mark.output] ?? [], words),
			reaches: channelList(reachedFrom(of, mark.input), words),
		};
		sentences.push(filled(words.saidChannel, slots));
	}
	return sentences.join(' ');
}

/** A row for each output channel: the input channels that it reads. */
export function mixingRows({ reads }: Mixing, words: MixingWords): string[][] {
	return reads.map((channels, output) => [count(output + 1), channelList(channels, words)]);
}

function reachedFrom({ reads }: Mixing, input: number): number[] {
	return reads.flatMap((channels, output) => (channels.includes(input) ? [output] : []));
}

/** Channels as a reader counts them: `1 to 4`, `2`, `1, 3`. */
function channelList(channels: readonly number[], words: MixingWords): string {
	const [from = 0, to = 0] = [channels[0], channels.at(-1)];
	const isRun = channels.length > 1 && to - from === channels.length - 1;
	if (isRun) return filled(words.span, { from: count(from + 1), to: count(to + 1) });
	return channels.map((channel) => count(channel + 1)).join(', ');
}
