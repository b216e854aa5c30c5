import type { Language } from '../../../messages/languages';
import { count, ordinal } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import type { StageWords } from '../../../messages/en/stage';
import type { NdArray } from '../../../ops/array';
import { layerName } from '../../../viz/layer-names';
import type { LaneStrip, LaneView } from '../../../viz/lane';
import { filled } from '../../page/prose';
import { ranks, type Flags } from './bets';
import { lanes, stopOf, valuesWritten, type Lane, type Unit } from './lanes';

/** The words of the race. */
export type BetWords = PageWords['bet']['cells']['bet'];

/** What each layer of each lane makes, by lane. */
export type LaneOutputs = readonly (readonly NdArray[])[];

/** A moment of the race. */
export interface Moment {
	readonly unit: Unit;
	/** Where the clock stands. */
	readonly ticks: number;
	readonly flags: Flags;
	readonly outputs: LaneOutputs;
}

/** In what words a moment is said. */
export interface Said {
	readonly words: BetWords;
	readonly stage: StageWords;
	readonly language: Language;
}

/** All lanes as they stand at a moment. */
export function laneViews({ unit, ticks, flags, outputs }: Moment, said: Said): LaneView[] {
	const places = ranks(flags);
	return lanes.map((lane, index) => {
		const stop = stopOf(lane, unit);
		const own = Math.min(ticks, stop);
		const flag = flags[index];
		return {
			id: lane.id,
			name: said.words.lanes[lane.id],
			hint: said.words.hints[lane.id],
			strips: strips({ lane, arrays: outputs[index] ?? [] }, valuesWritten(lane, unit, own), said),
			ticks: own,
			stop: ticks >= stop ? stop : undefined,
			flag,
			...flagWords({ flag, place: places[index], unit }, said),
		};
	});
}

function strips(
	{ lane, arrays }: { lane: Lane; arrays: readonly NdArray[] },
	done: readonly number[],
	{ words, stage, language }: Said,
): LaneStrip[] {
	return arrays.map((array, key) => {
		const isOutput = key === arrays.length - 1;
		const layer = lane.stages[key];
		const label = filled(isOutput ? words.outputStrip : words.strip, {
			lane: words.lanes[lane.id],
			layer: layer === undefined ? '' : layerName(layer, stage),
			done: count(done[key] ?? 0, language),
			all: count(lane.sizes[key] ?? 0, language),
		});
		return { key, array, done: done[key] ?? 0, isOutput, label };
	});
}

interface Planted {
	readonly flag: number | undefined;
	readonly place: number | undefined;
	readonly unit: Unit;
}

function flagWords({ flag, place, unit }: Planted, { words, language }: Said) {
	if (flag === undefined || place === undefined) return { flagLabel: words.flag, flagText: words.noFlag };
	const flagLabel = filled(words.place, { place: ordinal(place, language) });
	const counted = words.counted[unit];
	return {
		flagLabel,
		flagText: filled(words.flagText, { flag: count(flag, language), counted, place: flagLabel }),
	};
}
