import type { FormulaWords } from '../../../messages/en/formula';
import { count, percent, signed, times } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { convolution } from '../../../ops/convolutions';
import { grouped, latex } from '../../../ops/latex';
import { evaluate, plus } from '../../../ops/size';
import type { Curve } from '../../../viz/doubling-axis';
import { wholesAlong } from '../../../viz/doubling-axis';
import type { FadedLine } from '../../check/faded';
import { filled } from '../../page/prose';
import { fractionText } from '../../page/fraction-text';
import { spokenPolynomial } from '../../spoken';
import { ways } from './fair-lanes';
import {
	blockAt,
	classes,
	filterRange,
	slim,
	usualGroups,
	valueOf,
	weighedNets,
	type SharedBlock,
} from './share';

export type ShareWords = PageWords['spatial']['cells']['share'];

const mobilenetSource = convolution('depthwise-separable').source;
const effnetSource = convolution('effnet-block').source;

/** The papers that are quoted. */
export const shareLinks = { mobilenet: mobilenetSource.link, effnet: effnetSource.link };

/** What the words are filled with. */
export function shareSlots(block: SharedBlock): Record<string, string> {
	const [depthwise, pointwise] = [block.depthwise, block.pointwise].map((cost) => evaluate(cost).numerator);
	const share = valueOf(block.share);
	const saved = valueOf(block.saved);
	return {
		N: count(block.filters),
		fraction: fractionText(block.share),
		share: percent(share),
		rest: percent(1 - share),
		saved: percent(saved),
		left: percent(1 - saved),
		fewer: times(1 / (1 - saved)),
		halved: percent(share - saved),
		depthwise: count(depthwise ?? NaN),
		pointwise: count(pointwise ?? NaN),
		whole: count((depthwise ?? NaN) + (pointwise ?? NaN)),
		now: count(((depthwise ?? NaN) * ways.strips.macs) / ways.pooled.macs + (pointwise ?? NaN)),
		even: count(ways.pooled.perPlace),
		classes: count(classes),
		paper: mobilenetSource.paper,
		year: String(mobilenetSource.year),
		place: '§3.1',
		effnet: effnetSource.paper,
		effnetYear: String(effnetSource.year),
	};
}

/** The share of the depthwise part, or what halving it saves, over the filters. */
export function shareCurve(of: 'share' | 'saved'): Curve['points'] {
	return wholesAlong(filterRange).map((filters) => ({ x: filters, y: valueOf(blockAt(filters)[of]) }));
}

/** The parts of the block and the block, a line each. */
export function shareDerivation(block: SharedBlock, words: ShareWords, formula: FormulaWords): FadedLine[] {
	const { depthwise, pointwise } = block;
	return (['depthwise', 'pointwise', 'together'] as const).map((name) => {
		const cost = { depthwise, pointwise, together: plus(depthwise, pointwise) }[name];
		const answer = evaluate(cost).numerator;
		return {
			source: `${latex(cost)} = ${grouped(answer)}`,
			label: `${spokenPolynomial(cost, formula)}${formula.equals}${count(answer)}`,
			note: words.derivation[name],
			hint: words.hints[name],
			answer,
		};
	});
}

/** The networks, a row each: the share as a part of 1, too. */
export function netRows(words: ShareWords['nets']) {
	return weighedNets().map(({ id, share, saved }) => ({
		id,
		name: filled(words.names[id], netNames),
		part: share,
		share: percent(share),
		saved: filled(id === 'effnet' ? words.hasSaved : words.wouldSave, { saved: percent(saved) }),
	}));
}

/** What the names of networks are filled with. */
export const netNames: Readonly<Record<string, string>> = {
	alpha: signed(slim.alpha),
	scale: times(slim.scale, 2),
	groups: count(slim.groups),
	one: times(1, 0),
	usual: count(usualGroups),
	classes: count(classes),
};

/** Some numbers of filters, a row each; what is saved only once it was asked. */
export function shareRows(filters: readonly number[], isAnswered: boolean): string[][] {
	return filters.map((value) => {
		const { share, saved } = blockAt(value);
		const row = [count(value), fractionText(share), percent(valueOf(share))];
		return isAnswered ? [...row, percent(valueOf(saved))] : row;
	});
}
