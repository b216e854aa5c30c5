import { added, largestMagnitude, type NdArray } from '../../../ops/array';
import { concat, depthwise, pointwise, shuffle, type Layer } from '../../../ops/layer';
import { inverse, lastAxisReordered, shuffleOrder, type Order } from '../../../ops/permutation';
import { arrayAt, type Run } from '../../../ops/run';
import { shape } from '../../../ops/shape';
import { stages } from '../../../ops/stages';
import { integerInput, integerWeights, type Weights } from '../../../ops/weights';
import type { Calculation } from '../../calculation';
import type { Grouping } from './mixing';

/** Where the shuffle of the second lane stands: before the depthwise layer, or pushed past it. */
export const places = ['before', 'after'] as const;
export type Place = (typeof places)[number];

/** The kernels of the second lane: as they were, or re-ordered so that each goes with its channel. */
export const kernelOrders = ['kept', 'reordered'] as const;
export type KernelOrder = (typeof kernelOrders)[number];

/** What is compared with the lane of the paper, in which the shuffle stands before the depthwise layer. */
export interface Pushed extends Grouping {
	readonly place: Place;
	readonly kernels: KernelOrder;
}

const seed = 1;
/** Rows and columns of the maps. */
export const mapSide = 4;
const kernelSide = 3;

/** Both lanes as one calculation, on the same input: each a shuffle, a depthwise layer and the grouped layer that follows. */
export function bothLanes({ groups, perGroup, place, kernels }: Pushed): Calculation {
	const channels = groups * perGroup;
	const moves = shuffle({ groups });
	const filters = depthwise({ inChannels: channels, kernel: kernelSide });
	const next = pointwise({ inChannels: channels, outChannels: channels, groups });
	const paper: readonly Layer[] = [moves, filters, next];
	const pushed: readonly Layer[] = place === 'before' ? paper : [filters, moves, next];
	const list = stages([...paper, concat({ branch: pushed })], shape(mapSide, mapSide, channels));
	const weights = integerWeights(list, seed);
	const own: readonly Weights[] = weights.slice(0, paper.length);
	const order = shuffleOrder(groups, perGroup);
	const [moved, depthwiseWeights = {}, nextWeights = {}] = own;
	const second = { kernel: kernelsOf(depthwiseWeights.kernel, kernels, order) };
	const branch = place === 'before' ? [moved ?? {}, second, nextWeights] : [second, moved ?? {}, nextWeights];
	return {
		stages: list,
		input: integerInput([mapSide, mapSide, channels], seed),
		weights: [...own, ...branch, {}],
	};
}

/** A kernel goes where its channel stands before the shuffle, or stays. */
function kernelsOf(kernel: NdArray | undefined, kernels: KernelOrder, order: Order): NdArray {
	if (kernel === undefined) throw new RangeError('a depthwise layer has a kernel');
	return kernels === 'kept' ? kernel : lastAxisReordered(kernel, inverse(order));
}

/** One lane: what it made, step by step. */
export interface Lane {
	readonly place: Place;
	/** The kernels, and which of the paper's each of them is. */
	readonly kernel: NdArray;
	readonly kernelOrder: Order;
	/** After the first and after the second of its two steps. */
	readonly first: NdArray;
	readonly second: NdArray;
	/** After the grouped layer that follows. */
	readonly next: NdArray;
}

/** What both lanes made, and how far they are apart. */
export interface Compared {
	readonly input: NdArray;
	readonly order: Order;
	readonly paper: Lane;
	readonly pushed: Lane;
	/** The second lane less the first, after the pair. */
	readonly apart: NdArray;
	/** The largest difference after the pair, and after the grouped layer that follows. */
	readonly most: number;
	readonly mostNext: number;
}

/** What a run of both lanes made. */
export function compared(run: Run, { groups, perGroup, place, kernels }: Pushed): Compared {
	const order = shuffleOrder(groups, perGroup);
	const kept = [...order.keys()];
	const paper = laneOf(run, { from: 0, place: 'before', kernelOrder: kept });
	const pushed = laneOf(run, { from: 3, place, kernelOrder: kernels === 'kept' ? kept : inverse(order) });
	const apart = added(pushed.second, paper.second, -1);
	return {
		input: run.input,
		order,
		paper,
		pushed,
		apart,
		most: largestMagnitude(apart),
		mostNext: largestMagnitude(added(pushed.next, paper.next, -1)),
	};
}

interface LanePart {
	/** The first of its three stages. */
	readonly from: number;
	readonly place: Place;
	readonly kernelOrder: Order;
}

function laneOf(run: Run, { from, place, kernelOrder }: LanePart): Lane {
	const kernel = run.weights[from + (place === 'before' ? 1 : 0)]?.kernel;
	if (kernel === undefined) throw new RangeError('a depthwise layer has a kernel');
	return {
		place,
		kernelOrder,
		kernel: { shape: dimensionsOf(kernel), data: kernel.data },
		first: arrayAt(run, from),
		second: arrayAt(run, from + 1),
		next: arrayAt(run, from + 2),
	};
}

/** A depthwise kernel `[height, width, 1, channels]` as maps. */
function dimensionsOf({ shape: [height = 1, width = 1, depth = 1, filters = 1] }: NdArray): number[] {
	return [height, width, depth * filters];
}
