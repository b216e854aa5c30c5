import type { Score } from '../../viz/player.svelte';

/** Ticks a second at the start, where each is to be followed. */
const slowPace = 4;

/** So many seconds after the start the pace has grown by e; the whole takes about as long as `wholeSeconds` says. */
const growthSeconds = 1.5;
const wholeSeconds = 10;

/** How a race is played: each tick by itself at first, then ever faster, in about the same time whatever the size. */
export function raceScore(most: number): Score {
	return {
		// The start, where nothing is done, is a step too.
		length: most + 1,
		segmentEnd: () => most,
		pace: (tick) => Math.max(slowPace, Math.min(tick / growthSeconds, most / wholeSeconds)),
	};
}
