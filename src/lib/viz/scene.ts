import { valueAt, type NdArray } from '../ops/array';
import type { Pads, Pair } from '../ops/description';
import { arrayAt, operandsAt, stageAt, type Run } from '../ops/run';
import { dimensions, pads } from '../ops/shape';
import { INPUT, type Stage } from '../ops/stages';
import { tapCount, type Cell } from '../ops/taps';
import type { Step } from '../ops/trace';
import { products, reduced, type Product } from '../ops/value';
import { filterScene, type FilterScene } from './filter-scene';
import { motion, type Motion } from './motion';

/** A rectangle of cells, in cells; fractions while it moves. */
export interface Rectangle {
	readonly y: number;
	readonly x: number;
	readonly height: number;
	readonly width: number;
}

/** One channel of a tensor at a moment. */
export interface MapScene {
	readonly channel: number;
	/** Whether this is the channel that the current tap or cell belongs to. */
	readonly isFocus: boolean;
	/** Whether the current output cell reads it, or is in it. */
	readonly takesPart: boolean;
	/** How many cells hold their value, by row, then column. */
	readonly done: number;
}

/** A tensor at a moment. */
export interface TensorScene {
	/** The stage that made it; `INPUT` for the input. */
	readonly made: number;
	readonly array: NdArray;
	readonly maps: readonly MapScene[];
	/** Zeros around each map that the window can reach. */
	readonly pads: Pads;
	/** The window of the current output cell, over every channel that takes part. */
	readonly window?: Rectangle;
	/** Distances between the rows and columns that the window reads. */
	readonly dilation: Pair;
	/** The cell at work: the tap on the input, the destination on the output. */
	readonly cell?: Cell;
	/** What the cell at work shows in place of its final value: the sum so far. */
	readonly running?: number;
}

/** The products of the current output cell. */
export interface ProductsScene {
	readonly all: readonly Product[];
	/** How many of them are done. */
	readonly taken: number;
	/** Taps per input channel. */
	readonly perChannel: number;
	/** Columns of the kernel, to set the products out like the window. */
	readonly columns: number;
	/** What the cell holds so far. */
	readonly sum: number;
}

/** Everything that the stage shows, as plain data: a function of the run, the step and its progress. */
export interface Scene {
	readonly step: Step;
	readonly stage: Stage;
	readonly inputs: readonly TensorScene[];
	readonly filter: FilterScene | undefined;
	readonly products: ProductsScene;
	readonly output: TensorScene;
}

const noPads: Pads = { top: 0, bottom: 0, left: 0, right: 0 };
/** What surrounds a map that no window slides over. */
const alone: Pick<TensorScene, 'pads' | 'dilation'> = { pads: noPads, dilation: [1, 1] };

/**
 * The picture of a step.
 * @param progress how far the step has gone, 0 to 1; 1 is the still
 */
export function scene(run: Run, step: Step, progress = 1): Scene {
	const stage = stageAt(run, step.stage);
	const all = products(stage, operandsAt(run, step.stage), step.cell);
	const moves = motion(step, progress);
	const current = all[step.tap];
	return {
		step,
		stage,
		inputs: stage.reads.map((_, source) => inputScene(run, { step, stage, source, all, moves })),
		filter: filterScene(run, step),
		products: productsScene(run, { step, stage, all, moves, current }),
		output: outputScene(run, { step, stage, all, moves }),
	};
}

interface Moment {
	readonly step: Step;
	readonly stage: Stage;
	readonly all: readonly Product[];
	readonly moves: Motion;
}

function inputScene(run: Run, moment: Moment & { readonly source: number }): TensorScene {
	const { step, stage, source, all, moves } = moment;
	const made = stage.reads[source] ?? INPUT;
	const array = arrayAt(run, made);
	const here = all.filter((product) => product.source === source);
	const read = new Set(here.map((product) => product.input.channel));
	const tap = all[step.tap];
	const isHere = tap?.source === source;
	const focus = (isHere ? tap : here[0])?.input.channel ?? 0;
	return {
		made,
		array,
		maps: mapScenes(array, (channel) => ({
			isFocus: channel === focus,
			takesPart: read.has(channel),
			done: Infinity,
		})),
		...surroundings(stage),
		...(here.length > 0 && { window: shifted(bounds(here), stage, moves) }),
		...(isHere && moves.tapShown && { cell: tap.input }),
	};
}

function surroundings({ layer, input }: Stage): Pick<TensorScene, 'pads' | 'dilation'> {
	if (layer.op !== 'conv' && layer.op !== 'maxPool' && layer.op !== 'avgPool') return alone;
	return { pads: pads(layer, input), dilation: layer.dilation };
}

function outputScene(run: Run, { step, stage, all, moves }: Moment): TensorScene {
	const array = arrayAt(run, step.stage);
	const [height, width] = dimensions(stage.output);
	const area = height * width;
	const isComplete = step.tap === tapCount(stage) - 1 && moves.sumShown;
	const index = (step.cell.channel * height + step.cell.y) * width + step.cell.x;
	const done = index + (isComplete ? 1 : 0);
	const taken = all.slice(0, step.tap + (moves.sumShown ? 1 : 0));
	const running = isComplete
		? valueAt(array, step.cell.y, step.cell.x, step.cell.channel)
		: reduced(stage, operandsAt(run, step.stage), { output: step.cell, taken });
	return {
		made: step.stage,
		array,
		maps: mapScenes(array, (channel) => ({
			isFocus: channel === step.cell.channel,
			takesPart: channel === step.cell.channel,
			done: Math.min(Math.max(done - channel * area, 0), area),
		})),
		...alone,
		cell: step.cell,
		running,
	};
}

function productsScene(
	run: Run,
	{ step, stage, all, moves }: Moment & { readonly current: Product | undefined },
): ProductsScene {
	const taken = step.tap + (moves.tapShown ? 1 : 0);
	const { kernelHeight, kernelWidth } = stage.loops;
	return {
		all,
		taken,
		perChannel: kernelHeight.value * kernelWidth.value,
		columns: kernelWidth.value,
		sum: reduced(stage, operandsAt(run, step.stage), { output: step.cell, taken: all.slice(0, taken) }),
	};
}

function mapScenes(array: NdArray, of: (channel: number) => Omit<MapScene, 'channel'>): MapScene[] {
	const channels = array.shape[2] ?? 0;
	return Array.from({ length: channels }, (_, channel) => ({ channel, ...of(channel) }));
}

/** The smallest rectangle around the cells that products read, in the coordinates of the map. */
function bounds(taken: readonly Product[]): Rectangle {
	const rows = taken.map(({ input }) => input.y);
	const columns = taken.map(({ input }) => input.x);
	const [top, left] = [Math.min(...rows), Math.min(...columns)];
	return {
		y: top,
		x: left,
		height: Math.max(...rows) - top + 1,
		width: Math.max(...columns) - left + 1,
	};
}

function shifted(rectangle: Rectangle, { layer }: Stage, { windowLag }: Motion): Rectangle {
	const stride = 'stride' in layer ? layer.stride[1] : 1;
	return { ...rectangle, x: rectangle.x - windowLag * stride };
}
