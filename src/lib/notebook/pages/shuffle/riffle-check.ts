import { inverse, shuffleOrder, type Order } from '../../../ops/permutation';
import type { Deck } from '../../../viz/riffle';
import type { OrderCheck } from '../../check/predict';

/** The shuffle that the check asks about: its groups, and the channels of each. */
export const asked = { groups: 2, perGroup: 3 } as const;

/** Whether a shuffle is the one that the check asks about. */
export function isAsked({ groups, perGroup }: Pick<Deck, 'groups' | 'perGroup'>): boolean {
	return groups === asked.groups && perGroup === asked.perGroup;
}

/** Into which order does the shuffle bring the channels? */
export function riffleCheck(): OrderCheck {
	const answer = shuffleOrder(asked.groups, asked.perGroup);
	const before = [...answer.keys()];
	const groups = [before.slice(0, asked.perGroup), before.slice(asked.perGroup)];
	const wrong: Readonly<Record<string, Order>> = {
		unchanged: before,
		swapsNeighbours: before.map((channel) => (channel % 2 === 0 ? channel + 1 : channel - 1)),
		swapsGroups: groups.toReversed().flat(),
		inverse: inverse(answer),
	};
	return {
		kind: 'order',
		items: before.map(String),
		answer: answer.map(String),
		wrong: Object.fromEntries(Object.entries(wrong).map(([name, order]) => [name, order.map(String)])),
	};
}
