import type { Player } from './player.svelte';

/** How many ticks a step takes, and how fast a race plays, to choose from. */
export const strides = [1, 10, 100, 1000] as const;
export const speeds = [0.5, 1, 2, 4] as const;

/** One clock for several lanes. */
export interface RaceClock {
	readonly player: Player;
	/** Ticks of a step. */
	by: number;
	/** Where the last lane stops. */
	readonly longest: number;
}

/** The words of its controls. */
export interface ControlWords {
	readonly run: string;
	readonly pause: string;
	readonly step: string;
	readonly back: string;
	/** Before the choice of the step, and its whole name. */
	readonly by: string;
	readonly stride: string;
	readonly speed: string;
	readonly position: string;
	readonly count: (value: number) => string;
	readonly speedOf: (speed: number) => string;
}
