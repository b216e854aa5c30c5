import { ndArray, type NdArray } from '../../ops/array';
import type { Pixels } from '../picture';
import { garmentSide } from './garment';

/** What paints: the brush sets cells to white, the eraser to black. */
export const padTools = ['brush', 'eraser'] as const;
type PadTool = (typeof padTools)[number];

/** How many cells wide a stroke is. */
export const padWidths = [1, 3, 5] as const;
type PadWidth = (typeof padWidths)[number];

/** A cell of the drawing, from 0. */
export interface PadCell {
	readonly row: number;
	readonly column: number;
}

/** What is painted: how many cells, and where they lie; rows and columns from 0. */
interface Painted {
	readonly cells: number;
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** So many strokes can be undone. */
const mostUndone = 50;
const last = garmentSide - 1;

/** A drawing of 28×28 cells, black or white, made in strokes that can be undone. */
export class GarmentPad {
	/** 1 where it is painted, row by row. */
	cells = $state.raw(new Uint8Array(garmentSide * garmentSide));
	tool = $state<PadTool>('brush');
	width = $state<PadWidth>(3);
	/** Where the keyboard has the brush. */
	cursor = $state.raw<PadCell>({ row: 14, column: 14 });
	/** Whether the keyboard has set the brush down: then it paints where it goes. */
	isDown = $state(false);
	/** The drawings before the last strokes. */
	#before = $state.raw<readonly Uint8Array<ArrayBuffer>[]>([]);

	readonly painted = $derived.by(() => extent(this.cells));

	/** Begins a stroke; all of it is undone at once. */
	begin(): void {
		this.#before = [...this.#before, this.cells].slice(-mostUndone);
	}

	/** Paints, or erases, from one cell to another. */
	stroke(from: PadCell, to: PadCell): void {
		const cells = this.cells.slice();
		const steps = Math.max(Math.abs(to.row - from.row), Math.abs(to.column - from.column), 1);
		for (let step = 0; step <= steps; step += 1) {
			const at = (start: number, end: number): number => Math.round(start + ((end - start) * step) / steps);
			this.#dab(cells, { row: at(from.row, to.row), column: at(from.column, to.column) });
		}
		this.cells = cells;
	}

	/** Moves the brush of the keyboard, and paints on its way if it is down. */
	move(rows: number, columns: number): void {
		const from = this.cursor;
		this.cursor = { row: within(from.row + rows), column: within(from.column + columns) };
		if (this.isDown) this.stroke(from, this.cursor);
	}

	/** Sets the brush of the keyboard down, which begins a stroke, or lifts it. */
	toggle(): void {
		this.isDown = !this.isDown;
		if (!this.isDown) return;
		this.begin();
		this.stroke(this.cursor, this.cursor);
	}

	/** Wipes all; that can be undone too. */
	clear(): void {
		this.isDown = false;
		if (this.painted === undefined) return;
		this.begin();
		this.cells = new Uint8Array(garmentSide * garmentSide);
	}

	/** Takes the last stroke back. */
	undo(): void {
		const cells = this.#before.at(-1);
		if (cells === undefined) return;
		this.isDown = false;
		this.#before = this.#before.slice(0, -1);
		this.cells = cells;
	}

	/** As a picture, white on black. */
	get pixels(): Pixels {
		const data = new Uint8ClampedArray(4 * this.cells.length);
		data.forEach((_, index) => {
			data[index] = index % 4 === 3 ? 255 : 255 * (this.cells[Math.floor(index / 4)] ?? 0);
		});
		return { width: garmentSide, height: garmentSide, data };
	}

	/** As a grey map. */
	get map(): NdArray {
		return ndArray([garmentSide, garmentSide, 1], Float32Array.from(this.cells));
	}

	/** Sets the cells under the tool. */
	#dab(cells: Uint8Array, { row, column }: PadCell): void {
		const reach = (this.width - 1) / 2;
		for (let y = within(row - reach); y <= within(row + reach); y += 1) {
			for (let x = within(column - reach); x <= within(column + reach); x += 1) {
				cells[y * garmentSide + x] = this.tool === 'brush' ? 1 : 0;
			}
		}
	}
}

function within(place: number): number {
	return Math.min(Math.max(place, 0), last);
}

function extent(cells: Uint8Array): Painted | undefined {
	const places = Array.from(cells.keys()).filter((index) => cells[index] === 1);
	if (places.length === 0) return undefined;
	const rows = places.map((index) => Math.floor(index / garmentSide));
	const columns = places.map((index) => index % garmentSide);
	return {
		cells: places.length,
		top: Math.min(...rows),
		bottom: Math.max(...rows),
		left: Math.min(...columns),
		right: Math.max(...columns),
	};
}
