import { added, channelOf, ndArray, type NdArray } from '../../../ops/array';
import { convolvedMap } from '../../../ops/convolved-map';
import { stageCost } from '../../../ops/cost';
import { concat, conv } from '../../../ops/layer';
import { arrayAt, type Run } from '../../../ops/run';
import { shape } from '../../../ops/shape';
import { evaluate } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import type { Factors } from '../../../ops/twin';
import type { Calculation } from '../../calculation';
import { houseExample } from '../../page/example';
import { pictureValues, type Pixels } from '../../picture';

/** The largest side of a picture as the kernels see it; a smaller picture stays as it is. */
export const largestSide = 128;

/** The places of the stages in a run: the whole kernel, then the two sweeps. */
const places = { whole: 0, rows: 1, columns: 2 } as const;

/** What one pair makes of a map, and the whole kernel: the outputs of the lab, before TensorFlow.js is there. */
export function labOutputs(input: NdArray, kernel: NdArray, { column, row }: Factors): NdArray[] {
	const whole = convolvedMap(input, kernel);
	const rows = convolvedMap(input, ndArray([1, row.length], row));
	const columns = convolvedMap(rows, ndArray([column.length, 1], column));
	const [height = 1, width = 1] = input.shape;
	const both = Array.from(whole.data, (value, place) => [value, columns.data[place] ?? NaN]);
	return [whole, rows, columns, ndArray([height, width, 2], both.flat())];
}

/** What there is to see of a run, each one map. */
export interface Shown {
	readonly input: NdArray;
	readonly whole: NdArray;
	readonly rebuilt: NdArray;
}

/** The first channel of the house example, which every page shows at first. */
export function houseMap(): NdArray {
	return channelOf(houseExample().input, 0);
}

/** A picture as one grey map. */
export function pictureMap(pixels: Pixels): NdArray {
	const side = Math.min(largestSide, pixels.width, pixels.height);
	return pictureValues(pixels, side, 1);
}

/**
 * The whole kernel, and beside it two sweeps over the same input: each pair of strips has a channel of its own
 * between the sweeps, and the second adds them.
 * @param side of the map
 * @param kernel its side
 * @param pairs how many pairs of strips
 */
export function labStages(side: number, kernel: number, pairs: number): readonly Stage[] {
	const sweeps = [
		conv({ inChannels: 1, outChannels: pairs, kernel: [1, kernel], name: 'rows' }),
		conv({ inChannels: pairs, outChannels: 1, kernel: [kernel, 1], name: 'columns' }),
	];
	const whole = conv({ inChannels: 1, outChannels: 1, kernel, name: 'whole' });
	return stages([whole, concat({ branch: sweeps })], shape(side, side, 1));
}

/** What the lab asks to be calculated. */
export function labCalculation(
	list: readonly Stage[],
	{ input, kernel, pairs }: { input: NdArray; kernel: NdArray; pairs: readonly Factors[] },
): Calculation {
	const [side = 1] = kernel.shape;
	const along = (entries: (pair: Factors) => readonly number[]): number[] =>
		Array.from({ length: side }, (_, place) => pairs.map((pair) => entries(pair)[place] ?? 0)).flat();
	return {
		stages: list,
		input,
		weights: [
			{ kernel: ndArray([side, side, 1, 1], kernel.data) },
			{
				kernel: ndArray(
					[1, side, 1, pairs.length],
					along(({ row }) => row),
				),
			},
			{
				kernel: ndArray(
					[side, 1, pairs.length, 1],
					along(({ column }) => column),
				),
			},
			{},
		],
	};
}

/** What a run has made. */
export function shownOf(run: Run): Shown {
	return { input: run.input, whole: arrayAt(run, places.whole), rebuilt: arrayAt(run, places.columns) };
}

/** The maps that share one scale: what the kernel makes, what the sweeps make, and what they miss. */
export function outputMaps({ whole, rebuilt }: Pick<Shown, 'whole' | 'rebuilt'>) {
	return [
		{ name: 'whole', array: whole },
		{ name: 'rebuilt', array: rebuilt },
		{ name: 'missed', array: added(whole, rebuilt, -1) },
	] as const;
}

/** Multiplications for one value of the output. */
export interface LabCost {
	readonly whole: number;
	/** Both sweeps of all pairs together. */
	readonly sweeps: number;
}

/** What a kernel costs, whole and as so many pairs of strips. */
export function labCost(kernel: number, pairs: number): LabCost {
	const macs = labStages(kernel, kernel, pairs).map((stage) => evaluate(stageCost(stage).macs).numerator);
	const each = (place: number): number => (macs[place] ?? NaN) / kernel ** 2;
	return { whole: each(places.whole), sweeps: each(places.rows) + each(places.columns) };
}
