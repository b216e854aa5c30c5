import type { Mixing } from '../ops/mixing';

/** Sizes of the matrix, in pixels. */
export const geometry = {
	/** The widest and highest that the cells together are, and the largest that one is. */
	mostPx: 192,
	cellPx: 22,
	/** The least a cell measures that has its number beside it. */
	numberedPx: 13,
	/** Room for the numbers of rows and columns, and for what they are. */
	sidePx: 44,
	topPx: 36,
} as const;

/** Share of a cell that is left free on each side. */
const gapShare = 0.06;

/** How a matrix is laid out: a row for each output channel, a column for each input channel. */
export interface MixingLayout {
	readonly rows: number;
	readonly columns: number;
	readonly cellPx: number;
	/** All cells together. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** Whether rows and columns have their numbers. */
	readonly isNumbered: boolean;
}

/** The layout of a matrix. */
export function mixingLayout({ inputs, reads }: Mixing): MixingLayout {
	const [rows, columns] = [reads.length, inputs];
	const cellPx = Math.min(geometry.cellPx, geometry.mostPx / Math.max(rows, columns));
	return {
		rows,
		columns,
		cellPx,
		widthPx: columns * cellPx,
		heightPx: rows * cellPx,
		isNumbered: cellPx >= geometry.numberedPx,
	};
}

/** The channels at work: the row says what the output channel reads, the column where the input channel goes. */
export interface MixingMark {
	readonly output?: number | undefined;
	readonly input?: number | undefined;
}

/** The cells of a matrix as path data, in cells. */
export interface MixingPaths {
	/** Pairs that are not linked. */
	readonly apart: string;
	readonly linked: string;
	/** Linked pairs in the row or the column at work. */
	readonly lit: string;
}

/** The cells of a matrix by what they are. */
export function mixingPaths({ inputs, reads }: Mixing, { output, input }: MixingMark): MixingPaths {
	const cells: Record<keyof MixingPaths, string[]> = { apart: [], linked: [], lit: [] };
	reads.forEach((channels, row) => {
		const read = new Set(channels);
		for (let column = 0; column < inputs; column += 1) {
			const isAtWork = row === output || column === input;
			const kind = read.has(column) ? (isAtWork ? 'lit' : 'linked') : 'apart';
			cells[kind].push(square(row, column));
		}
	});
	return { apart: cells.apart.join(''), linked: cells.linked.join(''), lit: cells.lit.join('') };
}

function square(row: number, column: number): string {
	const side = 1 - 2 * gapShare;
	return `M${column + gapShare} ${row + gapShare}h${side}v${side}h${-side}z`;
}
