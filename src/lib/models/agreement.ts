import type { Figure, Quantity } from './published';
import type { Table } from './table';

/** A printed figure beside what is counted here. */
export interface Agreement {
	/** The count that it stands for, exact. */
	readonly counted: number;
	/** The printed number is the count rounded to its digits, or cut to them, or another number. */
	readonly how: 'rounded' | 'cut' | 'other';
}

const million = 1e6;

/** How a printed cost agrees with a network's table; nothing for what cannot be counted, as an accuracy. */
export function agreement(
	{ quantity, printed }: Figure,
	{ total }: Pick<Table, 'total'>,
): Agreement | undefined {
	const counts = candidates(quantity, total);
	const [first] = counts;
	if (first === undefined) return undefined;
	const digits = 10 ** (String(printed).split('.')[1] ?? '').length;
	const wanted = Math.round(printed * digits);
	const shown = (count: number): number => (count / million) * digits;
	const rounded = counts.find((count) => Math.round(shown(count)) === wanted);
	if (rounded !== undefined) return { counted: rounded, how: 'rounded' };
	const cut = counts.find((count) => Math.floor(shown(count)) === wanted);
	if (cut !== undefined) return { counted: cut, how: 'cut' };
	return { counted: first, how: 'other' };
}

/** What a source may have counted under this name. */
function candidates(quantity: Quantity, total: Table['total']): readonly number[] {
	switch (quantity) {
		case 'macs':
			return [total.macs];
		case 'macsWithoutDense':
			return [total.macsWithoutDense];
		case 'flops':
			return [2 * total.macs];
		case 'params':
			// Some count the values of batch norms, some do not.
			return [total.weights, total.params];
		case 'allParams':
			return [total.params + total.paramsNonTrainable];
		case 'top1Accuracy':
		case 'top1Error':
			return [];
	}
}
