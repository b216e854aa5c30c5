import type { Spot } from './riffle-layout';

/** Half of what lies between two cards. */
const edgeCards = 0.05;
/** How far from a row of cards its channels part, or come together. */
const busCards = 0.22;
/** Room for the name of a part above its cards. */
const titleCards = 0.8;

/** A corner of a way, in widths of a card. */
export type Corner = readonly [x: number, y: number];

/**
 * The way of a channel from its place in the input through both tables to the output, as lines that run between the
 * cards and cross none.
 * @param spots its four places
 */
export function riffleWay([input, first, second, output]: readonly Spot[]): Corner[][] {
	if (!input || !first || !second || !output) return [];
	return [toTable(input, first), aside(first, second), fromTable(second, output)];
}

/** From the row of the input down into a card of the first table, at its left. */
function toTable(from: Spot, to: Spot): Corner[] {
	const bus = from.y + 1 + busCards;
	const x = from.x + 0.5;
	return [[x, from.y + 1 - edgeCards], [x, bus], [to.x, bus], ...atLeftOf(to)];
}

/** From a card of the first table along its row to one of the second. */
function aside(from: Spot, to: Spot): Corner[] {
	const between = to.y > from.y ? from.y + 1 : from.y;
	return [...atRightOf(from), [from.x + 1, between], [to.x, between], ...atLeftOf(to)];
}

/** From a card of the second table down to the row of the output. */
function fromTable(from: Spot, to: Spot): Corner[] {
	const bus = to.y - titleCards - busCards;
	const x = to.x + 0.5;
	return [...atRightOf(from), [from.x + 1, bus], [x, bus], [x, to.y + edgeCards]];
}

function atLeftOf({ x, y }: Spot): Corner[] {
	return [
		[x, y + 0.5],
		[x + edgeCards, y + 0.5],
	];
}

function atRightOf({ x, y }: Spot): Corner[] {
	return [
		[x + 1 - edgeCards, y + 0.5],
		[x + 1, y + 0.5],
	];
}
