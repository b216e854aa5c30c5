import { mobilenet } from '../../../models/mobilenet';
import { layerTable } from '../../../models/table';
import { cost } from '../../../ops/cost';
import { conv, depthwise, pointwise, type Layer } from '../../../ops/layer';
import { shape, type Shape } from '../../../ops/shape';
import { evaluate } from '../../../ops/size';
import { stages } from '../../../ops/stages';
import type { TimedSubject } from '../../timing/timing';

/** Side and channels of a map; the layers of this page make as many channels as they read. */
export interface LayerSize {
	readonly side: number;
	readonly channels: number;
}

/** What a layer is counted to take, for one image. */
export interface Counted {
	readonly macs: number;
	readonly weights: number;
	/** Values of all maps, the input included. */
	readonly values: number;
	/** Bytes that are moved: maps read and written, and weights once, at 32 bits. */
	readonly bytes: number;
}

/** A multiply–accumulate is a multiplication and an addition. */
export const flopsPerMac = 2;

/** Side of the kernels. */
export const kernel = 3;

/** The seed of formula weights and inputs whose time is taken. */
const seed = 1;

/** The sizes at which MobileNet has a layer that keeps its width, largest map first. */
export const layerSizes: readonly LayerSize[] = sizesOfMobilenet();

/** The one that MobileNet repeats most. */
export const usualSize: LayerSize = repeatedMost();

/** The two ways to make the layer. */
export const ways = ['standard', 'separable'] as const;
export type Way = (typeof ways)[number];

/** The layers of a way. */
export function layersOf(way: Way, channels: number): readonly Layer[] {
	const widths = { inChannels: channels, outChannels: channels };
	if (way === 'standard') return [conv({ ...widths, kernel })];
	return [depthwise({ inChannels: channels, kernel }), pointwise(widths)];
}

/** A map of this size. */
export function mapOf({ side, channels }: LayerSize): Shape {
	return shape(side, side, channels);
}

/** What layers are counted to take on this input. */
export function counted(layers: readonly Layer[], input: Shape): Counted {
	const { macs, weights, activations, bytes } = cost(stages(layers, input), input);
	return {
		macs: evaluate(macs).numerator,
		weights: evaluate(weights).numerator,
		values: evaluate(activations).numerator,
		bytes: evaluate(bytes).numerator,
	};
}

/** What a way is counted to take at this size. */
export function countedWay(way: Way, size: LayerSize): Counted {
	return counted(layersOf(way, size.channels), mapOf(size));
}

/** How many times fewer multiply–accumulates the separable way takes. */
export function fewer(size: LayerSize): number {
	return countedWay('standard', size).macs / countedWay('separable', size).macs;
}

/** Layers whose time is to be taken on this input. */
export function timed(layers: readonly Layer[], input: Shape): TimedSubject {
	return { stages: stages(layers, input), seed };
}

function evenRows(): LayerSize[] {
	return layerTable(mobilenet()).rows.flatMap(({ kind, input, output }) => {
		const [side, , channels] = input;
		if (kind !== 'pointwise' || side === undefined || channels === undefined) return [];
		return channels === output.at(-1) ? [{ side, channels }] : [];
	});
}

function sizesOfMobilenet(): LayerSize[] {
	return [...new Map(evenRows().map((size) => [size.channels, size])).values()];
}

function repeatedMost(): LayerSize {
	const repeats = ({ channels }: LayerSize): number =>
		evenRows().filter((size) => size.channels === channels).length;
	return layerSizes.reduce((most, size) => (repeats(size) > repeats(most) ? size : most));
}
