import { inverse } from '../ops/permutation';
import type { Deck, RifflePart } from './riffle';

/** A place, in widths of a card. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** An index of a row or a column, or the number of a place of the output. */
export interface RiffleIndex extends Spot {
	readonly key: string;
	readonly value: number;
	/** The box in whose middle it stands. */
	readonly width: number;
	readonly height: number;
}

/** Where everything in the picture of a shuffle stands. */
export interface RiffleLayout {
	/** How wide and how high it is. */
	readonly columns: number;
	readonly rows: number;
	/** Where the name of each part stands. */
	readonly titles: Readonly<Record<RifflePart, Spot>>;
	readonly indices: readonly RiffleIndex[];
	/** The places of each channel of the input, part by part. */
	readonly paths: readonly (readonly Spot[])[];
}

const geometry = {
	/** Room for the name of a part above its cards. */
	titleCards: 0.8,
	/** Room for the indices of a table, above it and at its left. */
	indexCards: 0.65,
	/** From one part to the name of the next. */
	gapCards: 0.45,
	/** Between the two tables. */
	asideCards: 1.1,
} as const;

/** The row of the input, below it the two tables side by side, below them the row of the output. */
export function riffleLayout(deck: Deck): RiffleLayout {
	const { titleCards, indexCards, gapCards, asideCards } = geometry;
	const { groups, perGroup, order } = deck;
	const tableY = titleCards + 1 + gapCards + titleCards + indexCards;
	const outY = tableY + Math.max(groups, perGroup) + gapCards + titleCards;
	const secondX = indexCards + perGroup + asideCards + indexCards;
	const titleY = tableY - indexCards - titleCards;
	const places = inverse(order);
	return {
		columns: Math.max(order.length, secondX + groups),
		rows: outY + 1 + indexCards,
		titles: {
			in: { x: 0, y: 0 },
			reshape: { x: 0, y: titleY },
			transpose: { x: secondX - indexCards, y: titleY },
			flatten: { x: 0, y: outY - titleCards },
		},
		indices: [
			...column('first', groups, { x: 0, y: tableY }),
			...row('first', perGroup, { x: indexCards, y: tableY - indexCards }),
			...column('second', perGroup, { x: secondX - indexCards, y: tableY }),
			...row('second', groups, { x: secondX, y: tableY - indexCards }),
			...row('out', order.length, { x: 0, y: outY + 1 }),
		],
		paths: places.map((output, channel) => [
			{ x: channel, y: titleCards },
			{ x: indexCards + (channel % perGroup), y: tableY + Math.floor(channel / perGroup) },
			{ x: secondX + (output % groups), y: tableY + Math.floor(output / groups) },
			{ x: output, y: outY },
		]),
	};
}

/** Indices above or below the columns of a table. */
function row(name: string, count: number, { x, y }: Spot): RiffleIndex[] {
	const box = { width: 1, height: geometry.indexCards };
	return upTo(count).map((at) => ({ key: `${name} column ${at}`, value: at, x: x + at, y, ...box }));
}

/** Indices at the left of the rows of a table. */
function column(name: string, count: number, { x, y }: Spot): RiffleIndex[] {
	const box = { width: geometry.indexCards, height: 1 };
	return upTo(count).map((at) => ({ key: `${name} row ${at}`, value: at, x, y: y + at, ...box }));
}

function upTo(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}
