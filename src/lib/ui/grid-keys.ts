/** A cell of a grid, counted from 0. */
export interface GridCell {
	readonly row: number;
	readonly column: number;
}

export interface GridSize {
	readonly rows: number;
	readonly columns: number;
}

/** How many rows a page key moves. */
const pageRows = 10;

/** The cell nearest to a place that may lie outside the grid. */
export function within({ row, column }: GridCell, { rows, columns }: GridSize): GridCell {
	return {
		row: Math.max(0, Math.min(row, rows - 1)),
		column: Math.max(0, Math.min(column, columns - 1)),
	};
}

/** Where a key leads from a cell, as the grid pattern of ARIA has it; `undefined` for other keys. */
export function keyCell(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
	from: GridCell,
	size: GridSize,
): GridCell | undefined {
	const target = targets[event.key]?.(from, event.ctrlKey);
	return target && within(target, size);
}

const targets: Readonly<Record<string, (from: GridCell, isFar: boolean) => GridCell>> = {
	ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
	ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
	ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
	ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
	PageUp: ({ row, column }) => ({ row: row - pageRows, column }),
	PageDown: ({ row, column }) => ({ row: row + pageRows, column }),
	Home: ({ row }, isFar) => ({ row: isFar ? 0 : row, column: 0 }),
	End: ({ row }, isFar) => ({ row: isFar ? Infinity : row, column: Infinity }),
};

/**
 * What stands in a cell when a key opens it: its value for Enter and F2, the typed character, or
 * nothing after Delete. `undefined` for keys that do not open it.
 */
export function keyDraft(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
	value: number,
): string | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	if (event.key === 'Enter' || event.key === 'F2') return String(value);
	if (event.key === 'Delete' || event.key === 'Backspace') return '';
	return event.key.length === 1 && event.key !== ' ' ? event.key : undefined;
}

/** Where the cursor goes when a key ends the editing of a cell; `undefined` for other keys. */
export function keyAfterEdit(
	event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
	from: GridCell,
	size: GridSize,
): GridCell | undefined {
	const back = event.shiftKey ? -1 : 1;
	if (event.key === 'Enter') return within({ row: from.row + back, column: from.column }, size);
	if (event.key === 'Tab') return within({ row: from.row, column: from.column + back }, size);
	return undefined;
}
