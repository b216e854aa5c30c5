import { valueAt, type NdArray } from '../ops/array';
import type { GridCell } from './grid-cells';
import { fill, ink } from './palette';

/** How a library lays out the weights of a layer: `[N, M/g, rows, columns]`, or `[rows, columns, M/g, N]`. */
export type Library = 'pytorch' | 'keras';

/** The weights of a layer, `[rows, columns, M/g, N]`, and its input channels. */
export interface LayeredKernel {
	readonly kernel: NdArray;
	readonly inputs: number;
}

/** One weight: its place in the kernel, the slice of its filter, and the filter; all counted from 0. */
export interface WeightIndex {
	readonly row: number;
	readonly column: number;
	readonly slice: number;
	readonly filter: number;
}

/** The drawing of a layout, in cells. */
export interface WeightLayoutView {
	readonly rows: number;
	readonly columns: number;
	/** Where a weight lies. */
	readonly at: (weight: WeightIndex) => { readonly x: number; readonly y: number };
	/** The rectangles that hold a whole filter. */
	readonly filterAt: (filter: number) => readonly Box[];
}

/** A rectangle in cells. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Between two blocks, in cells. */
const gap = 0.5;

/** The size of each axis as the library has it; Keras gives depthwise layers an axis for their channels. */
export function weightShape(of: LayeredKernel, library: Library): readonly number[] {
	const [rows, columns, slices, filters] = sides(of.kernel);
	if (library === 'pytorch') return [filters, slices, rows, columns];
	return isDepthwise(of) ? [rows, columns, of.inputs, filters / of.inputs] : [rows, columns, slices, filters];
}

/** The indices of a weight in that shape. */
export function weightIndices(of: LayeredKernel, library: Library, weight: WeightIndex): readonly number[] {
	const { row, column, slice, filter } = weight;
	if (library === 'pytorch') return [filter, slice, row, column];
	const [, , inputs = 1, multiplier = 1] = weightShape(of, 'keras');
	return isDepthwise(of) && inputs > 1
		? [row, column, Math.floor(filter / multiplier), filter % multiplier]
		: [row, column, slice, filter];
}

/** The place of a weight in the library's memory, counted from 0. */
export function memoryPlace(of: LayeredKernel, library: Library, weight: WeightIndex): number {
	const indices = weightIndices(of, library, weight);
	return weightShape(of, library).reduce((place, side, axis) => place * side + (indices[axis] ?? 0), 0);
}

/** The weight at a place in PyTorch's memory. */
export function weightAt({ kernel }: LayeredKernel, place: number): WeightIndex {
	const [rows, columns, slices] = sides(kernel);
	const kernelPlace = place % (rows * columns);
	const slicePlace = Math.floor(place / (rows * columns));
	return {
		row: Math.floor(kernelPlace / columns),
		column: kernelPlace % columns,
		slice: slicePlace % slices,
		filter: Math.floor(slicePlace / slices),
	};
}

/** Where all weights lie on the drawing of a library's layout. */
export function weightLayout(of: LayeredKernel, library: Library): WeightLayoutView {
	return library === 'pytorch' ? byFilter(of) : byPlace(of);
}

/** All weights as cells of that drawing. */
export function weightCells(of: LayeredKernel, library: Library, limit: number): GridCell[] {
	const view = weightLayout(of, library);
	return Array.from(of.kernel.data, (_, place) => {
		const weight = weightAt(of, place);
		const value = weightValue(of, weight);
		return { key: String(place), ...view.at(weight), text: '', ...look(value, limit) };
	});
}

/** The value of a weight. */
export function weightValue({ kernel }: LayeredKernel, { row, column, slice, filter }: WeightIndex): number {
	return valueAt(kernel, row, column, slice, filter);
}

/** The place in PyTorch's memory of the weight under a point of the drawing, in cells; nothing between blocks. */
export function placeUnder(
	of: LayeredKernel,
	library: Library,
	{ x, y }: { readonly x: number; readonly y: number },
): number | undefined {
	const view = weightLayout(of, library);
	const found = Array.from(of.kernel.data.keys()).find((place) => {
		const cell = view.at(weightAt(of, place));
		return x >= cell.x && x < cell.x + 1 && y >= cell.y && y < cell.y + 1;
	});
	return found;
}

/** A row of kernels for each filter. */
function byFilter({ kernel }: LayeredKernel): WeightLayoutView {
	const [rows, columns, slices, filters] = sides(kernel);
	const [stepX, stepY] = [columns + gap, rows + gap];
	return {
		rows: filters * stepY - gap,
		columns: slices * stepX - gap,
		at: ({ row, column, slice, filter }) => ({ x: slice * stepX + column, y: filter * stepY + row }),
		filterAt: (filter) => [{ x: 0, y: filter * stepY, width: slices * stepX - gap, height: rows }],
	};
}

/** A matrix for each place of the kernel. */
function byPlace(of: LayeredKernel): WeightLayoutView {
	const [rows = 1, columns = 1, down = 1, across = 1] = weightShape(of, 'keras');
	const [stepX, stepY] = [across + gap, down + gap];
	const at = (weight: WeightIndex): { x: number; y: number } => {
		const [row = 0, column = 0, y = 0, x = 0] = weightIndices(of, 'keras', weight);
		return { x: column * stepX + x, y: row * stepY + y };
	};
	const slices = isDepthwise(of) ? 1 : down;
	return {
		rows: rows * stepY - gap,
		columns: columns * stepX - gap,
		at,
		filterAt: (filter) =>
			Array.from({ length: rows * columns }, (_, place) => {
				const [row, column] = [Math.floor(place / columns), place % columns];
				return { ...at({ row, column, slice: 0, filter }), width: 1, height: slices };
			}),
	};
}

/** Whether each input channel is filtered alone; a single channel is no case of its own. */
function isDepthwise({ kernel, inputs }: LayeredKernel): boolean {
	return inputs > 1 && sides(kernel)[2] === 1;
}

function sides({ shape }: NdArray): [rows: number, columns: number, slices: number, filters: number] {
	const [rows = 1, columns = 1, slices = 1, filters = 1] = shape;
	return [rows, columns, slices, filters];
}

function look(value: number, limit: number): Pick<GridCell, 'fill' | 'ink' | 'isGhost'> {
	return { fill: fill(value, limit), ink: ink(value, limit), isGhost: false };
}
