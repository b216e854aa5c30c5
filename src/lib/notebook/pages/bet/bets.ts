import type { Answer } from '../../page/progress.svelte';
import { laneIds, type LaneId, type Unit } from './lanes';

/** Where each lane's flag stands, in the order of the lanes; nothing where there is none yet. */
export type Flags = readonly (number | undefined)[];

/** The flags that a reader's answer holds. */
export function flagsOf(answer: Answer | undefined): Flags {
	return laneIds.map((_, lane) => {
		const text = answer?.guess?.[lane] ?? '';
		return text === '' ? undefined : Number(text);
	});
}

/** The flags as an answer holds them; none where no flag stands. */
export function guessOf(flags: Flags): readonly string[] | undefined {
	if (flags.every((flag) => flag === undefined)) return undefined;
	return flags.map((flag) => (flag === undefined ? '' : String(flag)));
}

/** The place in which each lane finishes, from 1; lanes that stop together share one. */
export function ranks(stops: Flags): (number | undefined)[] {
	return stops.map((stop) =>
		stop === undefined ? undefined : 1 + stops.filter((other) => other !== undefined && other < stop).length,
	);
}

/** The lanes by where they stop, the first one first. */
export function finishers(stops: readonly number[]): LaneId[] {
	return [...laneIds].sort((left, right) => at(stops, left) - at(stops, right));
}

/** What is said of a bet. */
export interface Verdict {
	readonly isOrderRight: boolean;
	/** The names of the replies to what it shows, in the words of the page. */
	readonly replies: readonly Reply[];
	/** How far each flag is from the stop; above 0, it stands too far. */
	readonly misses: readonly number[];
	/** The lanes whose flags are nearest to the stop and farthest from it, in shares of the stop. */
	readonly nearest: LaneId;
	readonly farthest: LaneId;
}

type Reply = 'equal' | 'groupedFirst' | 'half' | 'asMultiplied' | 'order';

/** Flags within this share of the longest lane say that all lanes are equal. */
const equalWithin = 0.05;

/** Compares a bet with the result, for order and for size. */
export function verdict(flags: readonly number[], stops: readonly number[], unit: Unit): Verdict {
	const isOrderRight = ranks(flags).join() === ranks(stops).join();
	const misses = flags.map((flag, lane) => flag - (stops[lane] ?? 0));
	const byMiss = [...laneIds].sort((left, right) => share(left) - share(right));
	function share(lane: LaneId): number {
		return Math.abs(at(misses, lane)) / at(stops, lane);
	}
	return {
		isOrderRight,
		replies: replies(flags, stops, { unit, isOrderRight }),
		misses,
		nearest: byMiss[0] ?? 'standard',
		farthest: byMiss.at(-1) ?? 'standard',
	};
}

function replies(
	flags: readonly number[],
	stops: readonly number[],
	{ unit, isOrderRight }: { unit: Unit; isOrderRight: boolean },
): Reply[] {
	if (Math.max(...flags) - Math.min(...flags) <= equalWithin * Math.max(...stops)) return ['equal'];
	const found: Reply[] = [];
	if (unit === 'macs' && isFirst('grouped', flags)) found.push('groupedFirst');
	if (unit === 'macs' && isHalf(flags, stops)) found.push('half');
	if (unit === 'accesses' && isFirst('spatially-separable', flags)) found.push('asMultiplied');
	return found.length > 0 || isOrderRight ? found : ['order'];
}

/** Whether a lane's flag stands before all the others. */
function isFirst(lane: LaneId, flags: readonly number[]): boolean {
	return flags.every((flag, index) => laneIds[index] === lane || at(flags, lane) < flag);
}

/** Whether the strips are bet to win by half, not by as little as they do: nearer to a half than to the truth. */
function isHalf(flags: readonly number[], stops: readonly number[]): boolean {
	const lead = (of: readonly number[]): number =>
		at(of, 'spatially-separable') / at(of, 'depthwise-separable');
	return isFirst('spatially-separable', flags) && lead(flags) < (1 / 2 + lead(stops)) / 2;
}

/** The number of a lane in a list by lanes. */
export function at(numbers: readonly number[], lane: LaneId): number {
	return numbers[laneIds.indexOf(lane)] ?? NaN;
}
