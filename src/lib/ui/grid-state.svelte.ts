import { tick } from 'svelte';
import { keyAfterEdit, keyCell, keyDraft, within, type GridCell, type GridSize } from './grid-keys';
import { parseGrid, type ParsedGrid } from './parse-grid';
import { parseNumber } from './parse-number';

/** What a reader typed or pasted that is no number. */
export interface GridProblem {
	/** `cell`: a typed text, at its place in the grid. `paste`: a cell of the pasted text, at its place in that. */
	readonly kind: 'cell' | 'paste';
	readonly row: number;
	readonly column: number;
	readonly text: string;
}

/** What the grid shows and whom it tells; read anew at each use, since props change. */
export interface GridOwner {
	readonly values: readonly (readonly number[])[];
	readonly editable: boolean;
	readonly onedit: ((edit: GridCell & { readonly value: number }) => void) | undefined;
	readonly onpaste:
		((paste: GridCell & { readonly grid: readonly (readonly number[])[] }) => void) | undefined;
	readonly onerror: ((problem: GridProblem | undefined) => void) | undefined;
}

/** Where the reader is in a grid and what is being typed there. */
export class GridState {
	readonly #owner: () => GridOwner;
	#wanted = $state.raw<GridCell>({ row: 0, column: 0 });
	/** The text in the open cell; `undefined` while none is open. */
	draft = $state.raw<string>();
	/** Whether the open cell was opened on its value, which the next character replaces. */
	isReplacing = $state(false);
	table = $state.raw<HTMLTableElement>();

	constructor(owner: () => GridOwner) {
		this.#owner = owner;
	}

	/** The cell that holds the tab stop. */
	get cursor(): GridCell {
		return within(this.#wanted, this.#size);
	}

	get #size(): GridSize {
		const { values } = this.#owner();
		return { rows: values.length, columns: values[0]?.length ?? 0 };
	}

	/** A press on a cell moves there, a second one opens it. */
	readonly press = ({ target }: MouseEvent): void => {
		const pressed = cellAt(target);
		if (!pressed) return;
		const isAgain = pressed.row === this.cursor.row && pressed.column === this.cursor.column;
		if (isAgain && this.draft === undefined) this.#open(String(this.#value), true);
		else if (!isAgain && this.#commit()) this.#go(pressed);
		else this.table?.querySelector('input')?.focus();
	};

	readonly key = (event: KeyboardEvent): void => {
		const isTaken = this.draft === undefined ? this.#browse(event) : this.#type(event);
		if (isTaken) event.preventDefault();
	};

	/** Takes a pasted grid; a single number pasted into the open cell is left to the browser. */
	readonly paste = (event: ClipboardEvent): void => {
		const text = event.clipboardData?.getData('text/plain') ?? '';
		const { editable, onpaste } = this.#owner();
		if (!editable || (this.draft !== undefined && !/[\t\n;]/.test(text.trim()))) return;
		event.preventDefault();
		const parsed: ParsedGrid = parseGrid(text);
		if (!parsed.isRead) {
			this.#owner().onerror?.({ kind: 'paste', ...parsed.reason });
			return;
		}
		this.draft = undefined;
		this.#owner().onerror?.(undefined);
		onpaste?.({ ...this.cursor, grid: parsed.numbers });
		this.#go(this.cursor);
	};

	/** The open cell lost the focus: what was typed counts, and stays open if it is no number. */
	readonly leave = (): void => {
		this.#commit();
	};

	get #value(): number {
		const { row, column } = this.cursor;
		return this.#owner().values[row]?.[column] ?? 0;
	}

	#browse(event: KeyboardEvent): boolean {
		const target = keyCell(event, this.cursor, this.#size);
		if (target) {
			this.#go(target);
			return true;
		}
		const draft = keyDraft(event, this.#value);
		return draft !== undefined && this.#open(draft, event.key === 'Enter' || event.key === 'F2');
	}

	#type(event: KeyboardEvent): boolean {
		if (event.key === 'Escape') {
			this.draft = undefined;
			this.#owner().onerror?.(undefined);
			this.#go(this.cursor);
			return true;
		}
		const next = keyAfterEdit(event, this.cursor, this.#size);
		if (next && this.#commit()) this.#go(next);
		return next !== undefined;
	}

	#open(draft: string, isReplacing: boolean): boolean {
		if (this.#owner().editable) {
			this.draft = draft;
			this.isReplacing = isReplacing;
		}
		return this.#owner().editable;
	}

	/** Whether the way is free: nothing was open, or what was typed is a number and has been reported. */
	#commit(): boolean {
		if (this.draft === undefined) return true;
		const value = parseNumber(this.draft);
		const { onerror, onedit } = this.#owner();
		if (value === undefined) {
			onerror?.({ kind: 'cell', ...this.cursor, text: this.draft });
			return false;
		}
		this.draft = undefined;
		onerror?.(undefined);
		if (value !== this.#value) onedit?.({ ...this.cursor, value });
		return true;
	}

	#go(cell: GridCell): void {
		this.#wanted = cell;
		// The row and the column of headers come first.
		void tick().then(() => this.table?.rows[cell.row + 1]?.cells[cell.column + 1]?.focus());
	}
}

/** The cell that an element of the table belongs to; none for headers. */
function cellAt(target: EventTarget | null): GridCell | undefined {
	const cell = target instanceof Element ? target.closest('td') : null;
	const line = cell?.closest('tr');
	if (!cell || !line || line.rowIndex === 0) return undefined;
	return { row: line.rowIndex - 1, column: cell.cellIndex - 1 };
}
