import type { NdArray } from '../../ops/array';
import type { CellCode } from './protocol';

/** Whether two codes of a cell are the same text on the same values. */
export function isSameCode(one: CellCode, other: CellCode): boolean {
	const names = Object.keys(one.scope);
	return (
		one.source === other.source &&
		names.join() === Object.keys(other.scope).join() &&
		names.every((name) => isSameArray(one.scope[name], other.scope[name]))
	);
}

function isSameArray(one: NdArray | undefined, other: NdArray | undefined): boolean {
	if (one === other) return true;
	if (one === undefined || other === undefined || one.shape.join() !== other.shape.join()) return false;
	return one.data.every((value, index) => value === other.data[index]);
}
