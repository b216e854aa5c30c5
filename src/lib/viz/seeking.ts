import type { Cell } from '../ops/taps';

/** What a person can do on an output. */
export interface Seeking {
	/** Chooses a channel. */
	readonly onpick: (channel: number) => void;
	/** Chooses a cell. */
	readonly onseek: (cell: Cell) => void;
	/** Points at a cell, or no longer at any. */
	readonly onhover: (cell: Cell | undefined) => void;
}
