import { count } from '../../../messages/numbers';
import { filled } from '../../page/prose';
import { finishers } from './bets';
import { lanes, stopOf, valuesWritten, type Unit } from './lanes';
import type { Said } from './lane-views';

/** What a still of the race says: how much each lane has made for the same work, and which stops here. */
export function caption({ unit, ticks }: { unit: Unit; ticks: number }, said: Said): string {
	const { words, language } = said;
	if (ticks === 0) return words.start;
	const stops = lanes.map((lane) => stopOf(lane, unit));
	const all = count(lanes[0]?.sizes.at(-1) ?? 0, language);
	const stopped = lanes
		.filter((lane) => stopOf(lane, unit) === ticks)
		.map(({ id }) =>
			filled(words.stopped, { lane: capitalised(words.lanes[id]), stop: count(ticks, language) }),
		);
	if (ticks >= Math.max(...stops)) {
		return [...stopped, filled(words.over, { all, order: order(stops, said) })].join(' ');
	}
	const done = lanes.map((lane) => valuesWritten(lane, unit, ticks).at(-1) ?? 0);
	const list = lanes.map(({ id }, lane) =>
		filled(words.written, { lane: words.lanes[id], done: count(done[lane] ?? 0, language) }),
	);
	const running = filled(words.running, { ...ticked(ticks, unit, said), all, list: list.join('; ') });
	return [...stopped, running, ...(new Set(done).size > 1 ? [words.unequal] : [])].join(' ');
}

/** So many ticks, and what they count. */
export function ticked(ticks: number, unit: Unit, { words, language }: Said) {
	const counted = ticks === 1 ? words.countedOne[unit] : words.counted[unit];
	return { ticks: count(ticks, language), counted };
}

/** The lanes in the order in which they stop, as a list. */
export function order(stops: readonly number[], { words }: Said): string {
	return finishers(stops)
		.map((lane) => words.lanes[lane])
		.join('; ');
}

/** A name at the beginning of a sentence. */
export function capitalised(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}
