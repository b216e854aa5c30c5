import { Player, type Score } from './player.svelte';
import type { RaceClock } from './race-controls';

/** How long the whole takes to play at speed 1. */
const wholeSeconds = 12;

/** One clock for several lanes, each of which stops at a tick of its own; play halts whenever one does. */
export class StopClock implements RaceClock {
	readonly player: Player;
	/** Ticks of a step. */
	by = $state(1);
	readonly #stopsOf: () => readonly number[];
	readonly #prefersStills: () => boolean;
	/** The tick at which each lane stops. */
	readonly stops = $derived.by(() => this.#stopsOf());
	/** The tick at which the last lane stops. */
	readonly longest = $derived.by(() => Math.max(...this.stops));
	readonly #score = $derived.by((): Score => stopScore(this.stops, this.longest));

	/**
	 * @param stopsOf the tick at which each lane stops, asked anew at each use
	 * @param prefersStills whether motion is to be left out
	 */
	constructor(stopsOf: () => readonly number[], prefersStills: () => boolean) {
		this.#stopsOf = stopsOf;
		this.#prefersStills = prefersStills;
		this.player = new Player(() => this.#score, prefersStills);
	}

	/** Ticks since the start. */
	get ticks(): number {
		return this.player.step;
	}

	/** Runs until the next lane stops, or pauses; where motion is to be left out, it is there at once. */
	run(): void {
		const isOver = this.ticks === this.longest;
		if (this.#prefersStills()) this.player.seek(this.#score.segmentEnd(isOver ? 1 : this.ticks + 1));
		else this.player.toggle();
	}
}

function stopScore(stops: readonly number[], longest: number): Score {
	return {
		length: longest + 1,
		segmentEnd: (tick) => Math.min(...stops.filter((stop) => stop >= tick)),
		pace: () => longest / wholeSeconds,
	};
}
