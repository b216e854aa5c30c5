/** Something that costs and is good for something. */
export interface Priced {
	readonly cost: number;
	readonly score: number;
}

/** Of what costs no more than the budget, what scores most: several where they tie, the cheapest first. */
export function bestWithin<Item extends Priced>(items: readonly Item[], budget: number): Item[] {
	const within = items.filter(({ cost }) => cost <= budget);
	const most = Math.max(...within.map(({ score }) => score));
	return byCost(within.filter(({ score }) => score === most));
}

/** The Pareto front: what nothing else dominates, in the order of the costs. */
export function paretoFront<Item extends Priced>(items: readonly Item[]): Item[] {
	return byCost(items.filter((item) => !items.some((other) => dominates(other, item))));
}

/**
 * Whether one costs no more than another and scores no less, and is not equal in both; equal ones are on the front
 * together.
 */
export function dominates(one: Priced, other: Priced): boolean {
	if (one.cost > other.cost || one.score < other.score) return false;
	return one.cost < other.cost || one.score > other.score;
}

function byCost<Item extends Priced>(items: readonly Item[]): Item[] {
	return [...items].sort((left, right) => left.cost - right.cost);
}
