import { effnet, effnetForms, type EffnetForm } from '../../../models/effnet';
import { printedHalvings, type Halving } from '../../../models/effnet-readings';
import type { NdArray } from '../../../ops/array';
import { conv, depthwise, maxPool, type Convolution, type Pair, type Pool } from '../../../ops/layer';
import { outputsByTaps } from '../../../ops/outputs-by-taps';
import { readCounts, unreadMacs } from '../../../ops/read-counts';
import { stageAt, type Run } from '../../../ops/run';
import { dimensions, outputShape, shape, type Shape } from '../../../ops/shape';
import { stages, type Stage } from '../../../ops/stages';
import { tapCount } from '../../../ops/taps';
import { isWeighted } from '../../../ops/trace';
import { integerInput, integerWeights } from '../../../ops/weights';
import type { MapPlace } from '../../../viz/marked-map';

/** The house map, one channel of it. */
const side = 6;
/** With this one no weight is nothing. */
const seed = 3;

/** The layers of a block that look at neighbours or drop rows and columns, in their order; the last one is last. */
type Spatial = Convolution | Pool;

/** How EffNet's first block goes over its map in one of its forms, on one channel of a small map. */
export interface Walk {
	readonly form: EffnetForm;
	readonly run: Run;
	/** The window of the pool. */
	readonly pool: Pair;
	/** The last convolution. */
	readonly last: Stage;
	/** How often each place is read by it. */
	readonly counts: NdArray;
	readonly unread: readonly MapPlace[];
	/** Multiply–accumulates of the sweeps, and those of them whose sums nothing reads. */
	readonly swept: number;
	readonly wasted: number;
}

/** The walk of a form. */
export function walkOf(form: EffnetForm): Walk {
	const list = stages(spatialLayers(form).map(onOneChannel), shape(side, side, 1));
	const given = {
		stages: list,
		input: integerInput([side, side, 1], seed),
		weights: integerWeights(list, seed),
	};
	const last = stageAt(given, list.length - 1);
	const counts = readCounts(last);
	const sweeps = list.slice(0, -1).filter(isWeighted);
	const wasted = unreadMacs(list).slice(0, -1);
	return {
		form,
		run: { ...given, outputs: outputsByTaps(given) },
		pool: poolOf(form),
		last,
		counts,
		unread: placesWith(counts, 0),
		swept: sum(
			sweeps.map((stage) => dimensions(stage.output).reduce((all, each) => all * each, tapCount(stage))),
		),
		wasted: sum(wasted),
	};
}

/** What a source says of the halving, with the shapes that follow from it in the first block. */
export interface HalvingRow extends Halving {
	readonly pooled: Shape;
	/** What the last convolution makes, and how much of what it could read it reads; nothing where it is not said. */
	readonly made: Shape | undefined;
	readonly readShare: number | undefined;
}

/** All sources, with the shapes of the network's first block. */
export function halvingRows(): HalvingRow[] {
	const swept = sweptShape();
	return printedHalvings.map((halving) => {
		const pooled = outputShape(maxPool({ kernel: halving.pool }), swept);
		if (halving.last === undefined) return { ...halving, pooled, made: undefined, readShare: undefined };
		const channels = swept.channels.value;
		const layer = conv({ inChannels: channels, outChannels: 2 * channels, ...halving.last });
		const [last] = stages([layer], pooled);
		const counts = last && readCounts(last).data;
		const read = counts?.filter((count) => count > 0).length ?? NaN;
		return { ...halving, pooled, made: last?.output, readShare: read / (counts?.length ?? NaN) };
	});
}

/** The form of the engine that does what a source says; nothing where the source leaves it open. */
export function formOf({ pool, last }: Halving): EffnetForm | undefined {
	if (last === undefined) return undefined;
	return effnetForms.find((form) => {
		const layers = spatialLayers(form);
		const pooling = layers.find(({ op }) => op === 'maxPool');
		const end = layers.at(-1);
		return (
			sides(pooling) === pool.join() &&
			sides(end) === last.kernel.join() &&
			end?.stride.join() === last.stride.join()
		);
	});
}

/** The places of a map with this value. */
export function placesWith({ shape: [, width = 1], data }: NdArray, value: number): MapPlace[] {
	return [...data].flatMap((each, place) =>
		each === value ? [{ y: Math.floor(place / width), x: place % width }] : [],
	);
}

/** What the first block's sweep hands to its pool. */
export function sweptShape(): Shape {
	const model = effnet();
	const stage = stages(model.layers, model.input).find(({ name }) => name.startsWith('block1.pool'));
	if (stage === undefined) throw new RangeError('the first block has a pool');
	return stage.input;
}

function poolOf(form: EffnetForm): Pair {
	const [height, width] = spatialLayers(form).find(({ op }) => op === 'maxPool')?.kernel ?? [];
	return [height?.value ?? 1, width?.value ?? 1];
}

/** Without the pointwise layer, batch norms and activations, which leave every place where it is. */
function spatialLayers(form: EffnetForm): Spatial[] {
	const [block] = effnet({ form }).layers;
	const layers = block?.op === 'block' ? block.layers : [];
	return layers.filter(
		(layer): layer is Spatial => layer.op === 'maxPool' || (layer.op === 'conv' && layer.name !== 'pw'),
	);
}

function onOneChannel(layer: Spatial): Spatial {
	const { kernel, stride, padding } = layer;
	if (layer.op !== 'conv') return layer;
	const plan = { inChannels: 1, kernel, stride, padding };
	return layer.groups.value > 1 ? depthwise(plan) : conv({ ...plan, outChannels: 1 });
}

function sides(layer: Spatial | undefined): string | undefined {
	return layer?.kernel.map(({ value }) => value).join();
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
