import type { Stage } from './stages';
import { tap, type Tap } from './taps';

/** Which channels of an input the channels of an output depend on. */
export interface Mixing {
	/** Channels of the input. */
	readonly inputs: number;
	/** For each channel of the output the channels of the input that it depends on, in their order. */
	readonly reads: readonly (readonly number[])[];
}

/**
 * Which channels that go into some stages the channels that come out depend on, through all stages between.
 * @param stages stages that follow one another, branches included; one is enough
 * @throws RangeError without a stage
 */
export function mixing(stages: readonly Stage[]): Mixing {
	const [first] = stages;
	if (first === undefined) throw new RangeError('without a stage there is nothing to mix');
	const inputs = first.input.channels.value;
	const own: Mixing['reads'] = upTo(inputs).map((channel) => [channel]);
	const before = (first.reads[0] ?? 0) + 1;
	const made: Mixing['reads'][] = [];
	for (const stage of stages) {
		const sources = stage.reads.map((read) => made[read - before] ?? own);
		made.push(upTo(stage.output.channels.value).map((channel) => through(stage, channel, sources)));
	}
	return { inputs, reads: made.at(-1) ?? own };
}

/** How many pairs of an input and an output channel are linked. */
export function linkedPairs({ reads }: Mixing): number {
	return reads.reduce((sum, channels) => sum + channels.length, 0);
}

/** One tap for each channel that an output channel reads; a channel is read on the padding, too. */
export function channelTaps(stage: Stage, channel: number): Pick<Tap, 'source' | 'input'>[] {
	const { depth, kernelHeight, kernelWidth } = stage.loops;
	const window = kernelHeight.value * kernelWidth.value;
	return upTo(depth.value).map((slice) => tap(stage, { y: 0, x: 0, channel }, slice * window));
}

/** What a channel of a stage depends on, by what its sources depend on. */
function through(stage: Stage, channel: number, sources: readonly Mixing['reads'][]): readonly number[] {
	const found = channelTaps(stage, channel).flatMap(
		({ source, input }) => sources[source]?.[input.channel] ?? [],
	);
	return [...new Set(found)].sort((left, right) => left - right);
}

function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}
