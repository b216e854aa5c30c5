import { count, percent, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { RoofDot } from '../../../viz/roofline';
import { filled } from '../../page/prose';
import { inMs } from '../../timing/measuring-text';
import { usualSize } from './layers';
import {
	askedRidge,
	boundOptions,
	deviceOf,
	groups,
	heldRidge,
	intensityAxis,
	isMemoryBound,
	perSecond,
	reachable,
	roofLayers,
	roofPoints,
	toldLayers,
	type Device,
	type RoofLayer,
	type RoofPoint,
	type streamKey,
} from './roofline';

export type RooflineWords = PageWords['counting-and-timing']['cells']['roofline'];

/** The median that was measured of a layer, or of the moving, in milliseconds. */
export type Median = (key: RoofLayer | typeof streamKey) => number | undefined;

const giga = 1e9;

const shapes: Readonly<Record<RoofLayer, RoofDot['shape']>> = {
	standard: 'square',
	pointwise: 'circle',
	grouped: 'diamond',
	depthwise: 'triangle',
	shuffle: 'bar',
};

/** FLOP per byte: whole where they are many. */
export function intensityText(intensity: number): string {
	return signed(intensity, intensity < groups ? 1 : 0);
}

/** What a layer is called. */
function layerName(layer: RoofLayer, words: RooflineWords): string {
	return filled(words.layers[layer], { g: count(groups) });
}

/** What the words are filled with. */
export function rooflineSlots(ridge: number, words: RooflineWords): Record<string, string> {
	const [bound, free] = [true, false].map((isBound) =>
		listed(
			roofPoints().filter((point) => isMemoryBound(point, ridge) === isBound),
			words,
		),
	);
	const each = roofPoints().map(({ layer, intensity }) => [layer, intensityText(intensity)] as const);
	const depthwise = roofPoints().find(({ layer }) => layer === 'depthwise');
	return {
		...Object.fromEntries(each),
		ridge: count(ridge),
		asked: count(askedRidge),
		side: count(usualSize.side),
		channels: count(usualSize.channels),
		g: count(groups),
		bound: bound ?? '',
		free: free ?? '',
		reached: percent(reachable(depthwise?.intensity ?? NaN, ridge)),
	};
}

/** What a device was measured to do, in words. */
export function deviceSlots({ peak, bandwidth, ridge }: Device): Record<string, string> {
	return {
		peak: signed(peak / giga, 1),
		bandwidth: signed(bandwidth / giga, 1),
		measured: signed(ridge, 1),
		rounded: count(heldRidge(ridge)),
	};
}

/** The layers as dots under the roof, and as they were measured; while they are asked about, those that the prose tells of. */
export function roofDots(ridge: number, { words, median, isCovered }: Rows): RoofDot[] {
	const device = deviceOf(median);
	const shown = roofPoints().filter(({ layer }) => !isCovered || toldLayers.includes(layer));
	return shown.map(({ layer, intensity, flops }) => {
		const ms = median(layer);
		return {
			key: layer,
			name: layerName(layer, words),
			intensity,
			reached: reachable(intensity, ridge),
			measured: device && ms !== undefined ? perSecond(flops, ms) / device.peak : undefined,
			shape: shapes[layer],
			text: dotText(intensity, words),
		};
	});
}

/** Every layer, a row: counted, and held against the ridge once the check is answered. */
export function roofRows(ridge: number, { words, median, isCovered }: Rows): string[][] {
	const device = deviceOf(median);
	return roofPoints().map((point) => [
		layerName(point.layer, words),
		count(point.flops),
		count(point.bytes),
		isCovered && !toldLayers.includes(point.layer) ? words.table.covered : intensityText(point.intensity),
		isCovered ? words.table.covered : limitText(point, ridge, words),
		...(device && !isCovered ? measuredCells(point, { device, median, words }) : []),
	]);
}

interface Rows {
	readonly words: RooflineWords;
	readonly median: Median;
	/** Whether the reader is still asked what holds the layers back. */
	readonly isCovered: boolean;
}

/** The words of the check, with the layers in its options. */
export function roofCheckWords(words: RooflineWords) {
	const names = Object.entries(boundOptions).map(([name, layers]) => {
		const points = roofLayers.filter((layer) => layers.some((each) => each === layer));
		return [name, points.map((layer) => layerName(layer, words)).join(words.and)];
	});
	return { ...words.check, names: Object.fromEntries(names) as Record<string, string> };
}

/** The number at a dot; one that the axis does not reach lies further to its left. */
function dotText(intensity: number, { chart }: RooflineWords): string {
	const text = intensityText(intensity);
	return intensity < intensityAxis.min ? filled(chart.left, { intensity: text }) : text;
}

function limitText(point: RoofPoint, ridge: number, words: RooflineWords): string {
	if (!isMemoryBound(point, ridge)) return words.table.work;
	return filled(words.table.memory, { reached: percent(reachable(point.intensity, ridge)) });
}

/** What the measured roof predicts, and what it took. */
function measuredCells(
	{ layer, intensity, flops, bytes }: RoofPoint,
	{ device, median, words }: { device: Device; median: Median; words: RooflineWords },
): string[] {
	const ms = median(layer);
	const least = intensity < device.ridge ? bytes / device.bandwidth : flops / device.peak;
	return [inMs(least * 1000), ms === undefined ? words.table.none : inMs(ms)];
}

function listed(points: readonly RoofPoint[], words: RooflineWords): string {
	if (points.length === 0) return words.none;
	return points.map(({ layer }) => layerName(layer, words)).join(words.and);
}
