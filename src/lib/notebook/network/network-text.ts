import { count, decimal, percent, signed } from '../../messages/numbers';
import type { PageWords } from '../../messages/page-words';
import type { ExactTurn } from '../../models/exact-turns';
import type { Adjustment } from '../../models/model';
import type { BlockLayer, NetworkBlock } from '../../models/network-blocks';
import { dialsOf, type NetworkDialName, type NetworkValue } from '../../models/networks';
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
export function rowSlots({ model, table, parts }: NetworkBench, words: NetworkWords): Record<string, string> {
	const maps = parts.filter(({ side }) => side > 1);
	const [first, last] = [maps[0], maps.at(-1)];
	const heaviest = [...parts].sort((left, right) => right.macs - left.macs)[0];
	return {
		title: model.title,
		side: count(model.input.height.value),
		macs: amountWords(table.total.macs, words),
		weights: amountWords(table.total.weights, words),
		parts: count(parts.length),
		firstSide: count(first?.side ?? 0),
		lastSide: count(last?.side ?? 0),
		firstChannels: count(first?.channels ?? 0),
		lastChannels: count(last?.channels ?? 0),
		heaviest: heaviest?.name ?? '',
	};
}

/** `568.7 million`, or all digits of fewer. */
function amountWords(amount: number, words: NetworkWords): string {
	return amount < million
		? count(amount)
		: filled(words.row.millions, { number: decimal(amount / million, 1) });
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

/** What a layer does, with its window, its groups and its stride: `3×3 depthwise, stride 2`. */
export function kindWords({ kind, kernel, groups, stride }: Row, words: NetworkWords): string {
	const { kinds, stride: strided } = words.layers;
	const what = filled(kinds[kind], { kernel: kernel.join('×'), groups: count(groups) });
	const isWindow = kind !== 'globalAvgPool' && stride.some((each) => each > 1);
	return isWindow ? what + filled(strided, { stride: pairWords(stride) }) : what;
}

/** `2`, or `2×1` where rows and columns differ. */
function pairWords([height, width]: readonly [number, number]): string {
	return height === width ? count(height) : `${count(height)}×${count(width)}`;
}

/** What a layer of a block reads, if that is not just what the layer before it makes; else nothing. */
export function readsWords({ layers }: NetworkBlock, place: number, words: NetworkWords): string {
	const layer = layers[place];
	const [main = place - 1, branch] = layer?.reads ?? [];
	const called = (read: number): string => layers[read]?.name ?? words.layers.input;
	if (branch !== undefined) {
		return filled(words.layers.joins, { main: called(main), branch: called(branch) });
	}
	return main === place - 1 ? '' : filled(words.layers.reads, { source: called(main) });
}

/** What is to be said of the build that is chosen; nothing of networks with one build. */
export function builtWords({ values }: Pick<NetworkBench, 'values'>, words: NetworkWords['dials']): string {
	const { network = '' } = values;
	return network in words.built ? words.built[network as keyof typeof words.built] : '';
}

/** What of a network had to be adjusted and why, with the dials that need it not. */
export function adjustedWords(
	{ model, exact }: Pick<NetworkBench, 'model' | 'exact'>,
	words: NetworkWords['dials'],
): string {
	const adjustments = model.adjustments ?? [];
	if (adjustments.length === 0) return '';
	const ways = exact.map(({ name, options }) => turnWords({ name, options }, words));
	return [
		...adjustments.map((each) => filled(words.adjusted[each.what], adjustmentSlots(each))),
		ways.length === 0 ? '' : filled(words.wayOut, { ways: ways.join(words.or) }),
	]
		.filter(Boolean)
		.join(' ');
}

function adjustmentSlots({ asked, given, step, groups }: Adjustment): Record<string, string> {
	return {
		asked: count(asked),
		quarter: signed(asked / 4),
		given: count(given),
		step: count(step),
		groups: count(groups),
	};
}

function turnWords({ name, options }: ExactTurn, words: NetworkWords['dials']): string {
	return options.map((option) => optionWords(name, option, words)).join(', ');
}

/** What an option of a dial is called. */
export function optionWords(
	name: NetworkDialName,
	value: NetworkValue,
	words: NetworkWords['dials'],
): string {
	if (typeof value === 'number') return filled(words.value[name], { value: signed(value) });
	return words.builds[value as keyof typeof words.builds];
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
export function fileStem({
	network,
	values,
	chosen,
}: Pick<NetworkBench, 'network' | 'values'> & { readonly chosen?: NetworkBench['chosen'] }): string {
	if (chosen) return `small-${chosen.name}`;
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
