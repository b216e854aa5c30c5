import type { Grain } from '../ops/grain';
import type { Trace } from '../ops/trace';
import type { Score } from './player.svelte';

/** Steps a second while every step is to be followed. */
const slowPace = 2.5;

/** How long the rest of the first channel, and each channel after it, may take to play. */
const firstChannelSeconds = 8;
const channelSeconds = 4;

/**
 * How a trace is played: the first output cell of each layer slowly and product by product, then the
 * rest of its channel, then channel by channel, with a halt at the end of each.
 */
export function score(trace: Trace, grain: Grain): Score {
	const length = trace.length(grain);

	function cellEnd(step: number): number {
		return trace.convert(trace.convert(step, grain, 'cell'), 'cell', grain);
	}

	function channelEnd(step: number): number {
		const segment = grain === 'channel' ? 'layer' : 'channel';
		return trace.convert(trace.convert(step, grain, segment), segment, grain);
	}

	function isInFirstCell(step: number): boolean {
		const { cell } = trace.at(step, grain);
		return grain === 'product' && cell.channel === 0 && cell.y === 0 && cell.x === 0;
	}

	function stepsOfChannel(step: number): number {
		const channel = trace.convert(step, grain, 'channel');
		const before = channel === 0 ? -1 : trace.convert(channel - 1, 'channel', grain);
		return channelEnd(step) - before;
	}

	return {
		length,
		segmentEnd: (step) => (isInFirstCell(step) ? cellEnd(step) : channelEnd(step)),
		pace(step) {
			const next = Math.min(step + 1, length - 1);
			if (isInFirstCell(next)) return slowPace;
			const isFirst = trace.at(next, grain).cell.channel === 0;
			const seconds = isFirst ? firstChannelSeconds : channelSeconds;
			return Math.max(slowPace, stepsOfChannel(next) / seconds);
		},
	};
}
