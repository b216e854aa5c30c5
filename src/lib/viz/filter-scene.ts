import { ndArray, type NdArray } from '../ops/array';
import { stageAt, type Run } from '../ops/run';
import { tap, type WeightCell } from '../ops/taps';
import type { Step } from '../ops/trace';

/** The weights at work: the slices of one filter, or for 1×1 kernels the whole mixing matrix. */
export interface FilterScene {
	readonly form: 'slices' | 'matrix';
	/** `[height, width, depth, filters]`, or `[inputs, units]` of a dense layer. */
	readonly kernel: NdArray;
	/** Input channels of the layer, those of other groups included. */
	readonly inputs: number;
	/** The filter at work, counted from 0, and how many there are. */
	readonly filter: number;
	readonly filters: number;
	/** The weight at work. */
	readonly weight: WeightCell;
	/** The input channel that slice 0 belongs to. */
	readonly firstChannel: number;
}

/** The filter of a step; nothing for layers without weights. */
export function filterScene(run: Run, step: Step): FilterScene | undefined {
	const stage = stageAt(run, step.stage);
	const kernel = run.weights[step.stage]?.kernel;
	const { weight, input } = tap(stage, step.cell, step.tap);
	if (kernel === undefined || weight === undefined) return undefined;
	const isMatrix = stage.loops.kernelHeight.value * stage.loops.kernelWidth.value === 1;
	return {
		form: isMatrix ? 'matrix' : 'slices',
		kernel,
		inputs: stage.input.channels.value,
		filter: weight.filter,
		filters: stage.loops.channels.value,
		weight,
		firstChannel: input.channel - weight.depth,
	};
}

/** What is drawn: one filter as `[height, width, slices]`, or the matrix as `[filters, input channels, 1]`. */
export function shownWeights(shown: Pick<FilterScene, 'form' | 'kernel' | 'inputs' | 'filter'>): NdArray {
	return shown.form === 'matrix' ? mixingMatrix(shown) : filterSlices(shown);
}

/** Tells whether a cell of the mixing matrix is a weight; the others are channels of other groups. */
export function linkage(mixing: Mixing): (row: number, column: number) => boolean {
	const { depth, perGroup } = grouping(mixing);
	return (row, column) => Math.floor(row / perGroup) === Math.floor(column / depth);
}

type Mixing = Pick<FilterScene, 'kernel' | 'inputs'>;

function filterSlices({ kernel, filter }: Pick<FilterScene, 'kernel' | 'filter'>): NdArray {
	const [height = 1, width = 1, depth = 1, filters = 1] = kernel.shape;
	const array = ndArray([height, width, depth]);
	array.data.forEach((_, index) => {
		array.data[index] = kernel.data[index * filters + filter] ?? NaN;
	});
	return array;
}

/** 0 where a channel belongs to another group. */
function mixingMatrix(mixing: Mixing): NdArray {
	const { kernel, inputs } = mixing;
	const { depth, filters, perGroup } = grouping(mixing);
	const array = ndArray([filters, inputs, 1]);
	for (let row = 0; row < filters; row += 1) {
		const first = Math.floor(row / perGroup) * depth;
		// The kernel of a 1×1 layer, and that of a dense one, is a list of inputs, each with its filters.
		for (let slice = 0; slice < depth; slice += 1) {
			array.data[row * inputs + first + slice] = kernel.data[slice * filters + row] ?? NaN;
		}
	}
	return array;
}

function grouping({ kernel, inputs }: Mixing): { depth: number; filters: number; perGroup: number } {
	const [depth = 1, filters = 1] = kernel.shape.slice(-2);
	return { depth, filters, perGroup: filters / (inputs / depth) };
}
