import { inputShape, parameters } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { stageCost, volume } from '../../../ops/cost';
import { evaluate } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import { tapCount } from '../../../ops/taps';
import { trace, type Trace } from '../../../ops/trace';

/** The kinds of the registry that race, in the order of the lanes. */
export const laneIds = ['standard', 'grouped', 'depthwise-separable', 'spatially-separable'] as const;
export type LaneId = (typeof laneIds)[number];

/** What a tick of the clock stands for: a multiply–accumulate, or a value that is moved from or to memory. */
export const units = ['macs', 'accesses'] as const;
export type Unit = (typeof units)[number];

/** The values that a layer moves. */
interface Traffic {
	/** Activations read and written. */
	readonly read: number;
	readonly written: number;
	readonly weights: number;
	/** Filters, each of which has its share of the weights and writes one map. */
	readonly filters: number;
}

/** One way to make the output. */
export interface Lane {
	readonly id: LaneId;
	readonly stages: readonly Stage[];
	readonly trace: Trace;
	/** By stage. */
	readonly traffic: readonly Traffic[];
	/** How many values each stage makes. */
	readonly sizes: readonly number[];
}

/** The four lanes, on the house example. */
export const lanes: readonly Lane[] = laneIds.map(lane);

/** The lane with this id. */
export function laneOf(id: LaneId): Lane {
	const found = lanes[laneIds.indexOf(id)];
	if (found === undefined) throw new RangeError(`no lane ${id}`);
	return found;
}

function lane(id: LaneId): Lane {
	const kind = convolution(id);
	const given = parameters(kind, kind.defaults);
	const list = stages(kind.layers(given), inputShape(given));
	return {
		id,
		stages: list,
		trace: trace(list),
		traffic: list.map(traffic),
		sizes: list.map(({ output }) => evaluate(volume(output)).numerator),
	};
}

function traffic(stage: Stage): Traffic {
	const { read, written, weights } = stageCost(stage);
	return {
		read: evaluate(read).numerator,
		written: evaluate(written).numerator,
		weights: evaluate(weights).numerator,
		filters: stage.loops.channels.value,
	};
}

/** The tick at which a lane is done. */
export function stopOf({ trace, traffic }: Lane, unit: Unit): number {
	return unit === 'macs' ? trace.length('product') : traffic.reduce((sum, each) => sum + moved(each), 0);
}

/** How many values each stage of a lane has written after so many ticks. */
export function valuesWritten(lane: Lane, unit: Unit, ticks: number): number[] {
	return unit === 'macs' ? afterMacs(lane, ticks) : afterAccesses(lane, ticks);
}

function afterMacs({ stages, trace, sizes }: Lane, ticks: number): number[] {
	if (ticks === 0) return sizes.map(() => 0);
	const { stage, cell, tap } = trace.at(ticks - 1, 'product');
	return stages.map((each, index) => {
		if (index !== stage) return index < stage ? (sizes[index] ?? 0) : 0;
		const { height, width } = each.loops;
		const before = (cell.channel * height.value + cell.y) * width.value + cell.x;
		return tap === tapCount(each) - 1 ? before + 1 : before;
	});
}

/**
 * A layer reads its input once and keeps it; then it reads the weights of a filter and writes that filter's
 * map, filter by filter.
 */
function afterAccesses({ traffic }: Lane, ticks: number): number[] {
	let left = ticks;
	return traffic.map((each) => {
		const here = Math.min(left, moved(each));
		left -= here;
		return writtenAfter(each, here);
	});
}

function writtenAfter({ read, written, weights, filters }: Traffic, ticks: number): number {
	const [weightsEach, mapEach] = [weights / filters, written / filters];
	const afterRead = Math.max(ticks - read, 0);
	const complete = Math.floor(afterRead / (weightsEach + mapEach));
	const started = afterRead - complete * (weightsEach + mapEach);
	return complete * mapEach + Math.max(started - weightsEach, 0);
}

function moved({ read, written, weights }: Traffic): number {
	return read + written + weights;
}
