import { keyTarget, scaleValues, type Scale } from './allowed';
import { within, type GridCell, type GridSize } from './grid-keys';

/** What a key asks for: that another fader gets the focus, or that this one moves. */
export type FaderWish =
	{ readonly kind: 'go'; readonly to: GridCell } | { readonly kind: 'move'; readonly to: number };

/** The fader that has the focus, and where it stands. */
export interface FaderAt {
	readonly at: GridCell;
	readonly size: GridSize;
	readonly value: number;
	readonly scale: Scale;
}

/**
 * What a key does on a desk of upright faders. Up, down, Home and End move the fader, as on any slider; left and
 * right go to the fader beside it, through all rows, the page keys to the row above or below. A digit sets the
 * fader, the minus turns its sign, the plus takes the sign away, Delete puts it to 0.
 */
export function faderWish(
	{ key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
	fader: FaderAt,
): FaderWish | undefined {
	if (altKey || ctrlKey || metaKey) return undefined;
	const cell = neighbour(key, fader);
	if (cell !== undefined) return { kind: 'go', to: cell };
	const value = moved(key, fader);
	return value === undefined ? undefined : { kind: 'move', to: value };
}

/** The value of a scale that lies nearest. */
export function nearestValue(wanted: number, scale: Scale): number {
	return scaleValues(scale).reduce((best, next) =>
		Math.abs(next - wanted) < Math.abs(best - wanted) ? next : best,
	);
}

function neighbour(key: string, { at, size }: FaderAt): GridCell | undefined {
	switch (key) {
		case 'ArrowLeft':
			return along(at, size, -1);
		case 'ArrowRight':
			return along(at, size, 1);
		case 'PageUp':
			return within({ ...at, row: at.row - 1 }, size);
		case 'PageDown':
			return within({ ...at, row: at.row + 1 }, size);
		default:
			return undefined;
	}
}

/** The fader before or after, as one reads. */
function along({ row, column }: GridCell, { rows, columns }: GridSize, by: number): GridCell {
	const index = Math.min(Math.max(row * columns + column + by, 0), rows * columns - 1);
	return { row: Math.floor(index / columns), column: index % columns };
}

function moved(key: string, { value, scale }: FaderAt): number | undefined {
	if (/^\d$/.test(key)) return clamped(Number(key), scale);
	switch (key) {
		case 'Delete':
		case 'Backspace':
			return clamped(0, scale);
		case '-':
		case '−':
			// Plain 0 for −0.
			return clamped(0 - value, scale);
		case '+':
			return clamped(Math.abs(value), scale);
		default:
			return keyTarget(key, value, scale);
	}
}

function clamped(value: number, { min, max }: Scale): number {
	return Math.min(Math.max(value, min), max);
}
