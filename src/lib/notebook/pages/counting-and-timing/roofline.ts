import { flopsPerMac, kernel, layersOf, mapOf, counted, timed, usualSize, type Counted } from './layers';
import { conv, depthwise, pointwise, relu, shuffle, type Layer } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import type { ChoiceCheck } from '../../check/predict';
import type { TimedJob } from '../../timing/stopwatch.svelte';

/** The layers that stand under the roof, the one with most FLOP per byte first. */
export const roofLayers = ['standard', 'pointwise', 'grouped', 'depthwise', 'shuffle'] as const;
export type RoofLayer = (typeof roofLayers)[number];

/** The layers that the prose tells of; where the others lie is what the check asks. */
export const toldLayers: readonly RoofLayer[] = ['standard', 'depthwise'];

/** Groups of the grouped layer, and of the shuffle. */
export const groups = 8;

/** FLOP per byte from which a device's arithmetic is the limit; whole doublings apart. */
export const intensityAxis = { min: 1, max: 256 } as const;

/** The part of the peak that can be reached; whole doublings apart. */
export const reachedAxis = { min: 1 / 128, max: 1 } as const;

export const usualRidge = 32;

/** The ridge that the check asks about. */
export const askedRidge = 10;

/** A layer under the roof. */
export interface RoofPoint extends Counted {
	readonly layer: RoofLayer;
	readonly flops: number;
	/** FLOP per byte. */
	readonly intensity: number;
}

/** The layers, counted. */
export function roofPoints(): RoofPoint[] {
	return roofLayers.map((layer) => {
		const all = counted(layerOf(layer), mapOf(usualSize));
		const flops = all.macs * flopsPerMac;
		return { ...all, layer, flops, intensity: flops / all.bytes };
	});
}

/** The part of the peak that so many FLOP per byte can reach. */
export function reachable(intensity: number, ridge: number): number {
	return Math.min(1, intensity / ridge);
}

/** Whether moving the bytes is what takes the time. */
export function isMemoryBound({ intensity }: Pick<RoofPoint, 'intensity'>, ridge: number): boolean {
	return intensity < ridge;
}

/** The layers that memory holds back, as one of the options of the check. */
export const boundOptions = {
	depthwise: ['depthwise'],
	both: ['depthwise', 'shuffle'],
	grouped: ['grouped', 'depthwise', 'shuffle'],
	pointwise: ['pointwise', 'grouped', 'depthwise', 'shuffle'],
} as const satisfies Readonly<Record<string, readonly RoofLayer[]>>;

/** Which layers are memory-bound at the ridge that is asked about? */
export function roofCheck(): ChoiceCheck {
	const bound = roofPoints()
		.filter((point) => isMemoryBound(point, askedRidge))
		.map(({ layer }) => layer)
		.join();
	const options = Object.entries(boundOptions);
	const answer = options.find(([, layers]) => layers.join() === bound)?.[0];
	if (answer === undefined) throw new RangeError(`the check has no option for ${bound}`);
	return { kind: 'choice', options: options.map(([name]) => name), answer };
}

/** What is only moved: many large maps, more than any cache holds. */
const stream = shape(112, 112, 512);

/** Under which key the time of the moving is found; the layers are found under their names. */
export const streamKey = 'stream';

/** Bytes that one pass of the moving reads and writes. */
export const streamBytes = counted([relu()], stream).bytes;

/** The layers and the moving, to be run in turns. */
export function roofJobs(): TimedJob[] {
	const layers = roofLayers.map((layer) => [layer, timed(layerOf(layer), mapOf(usualSize))] as const);
	return [{ ...Object.fromEntries(layers), [streamKey]: timed([relu()], stream) }];
}

/** What a device can do, as far as these layers show it. */
export interface Device {
	/** FLOP a second of the fastest of the layers. */
	readonly peak: number;
	/** Bytes a second where they are only moved. */
	readonly bandwidth: number;
	/** FLOP per byte at which both limits meet. */
	readonly ridge: number;
}

/** The device by the milliseconds that were measured; nothing before they were. */
export function deviceOf(ms: (key: RoofLayer | typeof streamKey) => number | undefined): Device | undefined {
	const moving = ms(streamKey);
	const speeds = roofPoints().map(({ layer, flops }) => perSecond(flops, ms(layer) ?? NaN));
	const peak = Math.max(...speeds);
	if (moving === undefined || Number.isNaN(peak)) return undefined;
	const bandwidth = perSecond(streamBytes, moving);
	return { peak, bandwidth, ridge: peak / bandwidth };
}

/** So many a second, done in so many milliseconds. */
export function perSecond(amount: number, ms: number): number {
	return (amount / ms) * 1000;
}

/** The ridge, as the line can stand. */
export function heldRidge(ridge: number): number {
	return Math.min(Math.max(Math.round(ridge), intensityAxis.min), intensityAxis.max);
}

function layerOf(layer: RoofLayer): readonly Layer[] {
	const { channels } = usualSize;
	const widths = { inChannels: channels, outChannels: channels };
	switch (layer) {
		case 'standard':
			return layersOf('standard', channels);
		case 'pointwise':
			return [pointwise(widths)];
		case 'grouped':
			return [conv({ ...widths, kernel: 1, groups })];
		case 'depthwise':
			return [depthwise({ inChannels: channels, kernel })];
		case 'shuffle':
			return [shuffle({ groups })];
	}
}
