import type { WorkbenchWords } from '../messages/en/workbench';
import type { StageWords } from '../messages/en/stage';
import { valueAt, type NdArray } from '../ops/array';
import type { Run } from '../ops/run';
import { layerName } from '../viz/layer-names';
import { inputTensor, kernelTensor, type Edit } from './edits';

/** A tensor that can be read as a table, one plane at a time. */
export interface TensorEntry {
	readonly id: string;
	readonly title: string;
	readonly array: NdArray;
	/** Whether it is a kernel, whose planes are a filter and a slice; else they are channels. */
	readonly isKernel: boolean;
	/** Whether it can be changed; outputs are calculated. */
	readonly isEditable: boolean;
}

/** Input, kernels and outputs of a run, in the order of the data. */
export function tensorList(run: Run, words: WorkbenchWords['editor'], stageWords: StageWords): TensorEntry[] {
	const input = { id: inputTensor, title: words.input, array: run.input, isKernel: false, isEditable: true };
	const ofStages = run.stages.flatMap((stage, index): TensorEntry[] => {
		const name = layerName(stage, stageWords);
		const kernel = run.weights[index]?.kernel;
		const output = run.outputs[index];
		return [
			...(kernel
				? [
						{
							id: kernelTensor(index),
							title: words.kernelOf(name),
							array: kernel,
							isKernel: true,
							isEditable: true,
						},
					]
				: []),
			...(output
				? [
						{
							id: `y${index}`,
							title: words.outputOf(name),
							array: output,
							isKernel: false,
							isEditable: false,
						},
					]
				: []),
		];
	});
	return [input, ...ofStages];
}

/** One plane of a tensor as rows: `[channel]` of an activation, `[slice, filter]` of a kernel. */
export function plane({ shape, data }: NdArray, place: readonly number[]): number[][] {
	const [height = 1, width = 1] = shape;
	return Array.from({ length: height }, (_, y) =>
		Array.from({ length: width }, (_, x) => valueAt({ shape, data }, y, x, ...place)),
	);
}

/** A grid of numbers that came for a tensor, and where in its plane the first of them belongs. */
export interface GridEntry {
	readonly row: number;
	readonly column: number;
	readonly grid: readonly (readonly number[])[];
}

/** A grid as edits of one plane of a tensor; what lies outside of it is left out. */
export function gridEdits(
	{ id, array: { shape } }: TensorEntry,
	place: readonly number[],
	{ row, column, grid }: GridEntry,
): Edit[] {
	const [height = 1, width = 1] = shape;
	return grid
		.slice(0, height - row)
		.flatMap((line, y) =>
			line
				.slice(0, width - column)
				.map((value, x) => ({ tensor: id, place: [row + y, column + x, ...place], value })),
		);
}
