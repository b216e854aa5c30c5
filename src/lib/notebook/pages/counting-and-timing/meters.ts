import { effnetRival } from '../../../models/effnet-rivals';
import { mobilenet } from '../../../models/mobilenet';
import type { Model } from '../../../models/model';
import { shufflenet } from '../../../models/shufflenet';
import { layerTable } from '../../../models/table';
import type { ChoiceCheck } from '../../check/predict';
import type { TimedJob } from '../../timing/stopwatch.svelte';
import { countedWay, flopsPerMac, layersOf, mapOf, timed, ways, type LayerSize, type Way } from './layers';

/** The units of work. */
export const units = ['mac', 'flop'] as const;
export type Unit = (typeof units)[number];

/** Work in a unit. */
export function inUnit(macs: number, unit: Unit): number {
	return unit === 'mac' ? macs : macs * flopsPerMac;
}

/** The key under which the time of a way is found. */
export function timeKey(way: Way, { channels }: LayerSize): string {
	return `${way} ${channels}`;
}

/** Both ways, to be run in turns. */
export function pairJob(size: LayerSize): TimedJob {
	return Object.fromEntries(
		ways.map((way) => [timeKey(way, size), timed(layersOf(way, size.channels), mapOf(size))]),
	);
}

/** The whole network that the check asks about. */
export const askedNet = layerTable(mobilenet()).total.macs;

/** How many FLOP are as many multiply–accumulates as MobileNet has? */
export const unitCheck: ChoiceCheck = {
	kind: 'choice',
	options: ['half', 'same', 'twice', 'bytes'],
	answer: 'twice',
};

/** Work that a paper prints, beside our count. */
export interface PrintedWork {
	readonly paper: 'mobilenet' | 'shufflenet' | 'effnet';
	readonly source: string;
	/** In millions, of whatever the paper means. */
	readonly printed: number;
	readonly macs: number;
}

/** What three papers print of a network of theirs, and how many multiply–accumulates it has. */
export function printedWork(): PrintedWork[] {
	const models: readonly (readonly [PrintedWork['paper'], Model])[] = [
		['mobilenet', mobilenet()],
		['shufflenet', shufflenet()],
		['effnet', effnetRival('mobilenet')],
	];
	return models.flatMap(([paper, model]) => {
		const figure = model.published.find(({ quantity }) => works.has(quantity));
		if (figure === undefined) return [];
		const { printed, source, quantity } = figure;
		const { total } = layerTable(model);
		return [
			{ paper, source, printed, macs: quantity === 'macsWithoutDense' ? total.macsWithoutDense : total.macs },
		];
	});
}

/** What a separable layer holds beside what a standard one holds. */
export function extraValues(size: LayerSize): number {
	return countedWay('separable', size).values - countedWay('standard', size).values;
}

const works: ReadonlySet<string> = new Set(['macs', 'macsWithoutDense', 'flops']);
