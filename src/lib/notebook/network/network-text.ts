import { count, decimal, percent, signed } from '../../messages/numbers';
import type { PageWords } from '../../messages/page-words';
import type { BlockLayer } from '../../models/network-blocks';
import { dialsOf } from '../../models/networks';
import type { Row } from '../../models/table';
import type { StripRange } from '../../viz/map-strip';
import { filled } from '../page/prose';
import type { NetworkBench } from './network-bench.svelte';

export type NetworkWords = PageWords['network'];

/** How many maps of each layer are shown, and how many classes. */
export const shownMaps = 8;
export const shownClasses = 5;

const million = 1e6;

/** What the title, the picture and the legend of the row of blocks are filled with. */
export function rowSlots({ model, table, parts }: NetworkBench): Record<string, string> {
	const maps = parts.filter(({ side }) => side > 1);
	const [first, last] = [maps[0], maps.at(-1)];
	const heaviest = [...parts].sort((left, right) => right.macs - left.macs)[0];
	return {
		title: model.title,
		side: count(model.input.height.value),
		macs: signed(table.total.macs / million, 1),
		weights: signed(table.total.weights / million, 1),
		parts: count(parts.length),
		firstSide: count(first?.side ?? 0),
		lastSide: count(last?.side ?? 0),
		firstChannels: count(first?.channels ?? 0),
		lastChannels: count(last?.channels ?? 0),
		heaviest: heaviest?.name ?? '',
	};
}

/** `112 × 112 × 32`. */
export function shapeWords(
	{ output: [height = 1, width = 1, channels = 1] }: Row,
	words: NetworkWords,
): string {
	return filled(words.layers.shape, {
		height: count(height),
		width: count(width),
		channels: count(channels),
	});
}

/** What a kind of layer is called. */
export function kindWords({ kind }: Row, words: NetworkWords): string {
	return words.kinds[kind as keyof NetworkWords['kinds']];
}

/** What a screen reader says of the maps of a layer. */
export function stripSaid({ row }: BlockLayer, range: StripRange | undefined, words: NetworkWords): string {
	const [height = 1, width = 1, channels = 1] = row.output;
	const what = filled(words.layers.strip, {
		shown: count(Math.min(shownMaps, channels)),
		channels: count(channels),
		layer: row.name,
		height: count(height),
		width: count(width),
	});
	if (range === undefined) return what + words.layers.empty;
	const { least, most, mean } = range;
	return what + filled(words.layers.scale, { least: signed(least), most: signed(most), mean: signed(mean) });
}

/** What a file of the network is called, without its ending: `mobilenet-0.5-160-10`. */
export function fileStem({ network, values }: Pick<NetworkBench, 'network' | 'values'>): string {
	return [network.id, ...dialsOf(network).map(([name, { usual }]) => String(values[name] ?? usual))].join(
		'-',
	);
}

/** A layer's part of the whole work. */
export function shareWords(macs: number, total: number): string {
	return percent(macs / total);
}

/** A time as it is written in a sentence. */
export function milliseconds(ms: number): string {
	return ms < 10 ? decimal(ms, 1) : count(ms);
}
