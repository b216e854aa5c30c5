import { asSlots, count, percent } from '../../../messages/numbers';
import { convolution } from '../../../ops/convolutions';
import { shapeText } from '../../../ops/shape';
import type { Stage } from '../../../ops/stages';
import { fractionText } from '../../page/fraction-text';
import { filled } from '../../page/prose';
import { stripTexts } from './factor';
import { number, pooledCheck, pooledCost, stepsOf, type PoolWords } from './pool-between';

/** Where the paper says which axis is pooled: it says it twice, and differently. */
export const axisPlaces = { rowsPlace: '§3', columnsPlace: '§4.2' } as const;

/** The paper. */
export const effnetLink = convolution('effnet-block').source.link;

/** What captions and the lines of the derivation are filled with. */
export function pooledSlots(list: readonly Stage[]): Record<string, string> {
	const { row, pool, column } = stepsOf(list);
	const { comparisons } = pooledCost(list);
	const [rows, kept] = [pool.input.height.value, pool.output.height.value];
	return {
		...stripTexts(row.loops.kernelWidth.value),
		...asSlots({
			kernel: row.loops.kernelWidth.value,
			comparisons,
			rows,
			kept,
			places: rows * row.output.width.value,
			half: column.output.height.value * column.output.width.value,
		}),
		input: shapeText(row.input),
		between: shapeText(row.output),
		pooled: shapeText(pool.output),
		output: shapeText(column.output),
	};
}

/** What is left of the work. */
export function shareText(list: readonly Stage[], { derivation }: PoolWords): string {
	const { both, whole, share } = pooledCost(list);
	return filled(derivation.share, {
		...asSlots({ sum: number(both), whole: number(whole) }),
		fraction: fractionText(share),
		percent: percent(share.numerator / share.denominator),
	});
}

/** The steps as the rows of a table. */
export function stepRows(list: readonly Stage[], { table }: PoolWords): string[][] {
	const { row, pool, column } = stepsOf(list);
	const cost = pooledCost(list);
	const strips = stripTexts(row.loops.kernelWidth.value);
	return [
		[filled(table.row, strips), shapeText(row.output), count(number(cost.row)), count(0)],
		[table.pool, shapeText(pool.output), count(0), count(cost.comparisons)],
		[filled(table.column, strips), shapeText(column.output), count(number(cost.column)), count(0)],
	];
}

/** What the question and its replies are filled with. */
export function checkSlots(house: readonly Stage[]): Record<string, string> {
	const { row, column, both, whole, share } = pooledCost(house);
	const { kernel: kernelMacs, ...wrong } = pooledCheck(house).parts[0]?.wrong ?? {};
	const { input } = stepsOf(house).row;
	return {
		...pooledSlots(house),
		...asSlots({
			...wrong,
			kernelMacs: kernelMacs ?? NaN,
			M: input.channels.value,
			D_F: input.height.value,
			first: number(row),
			second: number(column),
			sum: number(both),
			whole: number(whole),
		}),
		fraction: fractionText(share),
	};
}
