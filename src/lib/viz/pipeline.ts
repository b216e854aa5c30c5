import type { StageWords } from '../messages/en/stage';
import type { NdArray } from '../ops/array';
import { stageAt, type Run } from '../ops/run';
import type { Stage } from '../ops/stages';
import { shownWeights } from './filter-scene';
import { stripSize } from './strip';

/** The weights of a layer as they are drawn between two tensors. */
export interface LayerWeights {
	/** `[height, width, maps]` */
	readonly array: NdArray;
	/** How many there are, and of what size. */
	readonly detail: string;
	/** The side of a cell. */
	readonly cellPx: number;
	/** Whether it is one map of so many cells that it is drawn as an image. */
	readonly isBitmap: boolean;
}

/** The most that the weights of a layer measure. */
const widthPx = 124;
const heightPx = 68;
const largestCellPx = 8;
/** Smaller cells than these are hard to tell apart; as many kernels are drawn as have room. */
const leastCellPx = 2;
/** Above this many cells a map is an image. */
const mostShapes = 2048;

/**
 * All kernels of a layer whose kernels read one channel each, the matrix of a 1×1 layer, or one filter of another.
 * @param filter which filter; the others are of its kind
 */
export function layerWeights(
	run: Pick<Run, 'stages' | 'weights'>,
	index: number,
	{ filter, words }: { readonly filter: number; readonly words: StageWords },
): LayerWeights | undefined {
	const stage = stageAt(run, index);
	const kernel = run.weights[index]?.kernel;
	if (kernel === undefined) return undefined;
	const all = strip(stage, kernel, filter);
	const array = firstMaps(all);
	const size = stripSize(array);
	const cellPx = Math.min(largestCellPx, widthPx / size.width, heightPx / size.height);
	const [shown = 1, there = 1] = [array.shape[2], all.shape[2]];
	const part = shown < there ? `; ${words.some(1, shown, there)}` : '';
	return { array, detail: detail(stage, words) + part, cellPx, isBitmap: array.data.length > mostShapes };
}

/** Whether one filter of a layer stands for all. */
export function showsOneFilter({ loops }: Stage): boolean {
	return loops.depth.value > 1 && loops.kernelHeight.value * loops.kernelWidth.value > 1;
}

function strip(stage: Stage, kernel: NdArray, filter: number): NdArray {
	const { channels, kernelHeight, kernelWidth } = stage.loops;
	const [height, width, inputs] = [kernelHeight.value, kernelWidth.value, stage.input.channels.value];
	if (showsOneFilter(stage)) return shownWeights({ form: 'slices', kernel, inputs, filter });
	if (height * width === 1) return shownWeights({ form: 'matrix', kernel, inputs, filter });
	return { shape: [height, width, channels.value], data: kernel.data };
}

/** As many maps, from the first on, as have room beside each other. */
function firstMaps(array: NdArray): NdArray {
	const [height = 1, width = 1, maps = 1] = array.shape;
	const room = Math.max(Math.floor((widthPx / leastCellPx + 1) / (width + 1)), 1);
	if (maps <= room) return array;
	const data = array.data.filter((_, index) => index % maps < room);
	return { shape: [height, width, room], data };
}

function detail({ loops, input }: Stage, words: StageWords): string {
	const [height, width, depth] = [loops.kernelHeight.value, loops.kernelWidth.value, loops.depth.value];
	const filters = loops.channels.value;
	if (height * width === 1) return words.matrixOf(filters, input.channels.value);
	if (depth === 1) return words.kernels(filters, height, width);
	return words.filters(filters, [height, width, depth]);
}
