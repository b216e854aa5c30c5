import { easeCubicInOut } from 'd3';
import { riffleParts, riffleStep, type Deck } from './riffle';
import type { RiffleLayout, Spot } from './riffle-layout';

/** A channel, with the group that it comes from, where it is now. */
export interface Card extends Spot {
	readonly channel: number;
	readonly group: number;
}

/** A place for a channel: it waits, or its channel has gone on. */
export interface Slot extends Spot {
	readonly key: string;
	readonly left: Pick<Card, 'channel' | 'group'> | undefined;
}

/** What the picture of a shuffle shows at a position. */
export interface RiffleScene {
	readonly slots: readonly Slot[];
	/** The cards that lie still, and the one that moves, which lies above them. */
	readonly idle: readonly Card[];
	readonly atWork: Card | undefined;
	/** The way of the channel at work through all its places. */
	readonly way: readonly Spot[];
}

/** The picture of a shuffle: a function of the position, whose fraction is the progress of the step above it. */
export function riffleScene(deck: Deck, { paths }: RiffleLayout, position: number): RiffleScene {
	const step = Math.ceil(position);
	const progress = easeCubicInOut(position - step + 1);
	const atWork = riffleStep(deck, step).atWork?.input;
	const scenes = paths.map((path, channel) => {
		const own = { channel, group: Math.floor(channel / deck.perGroup) };
		const [from, to] = [place(deck, channel, step - 1), place(deck, channel, step)];
		const spot = between(path[from], path[to], progress);
		return {
			card: { ...own, ...spot },
			slots: path.map((each, part) => ({
				...each,
				key: `${part} ${channel}`,
				left: part < to ? own : undefined,
			})),
		};
	});
	return {
		slots: scenes.flatMap(({ slots }) => slots),
		idle: scenes.flatMap(({ card }) => (card.channel === atWork ? [] : [card])),
		atWork: scenes.find(({ card }) => card.channel === atWork)?.card,
		way: atWork === undefined ? [] : (paths[atWork] ?? []),
	};
}

/** In which part a channel stands after a step. */
function place({ order }: Deck, channel: number, step: number): number {
	if (step < 2) return Math.max(step, 0);
	if (step > order.length + 1) return riffleParts.length - 1;
	return order.indexOf(channel) < step - 1 ? 2 : 1;
}

function between(from: Spot = { x: 0, y: 0 }, to: Spot = from, progress = 1): Spot {
	return { x: from.x + (to.x - from.x) * progress, y: from.y + (to.y - from.y) * progress };
}
