import { kindShares, type KindShare } from '../../../models/kind-shares';
import { mobilenet } from '../../../models/mobilenet';
import { printedShares, printedStrides } from '../../../models/mobilenet-printed';
import type { Model } from '../../../models/model';
import { layerTable, type Row, type Table } from '../../../models/table';
import type { ChoiceCheck } from '../../check/predict';

/** MobileNet, and its twin with a standard convolution in the place of every separable one. */
export const nets = ['separable', 'full-convolution'] as const;
export type Net = (typeof nets)[number];

/** A network with its table. */
export interface Counted {
	readonly model: Model;
	readonly table: Table;
	readonly shares: readonly KindShare[];
}

/** MobileNet at full width for 224×224, or its twin, counted. */
export function counted(net: Net): Counted {
	const model = mobilenet({ variant: net });
	const table = layerTable(model);
	return { model, table, shares: kindShares(table) };
}

/** What the rows can be put in order by. */
export const sortKeys = ['order', 'kind', 'side', 'macs', 'weights', 'stride'] as const;
export type SortKey = (typeof sortKeys)[number];

/** An order of the rows. */
export interface Sorting {
	readonly key: SortKey;
	readonly isDescending: boolean;
}

/** The rows in an order; those that are alike in it stay as they follow each other in the network. */
export function sortedRows(rows: readonly Row[], { key, isDescending }: Sorting): readonly Row[] {
	if (key === 'order') return isDescending ? rows.toReversed() : rows;
	const sign = isDescending ? -1 : 1;
	return rows.toSorted((left, right) => {
		const [a, b] = [valueOf(left, key), valueOf(right, key)];
		if (a === b) return 0;
		return a < b ? -sign : sign;
	});
}

/** What follows when a column is chosen: largest first for numbers, and the other way the next time. */
export function nextSorting(now: Sorting, key: SortKey): Sorting {
	if (now.key === key) return { key, isDescending: !now.isDescending };
	return { key, isDescending: key !== 'order' && key !== 'kind' };
}

function valueOf(row: Row, key: Exclude<SortKey, 'order'>): number | string {
	switch (key) {
		case 'kind':
			return row.kind;
		case 'stride':
			return row.stride[0];
		case 'side':
			return row.output[0] ?? 0;
		case 'macs':
		case 'weights':
			return row[key];
	}
}

/** Which kind of layer does most of the work. */
export function shareCheck({ shares }: Counted): ChoiceCheck {
	const [most] = shares;
	return { kind: 'choice', options: ['conv', 'pointwise', 'depthwise', 'dense'], answer: most?.kind ?? '' };
}

/** Which printed share is not what the table comes to. */
export function printedShareCheck({ shares }: Counted): ChoiceCheck {
	const wrong = printedShares.rows.find(
		({ kind, macs }) => toHundredths(shareOf(shares, kind).macsShare) !== macs,
	);
	return {
		kind: 'choice',
		options: printedShares.rows.map(({ kind }) => kind),
		answer: wrong?.kind ?? '',
	};
}

/** Which printed stride does not fit the maps around it; only layers that are printed to halve theirs are asked about. */
export function printedStrideCheck({ table }: Counted): ChoiceCheck {
	const halving = printedStrides.rows.filter(({ stride }) => stride === 2).map(({ layer }) => layer);
	const wrong = halving.find((layer) => rowOf(table, layer).stride[0] !== 2);
	return { kind: 'choice', options: halving, answer: wrong ?? '' };
}

/**
 * The kind's part of the network.
 * @throws RangeError if the network has no such layers
 */
export function shareOf(shares: readonly KindShare[], kind: string): KindShare {
	const found = shares.find((share) => share.kind === kind);
	if (found === undefined) throw new RangeError(`the network has no ${kind} layer`);
	return found;
}

/**
 * A row by its name.
 * @throws RangeError if there is none
 */
export function rowOf({ rows }: Table, name: string): Row {
	const found = rows.find((row) => row.name === name);
	if (found === undefined) throw new RangeError(`the network has no layer ${name}`);
	return found;
}

/** A part of 1 in hundredths of a per cent, rounded, as it is printed: 0.01906 → 1.91. */
export function toHundredths(share: number): number {
	return Math.round(share * 10_000) / 100;
}
