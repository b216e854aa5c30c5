import type { Product } from '../ops/value';
import type { ProductsScene } from './scene';

/** A product with its place in the order of the taps. */
export interface PlacedProduct extends Product {
	readonly index: number;
}

/** The products of one input channel, or of several that have one product each. */
export interface ProductGroup {
	readonly key: number;
	/** The input channel that all of them read; none if they read several. */
	readonly channel: number | undefined;
	readonly items: readonly PlacedProduct[];
	/** What its products add up to; only once one of them is done. */
	readonly subtotal: number | undefined;
	readonly isFocus: boolean;
}

/** The input channels that are done and not shown, first and last, and what they add up to. */
export interface Carried {
	readonly from: number;
	readonly to: number;
	readonly total: number;
}

/** Products in groups: all where they fit, else the group at work with what came before as one number. */
export interface ProductGroups {
	readonly carried: Carried | undefined;
	readonly shown: readonly ProductGroup[];
	/** How many channels are still to come that are not shown. */
	readonly ahead: number;
	/** Columns to set a group out in. */
	readonly columns: number;
}

/** Up to this many products all are written out. */
const allUpTo = 36;

/** Columns for groups that do not have the form of a window. */
const listColumns = 3;

/** Groups the products of a cell around the tap at work. */
export function productGroups(
	{ all, taken, perChannel, columns }: ProductsScene,
	tap: number,
): ProductGroups {
	const isList = perChannel === 1;
	const size = isList ? Math.min(all.length, allUpTo) : perChannel;
	const current = Math.floor(tap / size);
	const showsAll = all.length <= allUpTo;
	const keys = showsAll ? Array.from({ length: all.length / size }, (_, key) => key) : [current];
	const shown = keys.map((key): ProductGroup => {
		const items = all
			.slice(key * size, (key + 1) * size)
			.map((product, place): PlacedProduct => ({ ...product, index: key * size + place }));
		const done = items.filter(({ index }) => index < taken);
		return {
			key,
			channel: isList ? undefined : items[0]?.input.channel,
			items,
			subtotal: isList || done.length === 0 ? undefined : total(done),
			isFocus: key === current,
		};
	});
	const before = showsAll ? [] : all.slice(0, current * size);
	const ahead = showsAll ? 0 : all.length - (current + 1) * size;
	return {
		carried: carried(before),
		shown,
		ahead: Math.max(ahead, 0) / perChannel,
		columns: isList ? Math.min(all.length, listColumns) : columns,
	};
}

function carried(before: readonly Product[]): Carried | undefined {
	const [first, last] = [before[0], before.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	return { from: first.input.channel, to: last.input.channel, total: total(before) };
}

function total(items: readonly Product[]): number {
	return items.reduce((sum, { product }) => sum + product, 0);
}
