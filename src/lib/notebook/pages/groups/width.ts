import type { WidthCost } from '../../../models/shufflenet-widths';
import { stageCost } from '../../../ops/cost';
import { depthwise, pointwise } from '../../../ops/layer';
import { shape } from '../../../ops/shape';
import { evaluate } from '../../../ops/size';
import { stages } from '../../../ops/stages';
import type { ChoiceCheck } from '../../check/predict';

/** The budgets that the cell offers. */
export const budgetNames = ['half', 'own', 'double'] as const;
export type BudgetName = (typeof budgetNames)[number];

/** The widest networks by budget, each with the groups of the paper, and what the paper prints. */
export interface WidthTable {
	/** Work and table. */
	readonly source: string;
	readonly printed: readonly {
		readonly groups: number;
		readonly stage2: number;
		readonly millions: number;
	}[];
	readonly budgets: Readonly<
		Record<BudgetName, { readonly budget: number; readonly widest: readonly WidthCost[] }>
	>;
}

/** The stage of ShuffleNet whose width is shown, and the side of its maps. */
export const shownStage = { number: 2, side: 28 } as const;

/** The widest network of a budget with so many groups. @throws RangeError if the paper has no such groups */
export function widestOf({ budgets }: WidthTable, name: BudgetName, groups: number): WidthCost {
	const found = budgets[name].widest.find((each) => each.groups === groups);
	if (found === undefined) throw new RangeError(`there is no ShuffleNet of ${groups} groups`);
	return found;
}

/** The fewest and the most groups of the paper. */
export function extremes({ printed }: WidthTable): readonly [least: number, most: number] {
	const all = printed.map(({ groups }) => groups);
	return [Math.min(...all), Math.max(...all)];
}

/** What counts as about as much work. */
const slack = 0.1;

/** Whether the most groups make it cheaper, at the budget of the paper. */
export function widthCheck(table: WidthTable): ChoiceCheck {
	const [least, most] = extremes(table).map((groups) => widestOf(table, 'own', groups).macs);
	const ratio = (most ?? NaN) / (least ?? NaN);
	return {
		kind: 'choice',
		options: ['cheaper', 'same', 'dearer'],
		answer: Math.abs(ratio - 1) <= slack ? 'same' : ratio < 1 ? 'cheaper' : 'dearer',
	};
}

/** Multiply-accumulates of one unit of the shown stage: down to a quarter, depthwise, and up again. */
export function unitMacs({ groups, width }: Pick<WidthCost, 'groups' | 'width'>): number {
	const quarter = width / 4;
	const layers = [
		pointwise({ inChannels: width, outChannels: quarter, groups }),
		depthwise({ inChannels: quarter, kernel: 3 }),
		pointwise({ inChannels: quarter, outChannels: width, groups }),
	];
	const { side } = shownStage;
	return stages(layers, shape(side, side, width)).reduce(
		(sum, stage) => sum + evaluate(stageCost(stage).macs).numerator,
		0,
	);
}
