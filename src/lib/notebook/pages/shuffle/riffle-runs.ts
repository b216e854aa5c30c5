import { ndArray } from '../../../ops/array';
import { outputsByTaps } from '../../../ops/outputs-by-taps';
import { scattered, shuffleStage, type Order } from '../../../ops/permutation';
import type { Deck } from '../../../viz/riffle';

/** How often the shuffle is run. */
export const runCount = 10;

/** The shuffle run so many times, each time on channels that hold their own number. */
export function shuffleRuns({ groups, perGroup, order }: Deck): Order[] {
	const stage = shuffleStage(groups, perGroup);
	const input = ndArray([1, 1, order.length], [...order.keys()]);
	return runs(() => {
		const [made] = outputsByTaps({ stages: [stage], input, weights: [{}] });
		return Array.from(made?.data ?? []);
	});
}

/** As many orders of chance, each from a seed of its own. */
export function chanceRuns({ order }: Deck): Order[] {
	return runs((run) => scattered(order.length, run + 1));
}

/** How many of some orders are different. */
export function differentOrders(orders: readonly Order[]): number {
	return new Set(orders.map((order) => order.join())).size;
}

function runs(run: (index: number) => Order): Order[] {
	return Array.from({ length: runCount }, (_, index) => run(index));
}
