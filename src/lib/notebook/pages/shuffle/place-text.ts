import { asSlots, count, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { largestMagnitude } from '../../../ops/array';
import { reordered, shuffleOrder, type Order } from '../../../ops/permutation';
import { channelPlanes } from '../../../viz/channel-planes';
import { filled } from '../../page/prose';
import type { Grouping } from './mixing';
import type { Compared, Lane, Pushed } from './place';
import { riffleSlots } from './riffle-text';

export type PlaceWords = PageWords['shuffle']['cells']['place'];

/** The code of the authors. */
export const placeLinks = { code: 'https://github.com/megvii-model/ShuffleNet-Series' };

/** What the prose is filled with. */
export const placeSlots: Readonly<Record<string, string>> = { ...riffleSlots, figure: 'Fig. 2 (b)' };

/** The finding: what the place and the kernels of the second lane come to. */
export function placeCaption(
	{ place, kernels }: Pushed,
	{ order, most }: Compared,
	{ captions }: PlaceWords,
): { readonly text: string; readonly slots: Readonly<Record<string, string>> } {
	const moved = order.findIndex((from, to) => from !== to);
	const slots = { most: signed(most), ...asSlots({ kernel: moved, from: order[moved] ?? NaN }) };
	if (moved < 0) return { text: captions.idle, slots };
	if (place === 'after') {
		return { text: kernels === 'kept' ? captions.afterKept : captions.afterReordered, slots };
	}
	return { text: kernels === 'kept' ? captions.beforeKept : captions.beforeReordered, slots };
}

/** The strips of a lane in the order of its steps: what they are called, and the number above each tile. */
export function laneStrips(lane: Lane, { order }: Compared, { strips }: PlaceWords) {
	const plain = [...order.keys()];
	const isBefore = lane.place === 'before';
	const kernels = {
		key: 'kernels',
		title: strips.kernels,
		array: lane.kernel,
		order: lane.kernelOrder,
	} as const;
	const [first, second] = isBefore ? [strips.shuffled, strips.filtered] : [strips.filtered, strips.shuffled];
	const made = [
		{ key: 'first', title: first, array: lane.first, order: isBefore ? order : plain },
		{ key: 'second', title: second, array: lane.second, order },
	] as const;
	return isBefore ? [made[0], kernels, made[1]] : [kernels, ...made];
}

/** A difference as it stands beside its name. */
export function differenceText(most: number, { differences }: PlaceWords): string {
	return most === 0 ? filled(differences.exact, { zero: signed(most) }) : signed(most);
}

/** The order of a shuffle, that of the one with its factors swapped, and that of one after the other. */
export function swapOrders({
	groups,
	perGroup,
}: Grouping): Readonly<Record<'there' | 'back' | 'again', Order>> {
	const there = shuffleOrder(groups, perGroup);
	const back = shuffleOrder(perGroup, groups);
	return { there, back, again: reordered(there, back) };
}

/** What is said about swapping the factors. */
export function swapSlots(grouping: Grouping, words: PlaceWords['swap']): Record<string, string> {
	const { there, back } = swapOrders(grouping);
	return {
		...asSlots({ g: grouping.groups, n: grouping.perGroup }),
		finding: there.join() === back.join() ? words.same : words.inverse,
	};
}

/** A row for each channel that comes out: which channel it is, its kernel in each lane, how far apart they are. */
export function placeRows({ order, paper, pushed, apart }: Compared): string[][] {
	return channelPlanes(apart).map(({ key, array }) => {
		const at = (lane: Lane): number => (lane.place === 'before' ? key : (order[key] ?? NaN));
		const kernel = (lane: Lane): string => count(lane.kernelOrder[at(lane)] ?? NaN);
		return [
			count(key),
			count(order[key] ?? NaN),
			kernel(paper),
			kernel(pushed),
			signed(largestMagnitude(array)),
		];
	});
}
