import type { Mixing } from '../ops/mixing';

/** Sizes of the matrix, in pixels. */
export const geometry = {
	/** The widest and highest that the cells together are, and the largest that one is. */
	mostPx: 192,
	cellPx: 22,
	/** The least between one number and the next. */
	numberPx: 16,
	/** Room for the numbers of rows and columns, and for what they are. */
	sidePx: 44,
	topPx: 36,
} as const;

/** Share of a cell that is left free on each side. */
const gapShare = 0.06;

/** Share of a cell that the dot takes of which nothing is known yet. */
const dotShare = 0.14;

/** How a matrix is laid out: a row for each output channel, a column for each input channel. */
export interface MixingLayout {
	readonly rows: number;
	readonly columns: number;
	readonly cellPx: number;
	/** All cells together. */
	readonly widthPx: number;
	readonly heightPx: number;
}

/** The layout of a matrix. */
export function mixingLayout({ inputs, reads }: Mixing): MixingLayout {
	const [rows, columns] = [reads.length, inputs];
	const cellPx = Math.min(geometry.cellPx, geometry.mostPx / Math.max(rows, columns));
	return { rows, columns, cellPx, widthPx: columns * cellPx, heightPx: rows * cellPx };
}

/** Up to this many channels, all have their numbers. */
const mostNumbered = 9;

/** The channels that have their numbers: all, or the one at work, and the first and the last where there is room. */
export function numbered(count: number, atWork: number | undefined, cellPx: number): number[] {
	const all = Array.from({ length: count }, (_, channel) => channel);
	if (count <= mostNumbered) return all;
	const isFree = (channel: number): boolean =>
		atWork === undefined || Math.abs(channel - atWork) * cellPx >= geometry.numberPx;
	return all.filter((channel) => {
		const isEnd = channel === 0 || channel === count - 1;
		return channel === atWork || (isEnd && isFree(channel));
	});
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
	/** Pairs that nothing is known of yet. */
	readonly unseen: string;
}

/**
 * The cells of a matrix by what they are.
 * @param seen so many columns are known; all, unless it is said
 */
export function mixingPaths(
	{ inputs, reads }: Mixing,
	{ output, input }: MixingMark,
	seen = inputs,
): MixingPaths {
	const cells: Record<keyof MixingPaths, string[]> = { apart: [], linked: [], lit: [], unseen: [] };
	reads.forEach((channels, row) => {
		const read = new Set(channels);
		for (let column = 0; column < inputs; column += 1) {
			if (column >= seen) {
				cells.unseen.push(dot(row, column));
				continue;
			}
			const isAtWork = row === output || column === input;
			const kind = read.has(column) ? (isAtWork ? 'lit' : 'linked') : 'apart';
			cells[kind].push(square(row, column));
		}
	});
	const path = (kind: keyof MixingPaths): string => cells[kind].join('');
	return { apart: path('apart'), linked: path('linked'), lit: path('lit'), unseen: path('unseen') };
}

function dot(row: number, column: number): string {
	const start = 0.5 - dotShare / 2;
	return `M${column + start} ${row + start}h${dotShare}v${dotShare}h${-dotShare}z`;
}

function square(row: number, column: number): string {
	const side = 1 - 2 * gapShare;
	return `M${column + gapShare} ${row + gapShare}h${side}v${side}h${-side}z`;
}
