import { count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { inMs, spreadText } from '../../timing/measuring-text';
import { filled } from '../../page/prose';
import { phoneSlots } from './machine-phone';
import { fewer, usualSize } from './layers';
import {
	betRange,
	countedThing,
	crossover,
	effnetSide,
	keyOf,
	speedUp,
	sweep,
	timedNets,
	wayPair,
	type Figures,
	type Result,
	type Side,
	type SpeedUp,
	type TimedNet,
} from './machine';

export type MachineWords = PageWords['counting-and-timing']['cells']['machine'];

const million = 1e6;
const giga = 1e9;

/** What the words are filled with. */
export function machineSlots(): Record<string, string> {
	const { side, channels } = usualSize;
	return {
		side: count(side),
		channels: count(channels),
		counted: times(fewer(usualSize)),
		effnetSide: count(effnetSide),
		least: signed(betRange.min, 1),
		most: count(betRange.max),
		...phoneSlots(),
	};
}

/** What a speed-up was measured to be. */
function speedUpText({ median, lower, upper }: SpeedUp, words: MachineWords): string {
	return filled(words.bars.measuredText, {
		median: times(median),
		lower: times(lower),
		upper: times(upper),
	});
}

/** The bars: what was counted, what was bet, and what was measured. */
export function speedUpBars(bet: number | undefined, result: Result, words: MachineWords) {
	const own = speedUp(usualSize, result);
	const counted = fewer(usualSize);
	return [
		{ name: words.bars.counted, share: counted, text: times(counted), isNow: false },
		...(bet === undefined ? [] : [{ name: words.bars.bet, share: bet, text: times(bet), isNow: false }]),
		...(own
			? [{ name: words.bars.measured, share: own.median, text: speedUpText(own, words), isNow: true }]
			: []),
	];
}

/** What a screen reader says of the bars. */
export function barsSaid(
	bars: readonly { readonly name: string; readonly text: string }[],
	words: MachineWords,
): string {
	return filled(words.bars.said, { bars: bars.map(({ name, text }) => `${name}: ${text}`).join('; ') });
}

/** How a bet compares with what was measured. */
export function verdictText(bet: number | undefined, own: SpeedUp, words: MachineWords): string {
	const slots = {
		counted: times(fewer(usualSize)),
		measured: times(own.median),
		bet: bet === undefined ? '' : times(bet),
		part: percent(own.median / fewer(usualSize), 0),
	};
	const text = own.median < fewer(usualSize) ? words.verdict.less : words.verdict.more;
	if (bet === undefined) return filled(text, slots);
	const isNear = bet >= own.lower * (1 - near) && bet <= own.upper * (1 + near);
	return `${filled(text, slots)} ${filled(isNear ? words.verdict.near : words.verdict.off, slots)}`;
}

/** A bet this near to what was measured, as a part of it, counts as met. */
const near = 0.1;

/** Both ways, a row each: work, how fast the arithmetic went, time and its spread. */
export function wayRows(result: Result, words: MachineWords): string[][] {
	return wayPair(usualSize).map((thing) => {
		const measured = result(keyOf(thing));
		const { macs } = countedThing(thing, {});
		return [
			thing.kind === 'layer' ? words.ways[thing.way] : '',
			count(macs),
			measured ? signed(macs / giga / (measured.median / 1000), 1) : words.none,
			measured ? spreadText(measured, words.measuring) : words.none,
		];
	});
}

/** What the sweep shows. */
export function sweepCaption(side: Side, result: Result, words: MachineWords): string {
	const measured = sweep(side, result);
	const [first, second] = measured;
	const last = measured.at(-1);
	if (first === undefined || second === undefined || last === undefined) return words.sweep.captionEmpty;
	const from = crossover(measured);
	const slots = {
		from: count(from),
		first: count(first.channels),
		last: count(last.channels),
		median: times(last.median),
		counted: times(fewer({ side, channels: last.channels })),
	};
	if (from === 0) return filled(words.sweep.captionNone, slots);
	return filled(from === first.channels ? words.sweep.captionAll : words.sweep.captionFrom, slots);
}

/** The sweep, a row for each width: what is counted, and what was measured. */
export function sweepRows(
	side: Side,
	channels: readonly number[],
	{ result, words }: { result: Result; words: MachineWords },
) {
	return channels.map((each) => {
		const own = speedUp({ side, channels: each }, result);
		const [standard, separable] = wayPair({ side, channels: each }).map((thing) => result(keyOf(thing)));
		return [
			count(each),
			times(fewer({ side, channels: each })),
			own ? speedUpText(own, words) : words.none,
			standard ? inMs(standard.median) : words.none,
			separable ? inMs(separable.median) : words.none,
		];
	});
}

/** The networks, a row each, set against MobileNet. */
export function netRows(resolution: number, { result, nets }: Figures, words: MachineWords): string[][] {
	const [first] = timedNets;
	if (first === undefined) return [];
	const of = (net: TimedNet) => ({ kind: 'network' as const, net, resolution });
	const base = { macs: countedThing(of(first), nets).macs, ms: result(keyOf(of(first)))?.median };
	return timedNets.map((net) => {
		const { macs, weights } = countedThing(of(net), nets);
		const measured = result(keyOf(of(net)));
		return [
			netName(net, words),
			signed(macs / million, 1),
			signed(weights / million, 2),
			times(base.macs / macs),
			measured && base.ms !== undefined ? times(base.ms / measured.median) : words.none,
			measured ? spreadText(measured, words.measuring) : words.none,
		];
	});
}

/** What a network is called. */
export function netName({ id, groups }: TimedNet, words: MachineWords): string {
	return filled(words.nets.names[id], groups === undefined ? {} : { g: count(groups) });
}
