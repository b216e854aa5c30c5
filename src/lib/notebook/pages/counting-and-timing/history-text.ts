import { count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { successor } from '../../../models/speed-printed';
import { filled } from '../../page/prose';
import { inMs } from '../../timing/measuring-text';
import type { Measured } from '../../timing/stopwatch.svelte';
import { fewer, usualSize } from './layers';
import {
	leastMoved,
	mapSide,
	pieceChannels,
	printedIn,
	trialCost,
	trialKey,
	trials,
	type Guideline,
	type Trial,
	type Variant,
} from './history';

export type HistoryWords = PageWords['counting-and-timing']['cells']['history'];

/** What was measured of a variant, if it was. */
export type Result = (key: string) => Measured | undefined;

const million = 1e6;

/** The paper of the guidelines. */
export const historyLinks = { v2: 'https://arxiv.org/abs/1807.11164' };

/** What the words are filled with. */
export function historySlots(guideline: Guideline): Record<string, string> {
	const [first, ...others] = trials(guideline);
	const slowest = Math.min(...others.map(({ speed }) => speed));
	const fastest = Math.max(...others.map(({ speed }) => speed));
	const base = first?.speed ?? NaN;
	return {
		side: count(mapSide),
		channels: count(pieceChannels),
		source: printedIn(guideline),
		slowest: percent(slowest / base, 0),
		fastest: percent(fastest / base, 0),
		counted: times(fewer(usualSize), 1),
		successor,
		...movedSlots(),
	};
}

/** What a variant is called. */
export function variantName(variant: Variant, words: HistoryWords): string {
	switch (variant.by) {
		case 'widths':
			return filled(words.variants.widths, {
				inChannels: count(variant.inChannels),
				outChannels: count(variant.outChannels),
			});
		case 'groups':
			return filled(words.variants.groups, { g: count(variant.groups), channels: count(variant.channels) });
		case 'pieces':
			return filled(words.variants[variant.order], { pieces: count(variant.pieces) });
		case 'extras':
			if (variant.relu) return variant.shortcut ? words.variants.both : words.variants.relu;
			return variant.shortcut ? words.variants.shortcut : words.variants.plain;
	}
}

/** The printed speeds as bars, the first variant being the whole. */
export function speedBars(guideline: Guideline, words: HistoryWords) {
	const list = trials(guideline);
	const base = list[0]?.speed ?? NaN;
	return list.map(({ variant, speed }, index) => ({
		name: variantName(variant, words),
		share: speed / base,
		text: filled(words.bars.text, { speed: count(speed), share: percent(speed / base, 0) }),
		isNow: index === 0,
	}));
}

/** The variants, a row each: counted, printed, and measured once they were. */
export function trialRows(guideline: Guideline, result: Result, words: HistoryWords): string[][] {
	const list = trials(guideline);
	const base = { speed: list[0]?.speed ?? NaN, ms: result(trialKey(guideline, 0))?.median };
	return list.map((trial, index) => {
		const measured = result(trialKey(guideline, index));
		return [
			variantName(trial.variant, words),
			...countedCells(trial, words),
			times(trial.speed / base.speed),
			measured && base.ms !== undefined ? times(base.ms / measured.median) : words.none,
			measured ? inMs(measured.median) : words.none,
		];
	});
}

/** Work and bytes; nothing where the variant cannot be built from what is printed. */
function countedCells(trial: Trial, words: HistoryWords): string[] {
	const all = trialCost(trial);
	if (all === undefined) return [words.none, words.none];
	return [signed(all.macs / million, 1), signed(all.bytes / million, 2)];
}

/** What equal and the most unequal widths move, and what the bound says. */
function movedSlots(): Record<string, string> {
	const list = trials('widths').map((trial) => ({ trial, cost: trialCost(trial) }));
	const [equal, unequal] = [list[0]?.cost, list.at(-1)?.cost];
	const bytesPerValue = 4;
	const values = (bytes: number | undefined): string => count((bytes ?? NaN) / bytesPerValue);
	return {
		equal: values(equal?.bytes),
		unequal: values(unequal?.bytes),
		bound: count(leastMoved(equal?.macs ?? NaN)),
		moreMoved: times((unequal?.bytes ?? NaN) / (equal?.bytes ?? NaN), 1),
	};
}
