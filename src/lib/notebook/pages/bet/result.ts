import { count, percent, times } from '../../../messages/numbers';
import { filled } from '../../page/prose';
import { at, finishers, verdict, type Flags, type Verdict } from './bets';
import { shapeSlots, stopSlots } from './bet-check';
import { laneIds, lanes, stopOf, type LaneId, type Unit } from './lanes';
import type { Said } from './lane-views';
import { capitalised, order } from './race-text';

/** One lane in the comparison of bet and result, in words. */
export interface ResultRow {
	readonly lane: LaneId;
	readonly name: string;
	readonly flag: string;
	readonly stop: string;
	readonly miss: string;
	readonly remains: string;
	readonly fewer: string;
}

/** Bet and result, in words: sentences, and a row for each lane. */
export interface Result {
	readonly sentences: readonly string[];
	readonly rows: readonly ResultRow[];
	/** Whether there is a bet to compare. */
	readonly isBet: boolean;
	/** The head of the column of shares. */
	readonly standard: string;
}

/** Compares a bet, if one was made, with where the lanes stop. */
export function result(flags: Flags, unit: Unit, said: Said): Result {
	const stops = lanes.map((lane) => stopOf(lane, unit));
	const bet = flags.filter((flag) => flag !== undefined);
	const isBet = bet.length === lanes.length;
	const judged = isBet ? verdict(bet, stops, unit) : undefined;
	return {
		sentences: [
			...(judged ? betSentences({ bet, stops, judged }, said) : [said.words.result.skipped]),
			firstSentence(stops, unit, said),
		],
		isBet,
		standard: filled(said.words.result.remains, { standard: said.words.lanes.standard }),
		rows: laneIds.map((lane, index) => row({ lane, flag: flags[index], stops }, said)),
	};
}

interface Judged {
	readonly bet: readonly number[];
	readonly stops: readonly number[];
	readonly judged: Verdict;
}

function betSentences({ bet, stops, judged }: Judged, said: Said): string[] {
	const { words } = said;
	const slots = {
		...stopSlots(said.language),
		...shapeSlots(said.stage),
		bet: order(bet, said),
		order: order(stops, said),
		nearest: words.lanes[judged.nearest],
		nearestMiss: missText(at(judged.misses, judged.nearest), said),
		farthest: words.lanes[judged.farthest],
		farthestMiss: missText(at(judged.misses, judged.farthest), said),
	};
	const { orderRight, orderWrong, size, replies } = words.result;
	const about = judged.isOrderRight ? orderRight : orderWrong;
	return [about, ...judged.replies.map((name) => replies[name]), size].map((text) => filled(text, slots));
}

function firstSentence(stops: readonly number[], unit: Unit, { words, language }: Said): string {
	const order = finishers(stops);
	const [first = 'standard', last = 'standard'] = [order[0], order.at(-1)];
	const whole = at(stops, 'standard');
	return filled(words.result.first[unit], {
		lane: capitalised(words.lanes[first]),
		stop: count(at(stops, first), language),
		standard: words.lanes.standard,
		whole: count(whole, language),
		remains: percent(at(stops, first) / whole, 1, language),
		times: times(whole / at(stops, first), 2, language),
		light: words.lanes[last],
		most: count(at(stops, last), language),
		share: percent(at(stops, last) / whole, 1, language),
		more: times(at(stops, last) / whole, 2, language),
	});
}

interface Lane {
	readonly lane: LaneId;
	readonly flag: number | undefined;
	readonly stops: readonly number[];
}

function row({ lane, flag, stops }: Lane, said: Said): ResultRow {
	const { words, language } = said;
	const [stop, whole] = [at(stops, lane), at(stops, 'standard')];
	return {
		lane,
		name: words.lanes[lane],
		flag: flag === undefined ? words.result.noFlag : count(flag, language),
		stop: count(stop, language),
		miss: flag === undefined ? words.result.noFlag : missText(flag - stop, said),
		remains: percent(stop / whole, 1, language),
		fewer: ratioText(stop / whole, said),
	};
}

function missText(miss: number, { words: { result }, language }: Said): string {
	if (miss === 0) return result.exact;
	return filled(miss > 0 ? result.tooFar : result.tooShort, { miss: count(Math.abs(miss), language) });
}

function ratioText(share: number, { words: { result }, language }: Said): string {
	if (share === 1) return result.same;
	return share < 1
		? filled(result.less, { times: times(1 / share, 2, language) })
		: filled(result.more, { times: times(share, 2, language) });
}
