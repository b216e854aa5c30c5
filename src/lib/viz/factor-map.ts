/** A cell of a map of gains and losses. */
export interface FactorCell {
	/** The column that it stands in. */
	readonly key: string;
	/** Whether it is divided or multiplied, where that is the question, and by how much. */
	readonly sign: '÷' | '×' | '';
	readonly text: string;
	/** What a screen reader says of it. */
	readonly said: string;
	/** Nothing, as long as it is not known. */
	readonly isLoss: boolean | undefined;
	/** How dark it is, from 0 to 1. */
	readonly shade: number;
}

export interface FactorRow {
	/** Its head. */
	readonly name: string;
	readonly cells: readonly FactorCell[];
}

/** A place in the map, counted from 0. */
export interface FactorPlace {
	readonly row: number;
	readonly column: number;
}

/** On which sides of a cell the border between gain and loss runs, of those that the next cells share. */
export interface FactorEdges {
	readonly right: boolean;
	readonly below: boolean;
}

/** The border between gain and loss, cell by cell. */
export function factorEdges(rows: readonly FactorRow[]): FactorEdges[][] {
	const isLoss = (row: number, column: number): boolean | undefined => rows[row]?.cells[column]?.isLoss;
	const differ = (one?: boolean, other?: boolean): boolean =>
		one !== undefined && other !== undefined && one !== other;
	return rows.map(({ cells }, row) =>
		cells.map(({ isLoss: here }, column) => ({
			right: differ(here, isLoss(row, column + 1)),
			below: differ(here, isLoss(row + 1, column)),
		})),
	);
}

/** Where a key leads, as the grid pattern of ARIA has it; nothing for other keys and at the rim. */
export function factorKey(
	{ key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
	{ row, column }: FactorPlace,
	rows: readonly FactorRow[],
): FactorPlace | undefined {
	const [lastRow, lastColumn] = [rows.length - 1, (rows[0]?.cells.length ?? 1) - 1];
	const targets: Readonly<Record<string, FactorPlace>> = {
		ArrowUp: { row: row - 1, column },
		ArrowDown: { row: row + 1, column },
		ArrowLeft: { row, column: column - 1 },
		ArrowRight: { row, column: column + 1 },
		Home: { row: ctrlKey ? 0 : row, column: 0 },
		End: { row: ctrlKey ? lastRow : row, column: lastColumn },
		PageUp: { row: 0, column },
		PageDown: { row: lastRow, column },
	};
	const target = targets[key];
	return target && rows[target.row]?.cells[target.column] ? target : undefined;
}
