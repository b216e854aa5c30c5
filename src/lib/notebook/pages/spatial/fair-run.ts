import { ndArray, valueAt, type NdArray } from '../../../ops/array';
import { outputsByTaps } from '../../../ops/outputs-by-taps';
import { arrayAt, stageAt, type Run } from '../../../ops/run';
import { dimensions } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import { taps } from '../../../ops/taps';
import { integerInput, integerWeights, type Weights } from '../../../ops/weights';
import { fairIds, fairInput, ways, type FairId, type WayId } from './fair-lanes';

/** The numbers that all ways work with: the input, and for each channel a row of taps and a column of taps. */
export interface FairNumbers {
	readonly input: NdArray;
	/** `[1, 3, 1, channels]` and `[3, 1, 1, channels]`. */
	readonly row: NdArray;
	readonly column: NdArray;
	/** Column times row: the square kernels, `[3, 3, 1, channels]`. */
	readonly square: NdArray;
}

/** Whole numbers for a seed; the weights are those of the two sweeps. */
export function fairNumbers(seed: number): FairNumbers {
	const sweeps = ways.factored.stages.filter(({ layer }) => layer.op === 'conv');
	const [row, column] = integerWeights(sweeps, seed).map(({ kernel }) => kernel);
	if (row === undefined || column === undefined) throw new RangeError('two sweeps have two kernels');
	return { input: integerInput(dimensions(fairInput), seed), row, column, square: product(column, row) };
}

/** One of the ways with its numbers: all have the same kernels, whole or as two strips. */
export function fairRun(id: WayId, { input, ...kernels }: FairNumbers): Run {
	const { stages } = ways[id];
	const given = { stages, input, weights: stages.map((stage) => weightsOf(stage, kernels)) };
	return { ...given, outputs: outputsByTaps(given) };
}

/** The ways that run, by name. */
export type FairRuns = Readonly<Record<FairId, Run>>;

/** All ways that run, on the same numbers. */
export function fairRuns(numbers: FairNumbers): FairRuns {
	const [pooled, strided, strips] = fairIds.map((id) => fairRun(id, numbers));
	if (!pooled || !strided || !strips) throw new RangeError('three ways make three runs');
	return { pooled, strided, strips };
}

/** What a run makes in the end. */
export function lastOf(run: Run): NdArray {
	return arrayAt(run, run.stages.length - 1);
}

/** How the values of an output stand to those of another of the same shape. */
export interface Difference {
	readonly same: number;
	readonly smaller: number;
	readonly larger: number;
}

/** Compares an output, value by value, with one that it is measured by. */
export function difference(output: NdArray, measure: NdArray): Difference {
	const signs = Array.from(output.data, (value, index) => Math.sign(value - (measure.data[index] ?? NaN)));
	const count = (sign: number): number => signs.filter((each) => each === sign).length;
	return { same: count(0), smaller: count(-1), larger: count(1) };
}

/** The rows of the unpooled map, counted from 0, that the stride computes: those whose windows are its own. */
export function keptRows({ pooled, strided }: FairRuns): number[] {
	const [full, sparse] = [stageAt(pooled, 0), stageAt(strided, 0)];
	const first = (stage: Stage, y: number): number | undefined =>
		taps(stage, { y, x: 0, channel: 0 })[0]?.input.y;
	const starts = Array.from({ length: sparse.output.height.value }, (_, y) => first(sparse, y));
	const rows = Array.from({ length: full.output.height.value }, (_, y) => y);
	return rows.filter((y) => starts.includes(first(full, y)));
}

function weightsOf({ layer, loops }: Stage, { row, column, square }: Omit<FairNumbers, 'input'>): Weights {
	if (layer.op !== 'conv') return {};
	if (loops.kernelHeight.value === 1) return { kernel: row };
	return { kernel: loops.kernelWidth.value === 1 ? column : square };
}

/** For each channel, a column times a row. */
function product(column: NdArray, row: NdArray): NdArray {
	const [height = 1, , , channels = 1] = column.shape;
	const width = row.shape[1] ?? 1;
	const values = Array.from({ length: height * width * channels }, (_, index) => {
		const [place, channel] = [Math.floor(index / channels), index % channels];
		const [y, x] = [Math.floor(place / width), place % width];
		return valueAt(column, y, 0, 0, channel) * valueAt(row, 0, x, 0, channel) + 0;
	});
	return ndArray([height, width, 1, channels], values);
}
