import type { FormulaWords } from '../../../messages/en/formula';
import type { PageWords } from '../../../messages/page-words';
import type { Kind } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import { stageCost } from '../../../ops/cost';
import { pointwise } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import { evaluate, literal, over, type Size } from '../../../ops/size';
import { stages, type Stage } from '../../../ops/stages';
import type { Deal } from '../../../viz/group-tables';
import { derivation, type DerivationLine } from '../../check/derivation';
import type { FadedLine } from '../../check/faded';
import type { ChoiceCheck, NumberCheck } from '../../check/predict';
import { houseStages } from '../../page/house';
import type { ProductPlace } from '../../page/step-at';

type SideBySideWords = PageWords['groups']['cells']['sideBySide'];

/** The group counts that the cell offers: all that the house example allows. */
export const groupCounts = [1, 2, 4] as const;

/** Where the stage stands at first: the second group is at work, in the middle of a value. */
export const sideBySideStart: ProductPlace = { stage: 0, cell: { channel: 5, y: 2, x: 3 }, tap: 13 };

/** How many of the last lines of its derivation are left blank. */
export const sideBySideBlanks = 2;

/** The grouped convolution of the registry, on the house example. */
export function groupedKind(): Kind {
	return convolution('grouped');
}

/** The grouped layer of the house example. */
export function groupedHouse(): Stage {
	const [layer] = houseStages('grouped');
	if (layer === undefined) throw new RangeError('the grouped convolution has no layer');
	return layer;
}

/** The channels of a layer, and its groups. */
export function dealOf({ layer, input, output }: Stage): Deal {
	return { inputs: input.channels.value, outputs: output.channels.value, groups: groupsOf(layer).value };
}

/** From one product to the whole layer: the loops within a group, its filters, then the groups. */
export function sideBySideDerivation(
	{ layer, loops }: Stage,
	{ words, formula }: { readonly words: SideBySideWords; readonly formula: FormulaWords },
): FadedLine[] {
	const { notes, hint } = words.derivation;
	const groups = groupsOf(layer);
	const lines: readonly DerivationLine[] = [
		{ factors: [], note: notes.product, hint },
		{ factors: [loops.kernelHeight, loops.kernelWidth], note: notes.slice, hint },
		{ factors: [loops.depth], note: notes.value, hint },
		{ factors: [loops.height, loops.width], note: notes.map, hint },
		{ factors: [over(loops.channels, groups)], note: notes.group, hint },
		{ factors: [groups], note: notes.layer, hint },
	];
	return derivation(lines, formula);
}

/** Multiply-accumulates at one place and one tap: in one group, in all, and of the layer without groups. */
export interface AtOnePlace {
	readonly one: number;
	readonly both: number;
	readonly plain: number;
}

/** The work at one place and one tap: what the layer takes with a kernel of one tap on a map of one place. */
export function workAtOnePlace({ inputs, outputs, groups }: Deal): AtOnePlace {
	return {
		one: macs({ inputs: inputs / groups, outputs: outputs / groups, groups: 1 }),
		both: macs({ inputs, outputs, groups }),
		plain: macs({ inputs, outputs, groups: 1 }),
	};
}

/** What is answered by those who leave out a factor, split one side only, or count the layer without groups. */
export function sideBySideCheck(deal: Deal): NumberCheck {
	const { inputs, outputs, groups } = deal;
	const { one, both, plain } = workAtOnePlace(deal);
	return {
		kind: 'numbers',
		parts: [
			{ name: 'group', answer: one, wrong: { whole: plain, halved: plain / groups } },
			{ name: 'both', answer: both, wrong: { forgotten: one, ungrouped: plain } },
			{ name: 'plain', answer: plain, wrong: { grouped: both, added: inputs + outputs } },
		],
	};
}

/** What groups save, as a part of the whole. */
export function savingCheck(deal: Deal): ChoiceCheck {
	const { both, plain } = workAtOnePlace(deal);
	const saved = (plain - both) / plain;
	return {
		kind: 'choice',
		options: ['less', 'exactly', 'atLeast'],
		answer: saved === 1 / 2 ? 'exactly' : saved > 1 / 2 ? 'atLeast' : 'less',
	};
}

function macs({ inputs, outputs, groups }: Deal): number {
	const layer = pointwise({ inChannels: inputs, outChannels: outputs, groups });
	return stages([layer], shape(1, 1, inputs)).reduce(
		(sum, stage) => sum + evaluate(stageCost(stage).macs).numerator,
		0,
	);
}

function groupsOf(layer: Stage['layer']): Size {
	return layer.op === 'conv' ? layer.groups : literal(1);
}
