import { printedWidths, widestWithin, widthCost } from '../../../models/shufflenet-widths';
import type { BudgetName, WidthTable } from './width';

/** What each budget is of the work that ShuffleNet takes without groups. */
const shares: Readonly<Record<BudgetName, number>> = { half: 1 / 2, own: 1, double: 2 };

/**
 * The widest networks for each budget and number of groups, and what is printed. A hundred networks are made for it, so
 * it is worked out while the page is built.
 */
export function widthTable(): WidthTable {
	const { rows, source } = printedWidths;
	const [plain] = rows;
	if (plain === undefined) throw new RangeError('no width is printed');
	const own = widthCost(plain.groups, plain.stage2).macs;
	const within = (name: BudgetName) => {
		const budget = own * shares[name];
		return { budget, widest: rows.map(({ groups }) => widestWithin(groups, budget)) };
	};
	return {
		source,
		printed: rows,
		budgets: { half: within('half'), own: within('own'), double: within('double') },
	};
}
