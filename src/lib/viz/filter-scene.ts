import { ndArray, valueAt, type NdArray } from '../ops/array';
import { stageAt, type Run } from '../ops/run';
import type { Stage } from '../ops/stages';
import { tap, type WeightCell } from '../ops/taps';
import type { Step } from '../ops/trace';

/** The weights at work: the slices of one filter, or for 1×1 kernels the whole mixing matrix. */
export interface FilterScene {
	readonly form: 'slices' | 'matrix';
	/** The filter at work, counted from 0, and how many there are. */
	readonly filter: number;
	readonly filters: number;
	/** `[kernel height, kernel width, slices]`, or `[filters, input channels, 1]`. */
	readonly array: NdArray;
	/** The weight at work. */
	readonly weight: WeightCell;
	/** The input channel that slice 0 belongs to. */
	readonly firstChannel: number;
	/** Whether a cell of the matrix is a weight; the others are channels of other groups. */
	readonly isLinked: (row: number, column: number) => boolean;
}

/** The filter of a step; nothing for layers without weights. */
export function filterScene(run: Run, step: Step): FilterScene | undefined {
	const stage = stageAt(run, step.stage);
	const kernel = run.weights[step.stage]?.kernel;
	const { weight, input } = tap(stage, step.cell, step.tap);
	if (kernel === undefined || weight === undefined) return undefined;
	const isMatrix = stage.loops.kernelHeight.value * stage.loops.kernelWidth.value === 1;
	const depth = stage.loops.depth.value;
	const perGroup = filtersPerGroup(stage);
	return {
		form: isMatrix ? 'matrix' : 'slices',
		filter: weight.filter,
		filters: stage.loops.channels.value,
		array: isMatrix ? matrix(stage, kernel) : slices(kernel, weight.filter),
		weight,
		firstChannel: input.channel - weight.depth,
		isLinked: (row, column) => Math.floor(row / perGroup) === Math.floor(column / depth),
	};
}

function slices(kernel: NdArray, filter: number): NdArray {
	const [height = 1, width = 1, depth = 1, filters = 1] = kernel.shape;
	const array = ndArray([height, width, depth]);
	array.data.forEach((_, index) => {
		array.data[index] = kernel.data[index * filters + filter] ?? NaN;
	});
	return array;
}

function matrix(stage: Stage, kernel: NdArray): NdArray {
	const [rows, columns] = [stage.loops.channels.value, stage.input.channels.value];
	const [depth, perGroup] = [stage.loops.depth.value, filtersPerGroup(stage)];
	const array = ndArray([rows, columns, 1]);
	for (let row = 0; row < rows; row += 1) {
		const first = Math.floor(row / perGroup) * depth;
		for (let slice = 0; slice < depth; slice += 1) {
			array.data[row * columns + first + slice] = weightOf(kernel, slice, row);
		}
	}
	return array;
}

function weightOf(kernel: NdArray, slice: number, filter: number): number {
	return kernel.shape.length === 2 ? valueAt(kernel, slice, filter) : valueAt(kernel, 0, 0, slice, filter);
}

function filtersPerGroup({ loops, input }: Stage): number {
	return loops.channels.value / (input.channels.value / loops.depth.value);
}
