import { parseNumber } from './parse-number';

/** Where a pasted text stops being a grid of numbers: counted from 0, with what stands there. */
export interface GridReason {
	readonly row: number;
	readonly column: number;
	/** The cell as it came; empty for a blank or missing one. */
	readonly text: string;
}

export type ParsedGrid =
	| { readonly isRead: true; readonly numbers: readonly (readonly number[])[] }
	| { readonly isRead: false; readonly reason: GridReason };

/**
 * Reads what a spreadsheet puts on the clipboard: lines of cells separated by tabs, else semicolons,
 * else commas, else blanks. With tabs, semicolons and blanks a comma is a decimal comma; between
 * commas it needs quotes. Blank cells and lines of unequal length are no numbers, hence a reason.
 */
export function parseGrid(text: string): ParsedGrid {
	const lines = text
		.replace(/\r\n?/g, '\n')
		.replace(/^[ \n]+|[ \n]+$/g, '')
		.split('\n');
	const separator = separatorOf(text);
	const cells = lines.map((line) => splitLine(line, separator));
	const columns = Math.max(...cells.map((line) => line.length));
	const numbers: number[][] = [];
	for (const [row, line] of cells.entries()) {
		const read: number[] = [];
		for (let column = 0; column < columns; column += 1) {
			const cell = line[column] ?? '';
			const value = parseNumber(cell);
			if (value === undefined) return { isRead: false, reason: { row, column, text: cell } };
			read.push(value);
		}
		numbers.push(read);
	}
	return { isRead: true, numbers };
}

const separators = ['\t', ';', ','] as const;

function separatorOf(text: string): string {
	const unquoted = text.replace(/"[^"]*"/g, '');
	return separators.find((separator) => unquoted.includes(separator)) ?? ' ';
}

/** The cells of a line without their quotes; a separator between quotes belongs to its cell. */
function splitLine(line: string, separator: string): string[] {
	const cells: string[] = [''];
	let isQuoted = false;
	for (const character of separator === ' ' ? line.trim().replace(/\s+/g, ' ') : line) {
		if (character === '"') isQuoted = !isQuoted;
		else if (character === separator && !isQuoted) cells.push('');
		else cells.push((cells.pop() ?? '') + character);
	}
	return cells.map((cell) => cell.trim());
}
