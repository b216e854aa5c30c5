import { count, percent, signed } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { layerTable, type Row } from '../../../models/table';
import { smallNetwork, type SmallOptions } from '../../../models/small-networks';
import { evenPlace, type EvenAxis } from '../../../viz/scatter';
import { filled } from '../../page/prose';
import { netName, sameWidthOptions, shapes, trainedNet } from './nets';
import {
	bestWidener,
	isLevel,
	lead,
	macsOf,
	shifts,
	widthBudget,
	type Widener,
	type Widening,
} from './same-budget';
import { points, runsText, scoreText } from './same-width-text';
import type { ScoreRow } from './score-row';

export type SameBudgetWords = PageWords['train-and-choose']['cells']['sameBudget'];

/** What the prose and the check are filled with. */
export function sameBudgetSlots(words: SameBudgetWords): Record<string, string> {
	const { standard, mobilenet } = sameWidthOptions;
	const budget = widthBudget();
	const [narrow, wide] = [bestWidener('narrow'), bestWidener('wide')];
	const gains = shifts()
		.filter(({ kind }) => kind !== 'standard')
		.map((shift) => shift.wide.score - shift.narrow.score);
	const [best] = shifts();
	const thin = trainedNet({ kind: 'standard', alpha: 0.375 });
	return {
		cheap: netName(mobilenet, words.nets),
		share: percent(macsOf(mobilenet) / budget, 1),
		budget: count(budget),
		bestNarrow: netName(narrow.options, words.nets),
		gapNarrow: points(lead('narrow')),
		bestWide: netName(wide.options, words.nets),
		gapWide: points(Math.abs(lead('wide'))),
		side: lead('wide') < 0 ? words.check.sides.ahead : words.check.sides.behind,
		chance: words.check.chance[isLevel() ? 'level' : 'apart'],
		bestScore: scoreText(wide.score),
		standardScore: scoreText(trainedNet(standard).score),
		least: points(Math.min(...gains)),
		winner: netName(best?.wide.options ?? standard, words.nets),
		winnerScore: scoreText(best?.wide.score ?? NaN),
		narrowScore: scoreText(thin.score),
		mobileScore: scoreText(trainedNet(mobilenet).score),
	};
}

/** What is said of the network at the dial. */
export function wideningSlots({ options, macs }: Widening, words: SameBudgetWords): Record<string, string> {
	const { weights } = layerTable(smallNetwork(options)).total;
	const left = widthBudget() - macs;
	return {
		net: words.nets.kinds[options.kind],
		alpha: filled(words.nets.alpha, { alpha: signed(options.alpha ?? 1, 3) }),
		macs: count(macs),
		weights: count(weights),
		share: percent(macs / widthBudget(), 0),
		left: count(Math.max(left, 0)),
		more: count(Math.max(-left, 0)),
		widths: stageWidths(options)
			.map((channels) => count(channels))
			.join(', '),
		before: stageWidths(sameWidthOptions[options.kind])
			.map((channels) => count(channels))
			.join(', '),
	};
}

/** Channels after the first layer or block and after each stage: the widest that a map of each size has. */
export function stageWidths(options: SmallOptions): number[] {
	const bySide = new Map<number, number>();
	for (const { output } of layerTable(smallNetwork(options)).rows) {
		const [side = 0, width = 0, channels = 0] = output;
		if (side === width && side > 1) bySide.set(side, Math.max(channels, bySide.get(side) ?? 0));
	}
	return [...bySide.values()].slice(-3);
}

/** Whether there is something left, too much is spent, or it fits. */
export function stateText(state: Widening, words: SameBudgetWords): string {
	const { over, under, matched } = words.state;
	const text = state.isMatched ? matched : state.isOver ? over : under;
	return filled(text, wideningSlots(state, words));
}

/** The work of the standard network and of the one at the dial, as parts of the budget. */
export function budgetBars(state: Widening, words: SameBudgetWords) {
	const budget = widthBudget();
	const bar = (name: string, macs: number, isNow: boolean) => ({
		name,
		share: macs / budget,
		text: filled(words.bars.text, { macs: count(macs) }),
		isNow,
	});
	const name = filled(words.bars.now, wideningSlots(state, words));
	return [bar(words.bars.standard, budget, false), bar(name, state.macs, true)];
}

/** The four kinds from the same width to the same budget. */
export function shiftRows(axis: EvenAxis, words: SameBudgetWords): ScoreRow[] {
	return shifts().map(({ kind, narrow, wide }) => {
		const hasMoved = narrow !== wide;
		const texts = { from: scoreText(narrow.score), to: scoreText(wide.score) };
		const alpha = filled(words.nets.alpha, { alpha: signed(wide.options.alpha ?? 1, 3) });
		return {
			key: kind,
			shape: shapes[kind],
			name: words.nets.kinds[kind],
			detail: filled(words.shift.detail, { alpha, macs: count(wide.cost) }),
			text: texts.to,
			note: hasMoved
				? `${filled(words.shift.row, texts)} · ${runsText(wide, words.runs)}`
				: runsText(wide, words.runs),
			dots: wide.scores.map((score) => evenPlace(axis, score * 100)),
			mean: evenPlace(axis, wide.score * 100),
			from: hasMoved ? evenPlace(axis, narrow.score * 100) : undefined,
			ghosts: [],
		};
	});
}

/** The four kinds, for the table. */
export function shiftTable(words: SameBudgetWords): string[][] {
	return shifts().map(({ kind, narrow, wide }) => [
		words.nets.kinds[kind],
		scoreText(narrow.score),
		signed(wide.options.alpha ?? 1, 3),
		count(wide.cost),
		scoreText(wide.score),
	]);
}

/** The layers of a network that multiply. */
export function workingRows(kind: Widener, alpha: number): Row[] {
	const { rows } = layerTable(smallNetwork({ ...sameWidthOptions[kind], alpha }));
	return rows.filter(({ macs }) => macs > 0);
}
