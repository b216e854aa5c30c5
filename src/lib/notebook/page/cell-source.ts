import type { NdArray } from '../../ops/array';
import type { CellCode } from '../code/protocol';

/** The code of a cell, and what the cell shows, by the names that the code shows it by. */
export interface CellSource extends CellCode {
	readonly expected: Readonly<Record<string, NdArray>>;
}
